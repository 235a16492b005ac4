import { minus, plus, type Instant } from '@shared/vocabulary/instant'
import type { Contact, Session } from '../model/account'
import { existing } from './sendCode'
import { codeVerified, rightCode, usesOldContact } from './submitCode'
import type { CommandOf } from '../model/commands'
import type { Happening } from '../model/events'
import { noticeIsHard, noticeIsPutOff, wasToldLately } from '../model/notice'
import { notifyAll } from '../model/notify'
import type { Outcome } from '../model/outcome'
import type { CommandContext } from './context'
import { windowOf } from '../rules/context'
import { afterwards } from './happenings'
import { findContact, hasGate, liveProofs, runningReplacement } from '../model/selectors'
import { cancelled } from './endReplacement'
import { noticeAnswered } from './continueSignIn'

/** Name and password were right: the sign-in goes through, or is held at the one question that still stands before it. */
export function signIn(context: CommandContext<CommandOf<'sign-in'>>): Outcome {
  const { account, command, now, verdict } = context
  if (hasGate(account))
    return held(context, 'gate', 'needs-new-info', [], ['signin.needs-new-info'])

  const verified = verdict === null ? [] : verifiedBySignInCode(context)
  const next = afterwards(context, verified)
  const showedReach = hasSignInProof(next)
  if ((account.twoStep || command.risk === true) && !showedReach) {
    return held(context, 'code', 'code-needed', [], ['signin.code-needed'])
  }
  const raised =
    wasAbsent(context) && next.account.notice === null && !showedReach
      ? [noticeRaised(context)]
      : []
  const standing = afterwards(next, raised).account
  if (standing.notice !== null && !noticeIsPutOff(standing, now)) {
    return held(
      context,
      'notice',
      'notice',
      [...verified, ...raised],
      ['notice.ways', ...(raised.length > 0 ? (['freshness.absence'] as const) : [])],
    )
  }
  const cancelling =
    verdict !== null && usesOldContact(context, contactOfCode(context))
      ? cancelled(context, 'old-contact-used')
      : null
  const cites =
    cancelling?.cites ??
    (runningReplacement(account) ? (['replacement.services-stay'] as const) : [])
  return {
    result: 'signed-in',
    events: [...verified, ...(cancelling?.events ?? []), signedIn(context)],
    messages: cancelling?.messages ?? [],
    cites,
  }
}

export function signOut({ command }: CommandContext<CommandOf<'sign-out'>>): Outcome {
  return { result: 'signed-out', events: [{ type: 'signed-out', window: windowOf(command) }] }
}

/**
 * Putting the notice off: for a day at a time, never past its hard instant; the first notice does not move. One that is hard
 * already can be put off only while a replacement runs, and then it waits for the end of that anyway.
 */
export function skipNotice(context: CommandContext<CommandOf<'skip-notice'>>): Outcome {
  const { account, now, policy } = context
  const hardAt = account.notice?.hardAt ?? now
  const tomorrow = plus(now, policy.values['notice.skipFor'])
  const until = noticeIsHard(account, now) ? tomorrow : (Math.min(tomorrow, hardAt) as Instant)
  return {
    result: 'signed-in',
    events: [{ type: 'notice-skipped', until }, signedIn(context)],
    facts: { until },
    cites: ['notice.skip'],
  }
}

/** A notice that is open already keeps its first instant (rule notice.skip), and nobody is told of it again. */
export function raiseNotice(context: CommandContext<CommandOf<'raise-notice'>>): Outcome {
  const { account, command, now, ids } = context
  const tells = command.tell === true
  if (account.notice !== null || (tells && wasToldLately(account, now)))
    return { result: 'notice-open', events: [], cites: ['notice.ways'] }
  return {
    result: 'notice-open',
    events: [{ ...noticeRaised(context), ...(tells ? { told: true } : {}) }],
    messages: tells ? notifyAll(ids, account, account.contacts, 'notice.raised') : [],
    cites: ['notice.ways'],
  }
}

function held(
  context: CommandContext,
  at: NonNullable<Session['held']>,
  result: Outcome['result'],
  before: readonly Happening[],
  cites: Outcome['cites'],
): Outcome {
  const { command } = context
  return {
    result,
    events: [...before, { type: 'sign-in-held', window: windowOf(command), held: at }],
    cites,
  }
}

function signedIn({ command }: CommandContext): Happening {
  return { type: 'signed-in', window: windowOf(command) }
}

function noticeRaised({
  now,
  policy,
}: CommandContext): Extract<Happening, { type: 'notice-raised' }> {
  return { type: 'notice-raised', hardAt: plus(now, policy.values['notice.hardAfter']) }
}

function verifiedBySignInCode(context: CommandContext<CommandOf<'sign-in'>>): readonly Happening[] {
  const verified = codeVerified(context, rightCode(context), contactOfCode(context))
  return [verified, ...noticeAnswered(afterwards(context, [verified]))]
}

function contactOfCode(context: CommandContext): Contact {
  return existing(findContact(context.account, rightCode(context).contactId))
}

function hasSignInProof({ account, command, now }: CommandContext): boolean {
  return liveProofs(account, now).some(
    (proof) => proof.purpose === 'sign-in' && proof.window === windowOf(command),
  )
}

function wasAbsent({ account, now, policy }: CommandContext): boolean {
  const absence = policy.values['freshness.absence']
  return absence > 0 && account.lastSignInAt !== null && account.lastSignInAt <= minus(now, absence)
}
