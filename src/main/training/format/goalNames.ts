import { remark } from '@shared/vocabulary/remarks'
import type { Known } from './known'
import { at, itemsOf, keysOf, textAt } from './look'
import { among, mentioned } from './mentions'
import type { Place } from './place'

/** Checks that the goals of a score speak only of who and what is in the file. */
export function checkScore(root: Place, { accounts, operators, letters }: Known): void {
  // What a goal says about an account or a contact without naming the account is about the file's first one.
  const [first = ''] = accounts.keys()
  const contactsOf = (account: string) => accounts.get(account) ?? []
  for (const goal of itemsOf(at(root, 'score'))) {
    const when = at(goal, 'when')
    for (const stepPattern of [
      ...itemsOf(at(when, 'before')),
      at(when, 'done'),
      at(goal, 'never'),
      at(goal, 'tempted'),
      at(at(goal, 'until'), 'done'),
    ]) {
      const account = textAt(at(stepPattern, 'account')) ?? first
      mentioned(at(stepPattern, 'by'), ['customer', 'system', ...operators], remark('actor'))
      mentioned(at(stepPattern, 'account'), accounts.keys(), remark('account-of-file'))
      for (const key of ['contact', 'trusted'])
        mentioned(at(stepPattern, key), contactsOf(account), remark('contact-of', { account }))
      mentioned(at(stepPattern, 'followed'), letters.keys(), remark('letter-of-file'))
    }
    for (const state of [at(goal, 'until'), at(goal, 'ends-with')])
      for (const { key, place } of keysOf(at(at(state, 'account'), 'contacts')))
        among(place, key, contactsOf(first), remark('contact-of', { account: first }))
  }
}
