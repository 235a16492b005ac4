import { purposes, type Purpose } from '@shared/vocabulary/kinds'
import type { Letter } from '../world/world'
import { command, type Deed } from './acts'
import { say } from './lines'
import { acting, frontWindow, signIn, signInAct } from './page'
import { inHand } from './reach'
import { mainOf, sessionOf, type Situation } from './situation'

/** What the caller does with a code that they have. */

/** A code that a page of the customer's asked for, and where it went. */
interface Awaited {
  readonly purpose: Purpose
  readonly letter: Letter
}

/**
 * The page that waits for a code: the one that had a code sent last. What the desk had sent for the call is for no page. A code
 * counts as awaited also when it has expired since: the page does not know.
 */
export function awaited({ world, handles, ...situation }: Situation): Awaited | null {
  const letter = world.letters.findLast(
    ({ message }) =>
      message.template.startsWith('code.') && message.template !== 'code.support-call',
  )
  const purpose = letter === undefined ? undefined : purposeOf(letter)
  const account =
    letter === undefined
      ? undefined
      : situation.standings.get(handles.accountHandle(letter.accountId))
  if (letter === undefined || purpose === undefined || account === undefined) return null
  // What was verified in the meantime is waited for no more.
  const code = account.codes.findLast(
    (one) => one.purpose === purpose && one.contactId === letter.message.contactId,
  )
  return code?.usedAt === null || code === undefined ? { purpose, letter } : null
}

function purposeOf({ message }: Letter): Purpose | undefined {
  return purposes.find((purpose) => message.template === `code.${purpose}`)
}

/** Types in the newest code of what they have found that is for the page. */
export function enterTheCode(situation: Situation): Deed | string {
  const wanted = awaited(situation)
  if (wanted === null) return say(situation, 'noBox')
  const inHandNow = inHand(situation)
  const found = inHandNow.findLast(
    ({ message, accountId }) =>
      message.template === wanted.letter.message.template && accountId === wanted.letter.accountId,
  )
  const digits = found?.message.code
  if (found === undefined || digits == null) return say(situation, 'noCodeToEnter')
  return entering(situation, wanted.purpose, found, digits)
}

function entering(
  situation: Situation,
  purpose: Purpose,
  { accountId, contact, message }: Letter,
  digits: string,
): Deed | string {
  const account = situation.handles.accountHandle(accountId)
  const window =
    situation.call.askedIn.get(message.template) ??
    sessionOf(situation, account)?.window ??
    frontWindow
  if (purpose === 'sign-in') {
    const act = account === mainOf(situation) ? signInAct(situation, window, digits) : null
    return act === null ? say(situation, 'noPassword') : acting(act)
  }
  const code = { is: 'digits', digits } as const
  if (purpose === 'recover-username') {
    const { kind, value } = message.to
    return acting(
      command(
        'submit-code',
        { purpose, code, ...(kind === 'phone' ? { phone: value } : { email: value }) },
        null,
        window,
      ),
    )
  }
  // Which of several new contacts a code confirms the page knows.
  const handle =
    purpose === 'confirm-contact' && contact !== null
      ? { contact: contact.slice(contact.indexOf('/') + 1) }
      : {}
  return acting(command('submit-code', { purpose, code, ...handle }, account, window))
}

/** The password goes where the code went by mistake. */
export function enterThePassword(situation: Situation): Deed | string {
  return signIn(situation)
}
