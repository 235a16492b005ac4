import { plus, type Instant } from '../../../src/shared/vocabulary/instant'
import { customer } from '../../../src/main/engine/model/actor'
import type { Command, GivenContact } from '../../../src/main/engine/model/commands'
import { answerAtTheDoor } from '../../../src/main/services/recovery/door'
import type { Desk } from '../../../src/main/services/desk'
import { personAt } from '../directory/people'
import { ordinaryOnes, preparedAt } from '../directory/plan'
import { withCopy, type Prepared } from '../directory/prepared'
import type { Row } from '../rows'
import { timed } from '../sampling'
import { steppingDesk } from './desk'

/** What is asked about somebody: the known one by name or contact, and one beside it that nobody has. */
interface Asked {
  readonly metric: string
  readonly of: (address: string) => {
    readonly command: Command
    readonly typed: GivenContact | null
  }
}

const contact = (value: string): GivenContact => ({ kind: 'email', value })
const asked: readonly Asked[] = [
  {
    metric: 'recover-username by email',
    of: (address) => ({
      command: { type: 'recover-username', by: customer, contact: contact(address) },
      typed: contact(address),
    }),
  },
  {
    metric: 'wrong code after it',
    of: (address) => ({
      command: { type: 'submit-code', by: customer, purpose: 'recover-username', code: '000000' },
      typed: contact(address),
    }),
  },
  {
    metric: 'sign-in, wrong password',
    of: (address) => ({
      command: { type: 'sign-in', by: customer, name: address, password: 'a wrong one' },
      typed: null,
    }),
  },
]

/**
 * Whether the time of an answer tells a known name or contact from an unknown one: the share of pairs in which the known one took
 * longer (the area under the curve; one half tells nothing). In turn, on a file store, as the app answers.
 */
export async function answers(prepared: Prepared, pairs: number): Promise<Row[]> {
  return withCopy(prepared, async (folder) => {
    const { desk, setTo } = await steppingDesk(folder, prepared.plan, preparedAt)
    try {
      const people = ordinaryOnes(prepared.plan, pairs).map((index) =>
        personAt(index, prepared.plan.seed, preparedAt),
      )
      const rows: Row[] = []
      for (const { metric, of } of asked)
        rows.push(
          ...shown(
            metric,
            await inTurn(
              desk,
              setTo,
              people.map((person) => ({
                known: of(metric.startsWith('sign-in') ? name(person) : mail(person)),
                unknown: of(`nobody.${metric.startsWith('sign-in') ? name(person) : mail(person)}`),
              })),
            ),
          ),
        )
      return rows
    } finally {
      await desk.store.close()
    }
  })
}

type Person = ReturnType<typeof personAt>
const name = ({ signInNames }: Person): string => signInNames[0]?.value ?? ''
const mail = ({ contacts }: Person): string =>
  contacts.find(({ kind }) => kind === 'email')?.value ?? ''

async function inTurn(
  desk: Desk,
  setTo: (now: Instant) => void,
  pairs: readonly Readonly<Record<'known' | 'unknown', ReturnType<Asked['of']>>>[],
): Promise<Record<'known' | 'unknown', number[]>> {
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  for (const [round, pair] of pairs.entries()) {
    setTo(plus(preparedAt, round))
    for (const which of round % 2
      ? (['known', 'unknown'] as const)
      : (['unknown', 'known'] as const)) {
      const { command, typed } = pair[which]
      times[which].push(await timed(() => answerAtTheDoor(desk, command, typed)))
    }
  }
  return times
}

function shown(metric: string, { known, unknown }: Record<'known' | 'unknown', number[]>): Row[] {
  const area = shareAbove(known, unknown)
  return [
    {
      metric: `${metric}: a known one is later than an unknown one, ${known.length} pairs, at least`,
      unit: '×',
      value: area,
      floor: null,
      goal: { kind: 'at-least', limit: 0.45 },
    },
    {
      metric: `the same, at most`,
      unit: '×',
      value: area,
      floor: null,
      goal: { kind: 'at-most', limit: 0.55 },
    },
  ]
}

/** How likely one of the first is above one of the second; equal ones count half. */
export function shareAbove(first: readonly number[], second: readonly number[]): number {
  const sorted = [...second].sort((a, b) => a - b)
  const below = (value: number, orEqual: boolean): number => {
    let [from, to] = [0, sorted.length]
    while (from < to) {
      const middle = (from + to) >> 1
      const one = sorted[middle] ?? 0
      if (one < value || (orEqual && one === value)) from = middle + 1
      else to = middle
    }
    return from
  }
  const wins = first.map((value) => (below(value, false) + below(value, true)) / 2)
  return wins.reduce((sum, one) => sum + one, 0) / (first.length * sorted.length)
}
