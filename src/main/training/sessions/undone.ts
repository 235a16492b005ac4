import type { UndoneKind, UndoneView } from '@shared/views/training/debrief'
import type { Facts } from '@shared/vocabulary/outcomes'
import { isOwner } from './charges'
import { lastStakes } from './prices'
import type { TrainingSession } from './session'
import type { StakedAccount, Stakes } from './stakes'

/** What the reference came to at its end, and this run did not. Empty for the reference itself. */
export function undoneOf(
  training: TrainingSession,
  reference: TrainingSession,
): readonly UndoneView[] {
  const [is, should] = [lastStakes(training), lastStakes(reference)]
  return [
    ...verifying(training, reference),
    ...[...should.accounts].flatMap(([handle, wanted]) => {
      const found = is.accounts.get(handle)
      const was = training.atStake.accounts.get(handle)
      return found === undefined || was === undefined
        ? []
        : accountUndone({ handle, found, wanted, was, training, reference })
    }),
    ...cases(is, should),
  ]
}

function undone(kind: UndoneKind, facts: Facts = {}): UndoneView {
  return { kind, facts }
}

/** Whether the caller read out a code that proves who they are: to try it counts only where the reference gets one. */
function verifying(training: TrainingSession, reference: TrainingSession): readonly UndoneView[] {
  return isVerified(reference) && !isVerified(training) ? [undone('not-verified')] : []
}

function isVerified({ moves }: TrainingSession): boolean {
  return moves.some(
    ({ report: { answer } }) =>
      answer?.command.type === 'submit-code' &&
      answer.command.purpose === 'support-call' &&
      answer.decision.outcome === 'accepted',
  )
}

interface Compared {
  readonly handle: string
  readonly found: StakedAccount
  readonly wanted: StakedAccount
  readonly was: StakedAccount
  readonly training: TrainingSession
  readonly reference: TrainingSession
}

function accountUndone(compared: Compared): readonly UndoneView[] {
  const { found, wanted } = compared
  const who = { who: found.name }
  const named = ({ standing }: StakedAccount) =>
    standing.signInNames.filter(({ enabled }) => enabled).map(({ value }) => value)
  return [
    ...status(compared),
    ...contacts(compared),
    ...sessions(compared),
    ...(found.standing.notice !== null && wanted.standing.notice === null
      ? [undone('notice-left', who)]
      : []),
    ...(found.standing.twoStep === wanted.standing.twoStep
      ? []
      : [undone('two-step-otherwise', { ...who, value: wanted.standing.twoStep })]),
    ...(named(found).join() === named(wanted).join() ? [] : [undone('name-otherwise', who)]),
  ]
}

function status({ found, wanted }: Compared): readonly UndoneView[] {
  if (found.status === wanted.status || found.status === 'active') return []
  const until = [...found.contacts.values()].find((contact) => contact.until !== null)?.until
  return found.status === 'replacement-pending'
    ? [undone('still-waiting', { who: found.name, until: until ?? null })]
    : [undone('needs-new-info', { who: found.name })]
}

function contacts({ found, wanted, was }: Compared): readonly UndoneView[] {
  const missing = [...wanted.contacts].flatMap(([address, { hint, state }]) => {
    if ((state !== 'stays' && state !== 'comes') || was.contacts.has(address)) return []
    const there = found.contacts.get(address)?.state
    if (there === 'unconfirmed') return [undone('contact-unconfirmed', { contact: hint })]
    return there === undefined ? [undone('contact-missing', { contact: hint })] : []
  })
  const left = [...was.contacts].flatMap(([address, { hint, theirs }]) =>
    !theirs && found.contacts.has(address) && !wanted.contacts.has(address)
      ? [undone('contact-read', { contact: hint })]
      : [],
  )
  return [...missing, ...left]
}

/** Who is in that was to be, and who is still in that was not. */
function sessions(compared: Compared): readonly UndoneView[] {
  const { handle, found, wanted, was, training, reference } = compared
  const truth = training.scenario.caller?.truth
  const wantsIn =
    wanted.windows.length > 0 && was.windows.length === 0 && (!truth || isOwner(truth))
  return [
    ...(wantsIn && found.windows.length === 0 ? [undone('not-in', { who: found.name })] : []),
    ...(was.windows.some(
      (window) => found.windows.includes(window) && isEndedByTheDesk(reference, handle, window),
    )
      ? [undone('session-left', { who: found.name })]
      : []),
  ]
}

function isEndedByTheDesk(
  { moves, atStake }: TrainingSession,
  handle: string,
  window: string,
): boolean {
  const isIn = (stakes: Stakes | undefined) =>
    (stakes?.accounts.get(handle)?.windows ?? []).includes(window)
  return moves.some(
    ({ stakes, report }, index) =>
      report.answer?.command.by.kind === 'operator' &&
      !isIn(stakes) &&
      isIn(moves[index - 1]?.stakes ?? atStake),
  )
}

/** The case as it stands at the end beside that of the reference. */
function cases(is: Stakes, should: Stakes): readonly UndoneView[] {
  const [found, wanted] = [casesOf(is), casesOf(should)]
  if (wanted.length === 0) return []
  if (found.length === 0) return [undone('no-case')]
  const isOpen = (all: ReturnType<typeof casesOf>) => all.some(({ closedAt }) => closedAt === null)
  if (isOpen(found) && !isOpen(wanted)) return [undone('case-left-open')]
  const [one, other] = [found.at(-1)?.outcome ?? null, wanted.at(-1)?.outcome ?? null]
  return one === other || one === null || other === null
    ? []
    : [undone('case-otherwise', { outcome: one, wanted: other })]
}

function casesOf({ accounts }: Stakes) {
  return [...accounts.values()].flatMap(({ standing }) => standing.cases)
}
