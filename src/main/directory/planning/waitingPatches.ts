import type { AccountId } from '@shared/vocabulary/ids'
import type { DirectoryPatch } from '../model/record'

/** What is kept in memory at most, of all people together: a patch, and each change in it. */
const most = 100_000

type Several = readonly [DirectoryPatch, ...DirectoryPatch[]]

/** The patches of a file by whose they are, in their order: a person may have several, which are one change. */
export class WaitingPatches {
  private byAccount = new Map<AccountId, [DirectoryPatch, ...DirectoryPatch[]]>()
  private kept = 0

  of(accountId: AccountId): Several | null {
    return this.byAccount.get(accountId) ?? null
  }

  /** @returns true where no more are to wait: then all are to be taken */
  add(accountId: AccountId, patch: DirectoryPatch): boolean {
    const before = this.byAccount.get(accountId)
    if (before) before.push(patch)
    else this.byAccount.set(accountId, [patch])
    this.kept += 1 + patch.changes.length
    return this.kept >= most
  }

  takeAll(): ReadonlyMap<AccountId, Several> {
    const all = this.byAccount
    this.byAccount = new Map()
    this.kept = 0
    return all
  }
}
