import { earliest, plus, type Instant } from '@shared/vocabulary/instant'
import type { TaleLine, TaleMet, TaleReason, TaleView } from '@shared/views/training/tale'
import { ownerReadsWithin, type Handle } from './handles'
import { operators, password, wrongPassword } from './step'
import type { Break } from './shrink'
import type { Arriving, GeneratedStory, Turn } from './story'

type Told = Extract<TaleLine, { is: 'told' }>
type Refused = Extract<TaleMet, { is: 'refused' }>

/** A line, and behind how many turns it stands. */
interface Placed {
  readonly turns: number
  readonly line: TaleLine
}

/** A break in words: what happens in it in its order, and why it ends as it does. */
export function taleOf(found: Break): TaleView {
  const { story, kind, told } = found
  const placed: readonly Placed[] = [
    ...story.turns.map((turn, index) => ({ turns: index + 1, line: deedOf(found, turn) })),
    ...(kind === 'locked-out' ? [{ turns: told, line: triesIn(story, told) }] : []),
    ...dueIn(story),
    // A change that the owner asks for is told to the owner: that is no part of how they are locked out.
    ...(kind === 'locked-out' ? [] : toldIn(story)),
  ]
  const inOrder = placed.toSorted(
    (a, b) => a.turns - b.turns || a.line.at - b.line.at || rank(a.line) - rank(b.line),
  )
  return {
    lines: [...inOrder.map(({ line }) => line), { is: 'end', at: story.now, ended: kind }],
    why: kind === 'locked-out' ? whyLockedOut(story, told) : whyIntruded(found),
  }
}

/** Of one instant: the deed, the end of a wait, who is told of it; then the owner begins to try. */
function rank({ is }: TaleLine): number {
  return ['deed', 'due', 'told', 'tries'].indexOf(is)
}

function triesIn({ turns, now }: GeneratedStory, told: number): TaleLine {
  return { is: 'tries', at: turns[told]?.at ?? turns.at(-1)?.at ?? now }
}

function deedOf({ setup }: Break, { at, step, decision }: Turn): TaleLine {
  const { who, by, do: doing, given } = step
  return {
    is: 'deed',
    at,
    who,
    through: by === 'customer' ? null : operators[by],
    doing,
    contact: given.contact ?? given.handle ?? null,
    purpose: given.purpose ?? null,
    secret: secretOf(given, setup[who].password),
    enabled: given.enabled ?? null,
    met:
      decision.outcome === 'accepted'
        ? { is: 'accepted', result: decision.result }
        : refusedOf(decision.refusal),
  }
}

function secretOf(given: Turn['step']['given'], knewIt: boolean): 'wrong' | 'new' | null {
  if (given.code === 'wrong' || given.password === wrongPassword) return 'wrong'
  return given.password === password && !knewIt ? 'new' : null
}

function refusedOf({ rule, facts, liftsAt }: Omit<Refused, 'is'>): Refused {
  return { is: 'refused', rule, facts, liftsAt }
}

function dueIn({ fellDue }: GeneratedStory): readonly Placed[] {
  return fellDue.flatMap(({ at, event, turns }) =>
    event === 'replacement-completed' || event === 'replacement-lapsed'
      ? [{ turns, line: { is: 'due', at, event } as const }]
      : [],
  )
}

/** Messages of one kind at one instant are one line. A code is part of the deed that asked for it. */
function toldIn(story: GeneratedStory): readonly { turns: number; line: Told }[] {
  const groups = new Map<string, Arriving[]>()
  for (const letter of story.letters) {
    const { template } = letter.message
    if (template.startsWith('code.')) continue
    const key = `${letter.turns} ${letter.sentAt} ${template}`
    groups.set(key, [...(groups.get(key) ?? []), letter])
  }
  return [...groups.values()].flatMap((letters) => {
    const [first] = letters
    if (first === undefined) return []
    const line: Told = {
      is: 'told',
      at: first.sentAt,
      template: first.message.template,
      to: letters.map(({ handle }) => handle),
      readAt: readAt(story, letters),
      strangerReads: letters.some(({ handle }) => story.reads('stranger', handle)),
    }
    return { turns: first.turns, line }
  })
}

function readAt(story: GeneratedStory, letters: readonly Arriving[]): Instant | null {
  const readable = letters.filter(({ handle }) => story.reads('owner', handle))
  return earliest(...readable.map(({ arrivesAt }) => plus(arrivesAt, ownerReadsWithin)))
}

/** Each rule that stands at the end once, as it was met last; and a wait that outlasts everything. */
function whyLockedOut(
  { account, turns, now }: GeneratedStory,
  told: number,
): readonly TaleReason[] {
  const met = new Map<string, TaleReason>()
  for (const { step, decision } of turns.slice(told)) {
    if (decision.outcome === 'accepted') continue
    const { is: _is, ...refusal } = refusedOf(decision.refusal)
    met.set(refusal.rule, { is: 'refusal', doing: step.do, ...refusal })
  }
  const maturesAt = account.replacement?.maturesAt ?? null
  return [
    ...met.values(),
    ...(maturesAt === null || maturesAt <= now ? [] : [{ is: 'still-waits', maturesAt } as const]),
  ]
}

/** What the stranger was entitled to, and whether the owner could have heard of it in time. */
function whyIntruded({ setup, story, kind }: Break): readonly TaleReason[] {
  const { stranger, twoStep, contacts } = setup
  const entitled: TaleReason = {
    is: 'entitled',
    twoStep,
    password: stranger.password,
    contacts: contacts.filter((handle: Handle) => stranger.reads.includes(handle)).length,
  }
  return kind === 'signed-in' ? [entitled, heardOf(story)] : [heardOf(story)]
}

function heardOf(story: GeneratedStory): TaleReason {
  const told = toldIn(story)
    .map(({ line }) => line)
    .filter(({ at }) => at < story.now)
  const readings = told.flatMap((one) => one.readAt ?? [])
  const first = earliest(...readings)
  const at = story.now
  if (told.length === 0) return { is: 'untold', at }
  if (first === null) return { is: 'unread', at }
  return first > at ? { is: 'too-late', at, readAt: first } : { is: 'heard', at }
}
