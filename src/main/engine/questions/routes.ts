import type { RouteId } from '@shared/vocabulary/routes'
import type { Account } from '../model/account'
import { customer, type Actor } from '../model/actor'
import { runningReplacement, sessionIn } from '../model/selectors'
import { mainWindow } from '../rules/context'
import { newContact, type Holdings } from './callersStory'
import type { Walk } from './walk'

/** A way back in that can be tried. Which of them lead anywhere is the engine’s answer. */
export interface Route {
  readonly id: RouteId
  /** Whether only the caller’s word stands behind it. */
  readonly isClaim: (holdings: Holdings) => boolean
  /** Whether one would think of it for this account and what the caller has. */
  readonly isFor: (account: Account, holdings: Holdings) => boolean
  /** Walks it; whether the caller is back in at its end. */
  readonly walks: (walk: Walk) => boolean
  /**
   * What follows it: the shortest direct way from where it ends. `any` of them, or one that gets the customer `in`, without which
   * it leads nowhere; `in-if-it-can`: it has come to something already.
   */
  readonly then?: 'any' | 'in' | 'in-if-it-can'
}

const always = () => true
const knowsPassword = (_account: Account, { password }: Holdings) => password
const forgotPassword = (_account: Account, { password }: Holdings) => !password
const canSignIn = (_account: Account, { password, device }: Holdings) => password || device
const isRunning = (account: Account) => account.replacement?.frozenAt === null && runs(account)
const isFrozen = (account: Account) => account.replacement?.frozenAt != null
const runs = (account: Account) => runningReplacement(account) !== null

/** Ways that lead in by themselves. */
export const directRoutes: readonly Route[] = [
  route('sign-in', knowsPassword, (walk) => walk.signsIn()),
  route(
    'reset-password',
    forgotPassword,
    (walk) => walk.gives({ type: 'reset-password', by: customer }) && signsInAnew(walk),
  ),
  route('update-info', canSignIn, (walk) => walk.signsIn() && adds(walk, customer)),
  route(
    'new-info-at-sign-in',
    knowsPassword,
    (walk) =>
      walk.givesPassword() &&
      ['gate', 'notice'].includes(sessionIn(walk.account, mainWindow)?.held ?? '') &&
      adds(walk, customer),
  ),
  route(
    'agent-resets-password',
    forgotPassword,
    (walk) => walk.gives({ type: 'reset-password', by: walk.people.me }) && signsInAnew(walk),
  ),
  {
    ...route('agent-updates-info', always, (walk) => adds(walk, walk.people.me)),
    then: 'in-if-it-can',
  },
  {
    ...route('replace-info', always, (walk) => {
      if (walk.password && !sessionIn(walk.account, mainWindow) && !walk.givesPassword())
        return false
      return replaces(walk, customer)
    }),
    isClaim: ({ password, device }) => !password && !device,
    then: 'in-if-it-can',
  },
  {
    ...route('agent-replaces-info', always, (walk) => replaces(walk, walk.people.me)),
    isClaim: always,
    then: 'in-if-it-can',
  },
  {
    ...route('confirm-contact', canSignIn, (walk) => {
      if (!sessionIn(walk.account, mainWindow) && !walk.givesPassword()) return false
      return confirms(walk, customer)
    }),
    then: 'in-if-it-can',
  },
  {
    ...route('agent-confirms-contact', always, (walk) => confirms(walk, walk.people.me)),
    then: 'in-if-it-can',
  },
]

/** Ways that first take away what stands before a direct one, or end what somebody else has begun. */
export const detours: readonly Route[] = [
  route(
    'cancel-replacement',
    isRunning,
    (walk) => cancels(walk) && walk.account.replacement === null,
  ),
  { ...route('wait-it-out', isRunning, (walk) => walk.waitsForReplacement()), then: 'any' },
  {
    ...route(
      'report-not-me',
      isRunning,
      (walk) => walk.gives({ type: 'report-not-me', by: customer }) && closesTakeover(walk),
    ),
    isClaim: always,
  },
  { ...route('close-takeover', isFrozen, closesTakeover), isClaim: always },
  {
    ...route(
      'release-replacement',
      isFrozen,
      (walk) =>
        walk.gives({ type: 'release-replacement', by: walk.people.supervisor }) &&
        (!runs(walk.account) || walk.waitsForReplacement()),
    ),
    isClaim: always,
    then: 'any',
  },
  { ...route('enable-contact', always, enables), then: 'in' },
  { ...route('unlock-sign-in', always, unlocks), then: 'in' },
]

function route(id: RouteId, isFor: Route['isFor'], walks: Route['walks']): Route {
  return { id, isClaim: () => false, isFor, walks }
}

/** With the password that the customer has just chosen. */
function signsInAnew(walk: Walk): boolean {
  walk.password = true
  return walk.signsIn()
}

/** A contact that the account has not seen yet: it is sent a code, and the code is given. */
function adds(walk: Walk, by: Actor): boolean {
  return walk.gives({ type: 'add-contact', by, contact: newContact }) && entersNewest(walk, by)
}

function entersNewest(walk: Walk, by: Actor): boolean {
  const added = walk.account.contacts.at(-1)
  return added !== undefined && walk.enters('confirm-contact', added.id, by)
}

/** A request that waits for a contact which the caller can read goes on; else there is a new one. */
function replaces(walk: Walk, by: Actor): boolean {
  const waitsFor = walk.account.replacement?.newContactIds[0]
  const goesOn = waitsFor !== undefined && !runs(walk.account) && walk.readable.includes(waitsFor)
  const asked = { type: 'replace-contacts', by, contact: newContact } as const
  if (goesOn) walk.ticks(asked)
  const started = goesOn
    ? walk.verifies('confirm-contact', waitsFor, by)
    : walk.gives(asked) && entersNewest(walk, by)
  return started && walk.waitsForReplacement()
}

/** A contact that was added before and still waits for its code. */
function confirms(walk: Walk, by: Actor): boolean {
  const waiting = walk.account.contacts.find(
    ({ id, confirmedAt }) =>
      confirmedAt === null &&
      walk.readable.includes(id) &&
      !walk.account.replacement?.newContactIds.includes(id),
  )
  return waiting !== undefined && walk.verifies('confirm-contact', waiting.id, by)
}

function cancels(walk: Walk): boolean {
  return walk.readable.some((contactId) =>
    walk.attempt(() => {
      const command = { type: 'cancel-replacement', by: customer, contactId } as const
      if (walk.isOpen('cancel-replacement', contactId, customer)) walk.ticks(command)
      else if (!walk.gives(command)) return false
      return walk.enters('cancel-replacement', contactId, customer)
    }),
  )
}

function closesTakeover(walk: Walk): boolean {
  return (
    walk.gives({ type: 'close-takeover', by: walk.people.supervisor }) &&
    walk.account.replacement === null
  )
}

function enables(walk: Walk): boolean {
  const disabled = walk.account.contacts.find(
    ({ id, disabledAt }) => disabledAt !== null && walk.readable.includes(id),
  )
  return (
    disabled !== undefined &&
    walk.gives({
      type: 'enable-contact',
      by: walk.people.supervisor,
      contactId: disabled.id,
      reason: '',
    })
  )
}

/** An agent vouches for a caller who is verified; a supervisor for anybody. */
function unlocks(walk: Walk): boolean {
  const { me, supervisor } = walk.people
  return [me, supervisor].some((by) => walk.gives({ type: 'unlock-sign-in', by, reason: '' }))
}
