import type { Purpose } from '@shared/vocabulary/kinds'
import { command, resultOf, type Act, type Came, type Deed } from './acts'
import { cameOf, hint, say } from './lines'
import { canRead, meant, type Reached } from './reach'
import { mainAccount, mainOf, passwordOf, sessionOf, truthOf, type Situation } from './situation'

/** What the caller does on the pages of their account. */

export const frontWindow = 'main'
const privateWindow = 'private:1'

/** Signs in to the account that the scenario is about. Null where they can't: they don't know the name or the password. */
export function signInAct(situation: Situation, window = frontWindow, code?: string): Act | null {
  const account = mainOf(situation)
  const password = passwordOf(situation, account)
  const name = mainAccount(situation)?.signInNames.find(({ enabled }) => enabled)
  return name === undefined || password === null
    ? null
    : command(
        'sign-in',
        {
          name: name.value,
          password,
          ...(code === undefined ? {} : { code: { is: 'digits', digits: code } as const }),
        },
        account,
        window,
      )
}

export function signIn(situation: Situation): Deed | string {
  return signInAt(situation, frontWindow)
}

export function signInPrivately(situation: Situation): Deed | string {
  return signInAt(situation, privateWindow)
}

function signInAt(situation: Situation, window: string): Deed | string {
  const session = sessionOf(situation, mainOf(situation))
  if (session?.window === window && session.held === null) return say(situation, 'signedInAlready')
  const act = signInAct(situation, window)
  return act === null ? say(situation, 'noPassword') : acting(act)
}

/** Does one thing, and says how the page answered. */
export function* acting(act: Act, facts: Parameters<typeof cameOf>[1] = {}): Deed {
  return cameOf(yield act, facts)
}

export function signOut(situation: Situation): Deed | string {
  const session = sessionOf(situation, mainOf(situation))
  return session === null
    ? say(situation, 'notSignedIn')
    : acting(command('sign-out', {}, mainOf(situation), session.window))
}

/** The window in which they are signed in; they sign in first where they have to and can. What keeps them from it is said. */
export function* inSession(
  situation: Situation,
): Generator<Act, { readonly window: string; readonly situation: Situation } | string, Came> {
  const session = sessionOf(situation, mainOf(situation))
  if (session !== null) return { window: session.window, situation }
  const act = signInAct(situation)
  if (act === null) return say(situation, 'noPassword')
  const came = yield act
  const result = resultOf(came)
  if (result === null) return cameOf(came)
  const after = sessionOf(came.situation, mainOf(situation))
  return after === null ? cameOf(came) : { window: after.window, situation: came.situation }
}

/** A command on the security pages. */
export function* onThePages(
  situation: Situation,
  act: (window: string) => Act,
  facts: Parameters<typeof cameOf>[1] = {},
): Deed {
  const at = yield* inSession(situation)
  if (typeof at === 'string') return at
  return cameOf(yield act(at.window), facts)
}

/**
 * Has a code sent to a contact on the page that is open: the one of a held sign-in, one that they have opened before without
 * being signed in, else “Verify your identity” behind their sign-in.
 */
export function* haveACodeSent(situation: Situation, handle: string | null): Deed {
  const to = meant(situation, handle)
  if (to === null) return say(situation, 'notListed')
  const { page } = situation.call
  if (
    sessionOf(situation, mainOf(situation)) === null &&
    page !== null &&
    page !== 'recover-username'
  )
    return yield* sendTo(situation, to, page, frontWindow)
  const at = yield* inSession(situation)
  if (typeof at === 'string') return at
  const held = sessionOf(at.situation, mainOf(situation))?.held ?? null
  return yield* sendTo(
    at.situation,
    to,
    held === 'code' ? 'sign-in' : 'change-security-info',
    at.window,
  )
}

export function* forgotPassword(situation: Situation, handle: string | null): Deed {
  situation.call.page = 'reset-password'
  const to = meant(situation, handle)
  return to === null
    ? say(situation, 'notListed')
    : yield* sendTo(situation, to, 'reset-password', frontWindow)
}

export function* cancelTheWait(situation: Situation, handle: string | null): Deed {
  situation.call.page = 'cancel-replacement'
  const to = meant(situation, handle)
  return to === null
    ? say(situation, 'notListed')
    : yield* sendTo(situation, to, 'cancel-replacement', frontWindow)
}

function* sendTo(
  situation: Situation,
  { handle, name, address }: Reached,
  purpose: Purpose,
  window: string,
): Deed {
  const account = mainOf(situation)
  const facts = { contact: hint(situation, address) }
  // The page asks for the digits of a phone before it sends anything there.
  if (address.kind === 'phone' && purpose === 'change-security-info') {
    const digits = lastFourOf(situation, name, address.value)
    if (digits === null) return say(situation, 'lastFourUnknown', facts)
    const came = yield command('check-last-four', { contact: handle, digits }, account, window)
    if (resultOf(came) === null) return cameOf(came, facts)
  }
  return cameOf(
    yield purpose === 'cancel-replacement'
      ? command('cancel-replacement', { contact: handle }, account, window)
      : command('request-code', { purpose, contact: handle }, account, window),
    facts,
  )
}

/** Whose phone it is knows its number. One that is stored wrong has other digits than theirs. */
function lastFourOf(situation: Situation, contact: string, number: string): string | null {
  if (truthOf(situation) === 'impostor' && !canRead(situation, contact)) return null
  const digits = number.slice(-4)
  return situation.world.factsOf(contact).mistyped
    ? String((Number(digits) + 1) % 10_000).padStart(4, '0')
    : digits
}

export function* forgotName(situation: Situation, handle: string | null): Deed {
  const by = meant(situation, handle)
  if (by === null) return say(situation, 'noContactToGive')
  situation.call.page = 'recover-username'
  const { kind, value } = by.address
  return cameOf(
    yield command(
      'recover-username',
      kind === 'phone' ? { phone: value } : { email: value },
      null,
      frontWindow,
    ),
  )
}

export function chooseANewPassword(situation: Situation): Deed {
  const window = situation.call.askedIn.get('code.reset-password') ?? frontWindow
  return acting(command('reset-password', {}, mainOf(situation), window))
}
