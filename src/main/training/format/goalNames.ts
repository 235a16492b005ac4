import { remark } from '@shared/vocabulary/remarks'
import { at, itemsOf, keysOf, textAt } from './look'
import { among, mentioned } from './mentions'
import type { Place } from './place'

/** Checks that the goals of a score speak only of who and what is in the file. */
export function checkScore(
  root: Place,
  contacts: ReadonlyMap<string, ReadonlySet<string>>,
  operators: ReadonlySet<string>,
): void {
  // What a goal says about an account or a contact without naming the account is about the file's first one.
  const [first = ''] = contacts.keys()
  const contactsOf = (account: string) => contacts.get(account) ?? []
  for (const goal of itemsOf(at(root, 'score'))) {
    const when = at(goal, 'when')
    for (const stepPattern of [
      ...itemsOf(at(when, 'before')),
      at(when, 'done'),
      at(goal, 'never'),
      at(at(goal, 'until'), 'done'),
    ]) {
      const account = textAt(at(stepPattern, 'account')) ?? first
      mentioned(at(stepPattern, 'by'), ['customer', 'system', ...operators], remark('actor'))
      mentioned(at(stepPattern, 'account'), contacts.keys(), remark('account-of-file'))
      mentioned(at(stepPattern, 'contact'), contactsOf(account), remark('contact-of', { account }))
    }
    const expected = at(at(at(goal, 'until'), 'account'), 'contacts')
    for (const { key, place } of keysOf(expected))
      among(place, key, contactsOf(first), remark('contact-of', { account: first }))
  }
}
