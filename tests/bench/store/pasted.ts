import type { Store } from '../../../src/main/ports/store'
import { normaliseHandle } from '../../../src/main/store/normaliseHandle'
import { personAt } from '../directory/people'
import { preparedAt, type Plan } from '../directory/plan'
import { limitRow, ratioRow, type Row } from '../rows'
import { interleaved, median, quantile, type Rounds } from '../sampling'
import type { Raw } from './raw'

const shown = 20
/** Of a screen that shows sixty pictures a second. */
const frame = 16

/** What agents paste, and what they mistype: read in further ways, most of them only where nobody is found. */
export async function pasted(
  store: Store,
  raw: Raw,
  { accounts, seed }: Plan,
  { rounds, perRound }: Rounds,
): Promise<Row[]> {
  const person = (call: number) => personAt((call * 7919) % accounts, seed, preparedAt)
  const other = (call: number) => person(call + rounds * perRound)
  const words = (call: number) => person(call).name.split(' ')
  const email = ({ contacts }: ReturnType<typeof person>) =>
    contacts.find(({ kind }) => kind === 'email')?.value ?? ''
  const find = async (typed: string) => store.search.find(typed, shown)
  const compared = async (ours: (call: number) => unknown, floor: (call: number) => unknown) =>
    interleaved({ ours, floor }, rounds, perRound)

  const header = await compared(
    async (call) => find(`"${words(call).toReversed().join(', ')}" <${email(person(call))}>`),
    (call) => raw.exact(normaliseHandle(email(other(call)))),
  )
  const named = await compared(
    async (call) => find(`Dr. ${words(call).toReversed().join(', ')}`),
    (call) => raw.both(other(call).name.split(' ').map(normaliseHandle)),
  )
  const rest = await interleaved(
    {
      slip: async (call) => find(withSlip(words(call).at(-1) ?? '')),
      spelled: async (call) => find(`${words(call)[0] ?? ''} mueller`),
      nobody: async (call) => find(`"${words(call)[0] ?? ''}" (zzq-${call})`),
      given: async () => find('太郎'),
    },
    rounds,
    perRound,
  )
  const worst = (metric: string, times: readonly number[]) =>
    limitRow(metric, 'ms', quantile(times, 0.99) / 1000, frame)
  return [
    ratioRow('an email pasted with a name', 'µs', median(header.ours), median(header.floor), 1.6),
    ratioRow(
      'title, family name, given name, first 20 and how many, up to 1,001',
      'µs',
      median(named.ours),
      median(named.floor),
      1.6,
    ),
    worst('a letter of a name left out, p99', rest.slip),
    worst('a name that may be written with ü, p99', rest.spelled),
    worst('quotes and brackets around what nobody has, p99', rest.nobody),
    worst('a given name of two characters, p99', rest.given),
  ]
}

function withSlip(word: string): string {
  const letters = [...word]
  return letters.toSpliced(Math.floor(letters.length / 2), 1).join('')
}
