import type { Desk } from '../desk'

/** The names that operators have now, also of those who were removed; empty for an id that nobody has. */
export async function namesOfOperators({ store }: Desk): Promise<(id: string) => string> {
  const names = new Map((await store.operators.list()).map(({ id, name }) => [id as string, name]))
  return (id) => names.get(id) ?? ''
}
