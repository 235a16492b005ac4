import type { Tried } from '../../operators/guessing'
import type { OperatorRecord } from '../../ports/operators'
import type { Desk } from '../desk'

/** Whoever can sign in under this name; null: nobody. */
export async function servingByName(desk: Desk, name: string): Promise<OperatorRecord | null> {
  const bearer = await desk.store.operators.byName(name.normalize('NFC'))
  return bearer?.removedAt === null ? bearer : null
}

/** A name that nobody has, as it is counted. Upper and lower case are the same here too, or a second spelling would be counted apart. */
export function unknownName({ secrets }: Desk, name: string): Tried {
  return { unknown: secrets.seal(oneSpelling(name), 'operators.unknownName') }
}

/** A name that nobody has takes as long as one that somebody has. */
export async function someHash(desk: Desk): Promise<string> {
  return (await desk.store.operators.list())[0]?.passphraseHash ?? desk.passphrases.hash('nobody')
}

/** Whether these could not both be given. */
export function areOneName(one: string, other: string): boolean {
  return oneSpelling(one) === oneSpelling(other)
}

function oneSpelling(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase()
}
