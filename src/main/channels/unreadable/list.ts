import type { Run } from '../run'
import { ok } from '../../services/replies'

/** The records that can't be read, as far as anybody has met them. Of each where it is. */
export const run: Run<'unreadable.list'> = ({ unreadable }) =>
  ok({ records: unreadable.list(), full: unreadable.isFull() })
