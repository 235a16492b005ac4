/** How things are, by their names: see `looking/values.ts`. */
export type Values = Readonly<Record<string, string>>

/** What a process at work says, one JSON text a line, about what it does to a store. */
export type Told =
  /** From here on it is at the work that it was started for. */
  | { readonly is: 'ready' }
  /** It has asked for this, and has no answer yet. */
  | { readonly is: 'asked'; readonly for: Values }
  /** It was answered: from here on this is so, and the audit ends with this record or a later one. */
  | { readonly is: 'answered'; readonly now: Values; readonly record: AuditPlace | null }

export interface AuditPlace {
  readonly sequence: number
  readonly digest: string
}

/** What a store owes to whoever worked with it. */
export interface Promises {
  /** How things have to be. */
  readonly kept: Values
  /** What was asked for and not answered: it may have happened. */
  readonly open: Values
  readonly record: AuditPlace | null
  /** How many answers there were. */
  readonly answers: number
}

export const nothingPromised: Promises = { kept: {}, open: {}, record: null, answers: 0 }

/** What is owed once this was said too. */
export function promisedBy(before: Promises, told: readonly Told[]): Promises {
  return told.reduce<Promises>((so, one) => {
    switch (one.is) {
      case 'ready':
        return so
      case 'asked':
        return { ...so, open: one.for }
      case 'answered':
        return {
          kept: { ...so.kept, ...one.now },
          open: {},
          record: one.record ?? so.record,
          answers: so.answers + 1,
        }
    }
  }, before)
}

/** Whole lines only: whoever was killed may have been at the last one. What a program says besides is for people. */
export function toldIn(text: string): Told[] {
  return text
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.startsWith('{"is":'))
    .map((line) => JSON.parse(line) as Told)
}
