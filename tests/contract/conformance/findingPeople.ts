import { entry, registration, type Person } from '../examples'
import type { Bench } from './bench'

export const maria: Person = {
  id: 'maria',
  name: 'Maria del Carmen Gómez-Ruiz',
  emails: ['Maria.G@example.org'],
  phones: ['+34612345678'],
  signInNames: [
    { kind: 'email', value: 'Maria@contoso.example', enabled: true },
    { kind: 'user-name', value: 'mgomez80', enabled: false },
    { kind: 'phone', value: '+34699000111', enabled: true },
  ],
}
export const jo: Person = {
  id: 'jo',
  name: 'Jo O’Neill',
  emails: ['jo@example.org'],
  phones: ['+442079460958'],
}

/** Puts people into a bench's store, and tells whom a query finds. */
export function findingIn({ store }: Bench) {
  return {
    register: async (...people: Person[]) =>
      store().accounts.register(people.map(registration), entry('directory.applyImport')),
    found: async (typed: string): Promise<string[]> =>
      (await store().search.find(typed, 20)).hits.map(({ accountId }) => accountId).sort(),
  }
}
