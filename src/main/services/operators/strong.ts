import type { Reply } from '@shared/ipc/errors'
import { isPhrase, type Weakness } from '@shared/vocabulary/passphrases'
import { organisation } from '../app/organisation'
import type { Desk } from '../desk'
import { failed } from '../replies'

/** What makes a new passphrase of this person easy to guess, be it ever so long; null: nothing does. */
export async function weaknessFor(
  { passphrases, store }: Desk,
  passphrase: string,
  name: string,
): Promise<Weakness | null> {
  const names = [name, (await organisation(store.settings)).name]
  return isPhrase(passphrase, names) ? null : passphrases.weakness(passphrase, names)
}

/** Refuses passphrases that are easy to guess; null where none of them is. */
export async function refusalOfWeak(
  desk: Desk,
  chosen: readonly { readonly passphrase: string; readonly name: string }[],
): Promise<Reply<never> | null> {
  for (const { passphrase, name } of chosen) {
    const weakness = await weaknessFor(desk, passphrase, name)
    if (weakness !== null) return failed('conflict', { reason: 'weak-passphrase', weakness })
  }
  return null
}
