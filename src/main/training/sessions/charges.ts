import type { Facts } from '@shared/vocabulary/outcomes'
import type { PriceKind, PriceView } from '@shared/views/training/debrief'
import { moods } from '@shared/vocabulary/training'
import { hintOf } from '../../services/accounts/masks'
import type { StepReport } from '../player/played'
import type { Letter } from '../world/world'
import { nameOf } from './nameOf'
import type { PlayedMove, TrainingSession } from './session'
import type { StakedAccount, Stakes } from './stakes'

/** Something that a move took from the customer, by a key that is the same wherever the same was taken. */
export interface Charge {
  readonly key: string
  readonly price: PriceView
}

/** All that a move took, time apart. */
export function chargesOf(training: TrainingSession, index: number): readonly Charge[] {
  const move = training.moves[index]
  if (move === undefined) return []
  const before = training.moves[index - 1]?.stakes ?? training.atStake
  const reports = withFollowed(move.report)
  return [
    ...reports.flatMap(lettersOf).flatMap((letter) => letterCharges(training, letter)),
    ...accountsIn(before, move.stakes).flatMap((one) => [
      ...contactCharges(one),
      ...codeCharges(one, move.stakes.at),
      ...callerCharges(training, move, one),
    ]),
    ...reports.flatMap((report) => [...thrownOut(training, report), ...given(training, report)]),
    ...moodCharges(training, index),
  ]
}

/** What the trainee did, and what the caller and colleagues did then. */
export function withFollowed(report: StepReport): readonly StepReport[] {
  return [report, ...report.followed.flatMap(withFollowed)]
}

interface Account {
  readonly handle: string
  readonly was: StakedAccount
  readonly is: StakedAccount
}

function accountsIn(before: Stakes, after: Stakes): readonly Account[] {
  return [...after.accounts].flatMap(([handle, is]) => {
    const was = before.accounts.get(handle)
    return was === undefined ? [] : [{ handle, was, is }]
  })
}

function charge(kind: PriceKind, key: string, facts: Facts): Charge {
  return { key: `${kind} ${key}`, price: { kind, facts } }
}

/** What fell due before a move, and what the move sent. */
function lettersOf({ due, letters }: StepReport): readonly Letter[] {
  return [...due.flatMap((happening) => happening.letters), ...letters]
}

/** A code that somebody else reads, or that nobody reads who should. */
function letterCharges(
  { scenario, simulation }: TrainingSession,
  letter: Letter,
): readonly Charge[] {
  const { message, place, stolen, outOfReach } = letter
  const hint = hintOf(message.to, simulation.desk.policy)
  const key = `${simulation.handles.accountHandle(letter.accountId)} ${hint} ${message.template}`
  const facts = { contact: hint, template: message.template }
  const isRead = stolen || place === 'with-somebody-else'
  if (message.template === 'password.reset') return isRead ? [charge('reset-read', key, facts)] : []
  if (message.code === null) return []
  if (isRead) return [charge('code-read', key, facts)]
  // That an impostor can't read it is what it was sent for.
  const isOwner = scenario.caller?.truth !== 'impostor'
  return isOwner && (outOfReach || place === 'refused' || place === 'blocked')
    ? [charge('code-in-vain', key, { ...facts, fate: outOfReach ? 'out-of-reach' : place })]
    : []
}

/** Contacts that went, or that will go with what was begun. */
function contactCharges({ handle, was, is }: Account): readonly Charge[] {
  return [...was.contacts].flatMap(([address, { hint, state }]) => {
    if (state === 'unconfirmed') return []
    const now = is.contacts.get(address)
    const facts = { contact: hint, who: is.name, until: now?.until ?? null }
    if (now === undefined) return [charge('contact-gone', `${handle} ${address}`, facts)]
    return now.state === 'leaves' && state !== 'leaves'
      ? [charge('contact-leaves', `${handle} ${address}`, facts)]
      : []
  })
}

/** Codes that the customer had before them and that count no more, though nobody used them. */
function codeCharges({ handle, was, is }: Account, at: number): readonly Charge[] {
  return was.codes.flatMap(({ id, purpose, hint, expiresAt }) => {
    if (is.codes.some((one) => one.id === id)) return []
    const key = `${handle} ${purpose}`
    const facts = { contact: hint, purpose }
    const code = is.standing.codes.find((one) => one.id === id)
    if (code === undefined || code.usedAt !== null) return []
    if (at >= expiresAt) return [charge('code-expired', key, facts)]
    const isOlder = is.standing.codes.some(
      (one) => one.id !== id && one.purpose === purpose && one.sentAt >= code.sentAt,
    )
    return isOlder ? [charge('code-older', key, facts)] : []
  })
}

/** A caller who is not the owner has got in, or has a contact of theirs on the account. */
function callerCharges(
  { scenario }: TrainingSession,
  { report }: PlayedMove,
  { handle, was, is }: Account,
): readonly Charge[] {
  const truth = scenario.caller?.truth
  if (scenario.seat === 'customer' || truth === undefined || isOwner(truth)) return []
  const arrived = is.windows.filter((window) => !was.windows.includes(window))
  const brought = [...is.contacts].filter(
    ([address, { state }]) =>
      (state === 'stays' || state === 'comes') &&
      !['stays', 'comes', 'disabled', 'leaves'].includes(was.contacts.get(address)?.state ?? ''),
  )
  return [
    ...(arrived.length > 0 && report.answer?.command.by.kind !== 'system'
      ? [charge('caller-in', handle, { truth, who: is.name })]
      : []),
    ...brought.map(([address, { hint, until }]) =>
      charge('caller-contact', `${handle} ${address}`, {
        truth,
        who: is.name,
        contact: hint,
        until,
      }),
    ),
  ]
}

export function isOwner(truth: string): boolean {
  return truth === 'owner' || truth === 'confused'
}

/** Signing in to another account in the same window ends the session that was there. */
function thrownOut({ simulation }: TrainingSession, { lost }: StepReport): readonly Charge[] {
  return lost.map((account) => charge('thrown-out', account, { who: nameOf(simulation, account) }))
}

/** A link of somebody else’s letter was followed. */
function given({ scenario }: TrainingSession, { step: { doing } }: StepReport): readonly Charge[] {
  if (doing.kind !== 'follow') return []
  const lure = scenario.letters.get(doing.letter)?.lure ?? null
  return lure === null ? [] : [charge('gave-away', doing.letter, { lure })]
}

/** How the caller feels: 3 is gone. */
export function calmOf(report: StepReport | undefined): number {
  if (report === undefined) return 0
  return report.onTheLine ? moods.indexOf(report.mood) : 3
}

/** The caller has lost their calm, or hung up. */
function moodCharges({ moves }: TrainingSession, index: number): readonly Charge[] {
  const [was, is] = [calmOf(moves[index - 1]?.report), calmOf(moves[index]?.report)]
  const kind = (['restless', 'angry', 'hung-up'] as const)[is - 1]
  return is > was && kind !== undefined ? [charge(kind, '', {})] : []
}
