import type { Run } from '../run'
import { ok } from '../../services/replies'
import { weaknessFor } from '../../services/operators/strong'

/** For the hint beside a passphrase that is being chosen. It says nothing of any passphrase that somebody has. */
export const run: Run<'operators.weighPassphrase'> = async (desk, _asking, { passphrase, name }) =>
  ok({ weakness: await weaknessFor(desk, passphrase, name) })
