/** What tells a trainee from another: their name, upper and lower case the same, as with operators. */
export function traineeKey(name: string): string {
  return name.normalize('NFC').trim().toLocaleLowerCase('und')
}

export function sameTrainee(one: string, other: string): boolean {
  return traineeKey(one) === traineeKey(other)
}

/** Every trainee once, by name, as they were written first. */
export function distinctTrainees(names: readonly string[]): readonly string[] {
  const known = new Map<string, string>()
  for (const name of names) if (!known.has(traineeKey(name))) known.set(traineeKey(name), name)
  return [...known.values()].toSorted((a, b) => a.localeCompare(b))
}
