import type { RequestOf } from '@shared/channels'

/** The first page of somebody's own open cases, the newest first. */
export const ownCases: RequestOf<'cases.list'> = {
  list: 'mine',
  search: '',
  channel: null,
  owner: null,
  outcome: null,
  age: null,
  order: 'newest',
  after: null,
  limit: 50,
}
