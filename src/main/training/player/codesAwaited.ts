import type { ContactId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import { purposes, type Purpose } from '@shared/vocabulary/kinds'
import type { Account } from '../../engine/model/account'
import { openCodes } from '../../engine/model/selectors'
import type { StepReport } from './played'
import type { ScenarioSimulation } from './scenarioSimulation'
import { standingsOf } from './standing'

/** A page of a browser window that asked for a code and still has its box. */
export interface AwaitedCode {
  readonly window: string
  readonly purpose: Purpose
  /** Null: a name is looked for, so the page knows of no account. */
  readonly account: string | null
  /** Null: the page doesn't know where the code went (rule recovery.silent). */
  readonly contactId: ContactId | null
  /** Until when the newest code for it counts; null: none was sent, or it counts no more. */
  readonly until: Instant | null
  /** Nothing else was done in the window since, so its page is the one with the box. */
  readonly showing: boolean
  /** What was typed at the sign-in that is held at this code: it is given once more, together with it. */
  readonly signIn: { readonly name: string; readonly password: string } | null
}

/**
 * The pages that wait for a code now, by what the customer did in their windows; of each window and purpose the newest.
 * A page goes when its code was used, and when it can count no more, unless it is still what the window shows.
 * @param reports all that was played, what is past too
 */
export async function codesAwaited(
  simulation: ScenarioSimulation,
  reports: readonly StepReport[],
): Promise<readonly AwaitedCode[]> {
  const standings = await standingsOf(simulation)
  const now = simulation.clock.now()
  const inWindows = reports.filter(
    ({ step, answer }) =>
      step.by === 'customer' && !step.preview && answer?.decision.outcome === 'accepted',
  )
  const asked = new Map<string, AwaitedCode>()
  for (const [index, report] of inWindows.entries()) {
    for (const [key, page] of asked) if (isLeftFor(page, report)) asked.delete(key)
    const page = pageOf(simulation, report, inWindows.slice(0, index))
    if (page !== null) asked.set(keyOf(page), page)
  }
  const last = (window: string) => inWindows.findLast(({ step }) => step.window === window)
  return [...asked.values()]
    .map((page): AwaitedCode => ({
      ...page,
      until: page.account === null ? page.until : untilOf(standings.get(page.account), page, now),
      showing: isAskedBy(last(page.window), page),
    }))
    .filter((page) => (page.until !== null && page.until > now) || page.showing)
}

/** Each contact that waits to be confirmed has a page of its own; everywhere else the newest code is the one that counts. */
const keyOf = ({ window, purpose, account, contactId }: AwaitedCode) =>
  [window, purpose, account, purpose === 'confirm-contact' ? contactId : ''].join(' ')

/** The page that a deed leads to, where it is one with a box for a code. */
function pageOf(
  { handles, desk }: ScenarioSimulation,
  { step, answer, letters, at }: StepReport,
  before: readonly StepReport[],
): AwaitedCode | null {
  const command = answer?.command
  if (answer == null || command === undefined) return null
  const account = answer.accountId === null ? null : handles.accountHandle(answer.accountId)
  const common = { window: step.window, showing: true, signIn: null }
  if (command.type === 'recover-username')
    return {
      ...common,
      purpose: 'recover-username',
      account: null,
      contactId: null,
      until: (at + desk.policy.values['code.lifetime']) as Instant,
    }
  // Whoever says “this wasn’t me” reads about it in a message: no page waits there.
  const message = letters.find(
    (letter) => letter.message.code !== null && letter.accountId === answer.accountId,
  )?.message
  const purpose = purposes.find((one) => message?.template === `code.${one}`)
  if (message === undefined || purpose === undefined || purpose === 'support-call') return null
  return {
    ...common,
    purpose,
    account,
    contactId: message.contactId,
    until: null,
    signIn: purpose === 'sign-in' ? heldSignIn(before, step.window) : null,
  }
}

/** The name and the password that were given last in the window. */
function heldSignIn(before: readonly StepReport[], window: string): AwaitedCode['signIn'] {
  const command = before.findLast(
    ({ step, answer }) => step.window === window && answer?.command.type === 'sign-in',
  )?.answer?.command
  return command?.type === 'sign-in' ? { name: command.name, password: command.password } : null
}

/** Whether a deed leaves the page behind for good. That a code was used is known by the account itself. */
function isLeftFor(page: AwaitedCode, { step, answer }: StepReport): boolean {
  if (step.window !== page.window) return false
  const command = answer?.command
  if (command?.type === 'submit-code')
    return page.account === null && command.purpose === page.purpose
  return command?.type === 'sign-out' || (command?.type === 'sign-in' && page.purpose === 'sign-in')
}

function untilOf(account: Account | undefined, page: AwaitedCode, now: Instant): Instant | null {
  if (account === undefined) return null
  const codes = openCodes(account).filter(
    ({ purpose, contactId, expiresAt }) =>
      purpose === page.purpose &&
      expiresAt > now &&
      (purpose !== 'confirm-contact' || contactId === page.contactId),
  )
  return codes.at(-1)?.expiresAt ?? null
}

/** Whether the last thing that was done in a window is what has led to the page. */
function isAskedBy(report: StepReport | undefined, page: AwaitedCode): boolean {
  if (report === undefined) return false
  if (page.purpose === 'recover-username') return report.answer?.command.type === page.purpose
  return report.letters.some(
    ({ message }) =>
      message.template === `code.${page.purpose}` && message.contactId === page.contactId,
  )
}
