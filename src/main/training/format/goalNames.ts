import { at, itemsOf, keysOf, textAt } from './look'
import { among, mentioned } from './mentions'
import type { Place } from './place'

/** Checks that the goals of a score speak only of who and what is in the file. */
export function checkScore(root: Place, contacts: ReadonlyMap<string, ReadonlySet<string>>, operators: ReadonlySet<string>): void {
  // What a goal says about an account or a contact without naming the account is about the file's first one.
  const [first = ''] = contacts.keys()
  const contactsOf = (account: string) => contacts.get(account) ?? []
  for (const goal of itemsOf(at(root, 'score'))) {
    const when = at(goal, 'when')
    for (const deed of [...itemsOf(at(when, 'before')), at(when, 'done'), at(goal, 'never'), at(at(goal, 'until'), 'done')]) {
      const account = textAt(at(deed, 'account')) ?? first
      mentioned(at(deed, 'by'), ['customer', 'system', ...operators], 'customer, system or an operator of this file')
      mentioned(at(deed, 'account'), contacts.keys(), 'an account of this file')
      mentioned(at(deed, 'contact'), contactsOf(account), `a contact of ${account}`)
    }
    const expected = at(at(at(goal, 'until'), 'account'), 'contacts')
    for (const { key, place } of keysOf(expected)) among(place, key, contactsOf(first), `a contact of ${first}`)
  }
}
