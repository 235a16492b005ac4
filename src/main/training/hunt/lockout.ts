import { duration, latest, minus, plus, type Instant } from '@shared/vocabulary/instant'
import {
  contactState,
  establishedAt,
  isEstablished,
  runningReplacement,
} from '../../engine/model/selectors'
import { horizon, type Handle } from './handles'
import { brings, step, provesBy, type Hands } from './step'
import { agentFor, calls, cancels, closesTakeover, resets, signsInBy, type Errand } from './errands'
import { persist } from './persist'
import type { Yielding } from './yielding'
import { isForeign, isSignedIn, readableContacts, sessionOf } from './standing'
import type { GeneratedStory } from './story'

/** More than any owner needs: a new contact, a second one, a reset and a sign-in are four. */
const mostRounds = 10

const aDay = duration('1d')

/**
 * One thing to try on the way back in: steps, to let the limits of a day run out, to let what is new become established, or
 * to let a wait run out.
 */
type Attempt = Errand | Pause
type Pause = 'rest' | 'establish' | 'wait'

/**
 * Whether the owner is locked out for good: patient, honest and helped by everybody at the desk, they are not signed in
 * within `horizon`. Every step is asked of the engine on a copy of the story; what is tried are plans, not rules. Yields
 * between the tries.
 * @returns null where there is a way in; else the story, told on to the horizon with the last of what the owner tries
 */
export function* lockedOut(story: GeneratedStory): Yielding<GeneratedStory | null> {
  const until = plus(story.now, horizon)
  const seen = new Set<string>()
  let standing: GeneratedStory | null = story.copy()
  let shown = standing
  for (let round = 0; round < mostRounds && standing !== null; round += 1) {
    if (isSignedIn(standing, 'owner') || isUncounted(standing)) return null
    seen.add(signature(standing)).add(progress(standing))
    shown = standing
    standing = yield* firstThatHelps(shown, until, seen)
    if (standing !== null) continue
    shown = yield* withLastTries(shown, until)
    standing = seen.has(progress(shown)) ? null : shown
  }
  return standing !== null && isSignedIn(standing, 'owner') ? null : toTheEnd(shown, until)
}

/** What the rules allow and docs/hunter.md tells: it is looked for only where a gap is asked for. */
function isUncounted(story: GeneratedStory): boolean {
  const { account, setup, knowsPassword } = story
  if (knowsPassword.owner || setup.gap) return false
  // Two proofs take two contacts, and no way leads from one to two without the password.
  return (account.twoStep || account.privileged) && readableContacts(story, 'owner').length < 2
}

function toTheEnd(story: GeneratedStory, until: Instant): GeneratedStory {
  story.advance(until)
  return story
}

function* firstThatHelps(
  story: GeneratedStory,
  until: Instant,
  seen: ReadonlySet<string>,
): Yielding<GeneratedStory | null> {
  for (const attempt of attempts(story)) {
    const tried = story.copy()
    yield
    if (tries(tried, attempt, until) && !seen.has(signature(tried))) return tried
  }
  return null
}

/** What the owner still tries where nothing gets anywhere: each refusal once, and whatever is begun in vain. */
function* withLastTries(story: GeneratedStory, until: Instant): Yielding<GeneratedStory> {
  const told = new Set<string>()
  let shown = story.copy()
  for (const attempt of attempts(story)) {
    const tried = shown.copy()
    yield
    const worked = tries(tried, attempt, until)
    const decision = tried.turns.at(-1)?.decision
    const refusal =
      tried.turns.length > shown.turns.length && decision?.outcome === 'refused'
        ? decision.refusal.rule
        : null
    if (!worked && (refusal === null || told.has(refusal))) continue
    if (refusal !== null) told.add(refusal)
    shown = tried
  }
  return shown
}

function tries(story: GeneratedStory, attempt: Attempt, until: Instant): boolean {
  if (typeof attempt !== 'string') return persist(story, attempt, until)
  const over = endOf(attempt, story)
  if (over === null || over > until) return false
  story.advance(over)
  return true
}

function endOf(pause: Pause, story: GeneratedStory): Instant | null {
  switch (pause) {
    case 'rest':
      return plus(story.now, aDay)
    case 'establish':
      return latest(...newlyConfirmed(story))
    case 'wait':
      return runningReplacement(story.account)?.maturesAt ?? null
  }
}

/** When those of the owner's contacts become established that are not yet. */
function newlyConfirmed(story: GeneratedStory): readonly Instant[] {
  const { account, now, policy } = story
  return account.contacts
    .filter(({ id }) => readableContacts(story, 'owner').includes(story.handleOf(id)))
    .map((contact) => establishedAt(contact, policy))
    .filter((at): at is Instant => at !== null && at > now)
}

/** In the order in which a good agent would think of them: what rests on something proved, then what only waits. */
function attempts(story: GeneratedStory): readonly Attempt[] {
  const owner: Hands = { who: 'owner', by: 'customer' }
  const agent = agentFor('owner')
  const reads = readableContacts(story, 'owner')
  const { replacement } = story.account
  const fresh = newContacts(story)
  const call = calls(story, agent)
  return [
    ...(story.knowsPassword.owner
      ? waysIn(story, owner, reads, fresh)
      : [
          ...resets(owner, reads, 'reset-password'),
          ...resets(agent, reads, 'support-call').map((errand) => [...call, ...errand]),
        ]),
    ...(replacement?.frozenAt == null ? [] : [closesTakeover(story)]),
    ...(replacement?.startedAt == null ? [] : reads.map((contact) => cancels('owner', contact))),
    ...(isForeign(story) ? [[step(owner, 'report-not-me'), ...closesTakeover(story)]] : []),
    ...disabledContacts(story).map((contact) => [
      ...calls(story, { who: 'owner', by: 'sam' }),
      step({ who: 'owner', by: 'sam' }, 'enable-contact', { contact }),
    ]),
    ...reads.flatMap((contact) =>
      fresh.map((added) => [
        ...call,
        ...provesBy(agent, 'support-call', contact),
        ...brings(agent, 'add-contact', added),
      ]),
    ),
    ...(isRested(story) ? [] : ['rest' as const]),
    ...(newlyConfirmed(story).length === 0 ? [] : ['establish' as const]),
    ...(replacement === null ? [] : ['wait' as const]),
    ...fresh.map((added) => [...call, ...brings(agent, 'replace-contacts', added)]),
  ]
}

/** Password at hand: the sign-in, with whatever answers the question that it may be held at. */
function waysIn(
  story: GeneratedStory,
  owner: Hands,
  reads: readonly Handle[],
  fresh: readonly Handle[],
): readonly Errand[] {
  const held = sessionOf(story, 'owner')?.held
  return [
    signsInBy('owner', null),
    ...reads.map((contact) => signsInBy('owner', contact)),
    ...(held === 'notice' || held === 'gate'
      ? fresh.map((added) => brings(owner, 'add-contact', added))
      : []),
  ]
}

/** Contacts of the owner that are not on the account yet. */
function newContacts(story: GeneratedStory): readonly Handle[] {
  const present = story.account.contacts.map(({ id }) => story.handleOf(id))
  return story.setup.owner.reads.filter(
    (handle) => !story.setup.contacts.includes(handle) && !present.includes(handle),
  )
}

function disabledContacts(story: GeneratedStory): readonly Handle[] {
  return story.account.contacts
    .filter(({ disabledAt }) => disabledAt !== null)
    .map(({ id }) => story.handleOf(id))
    .filter((handle) => story.reads('owner', handle))
}

/** No code counts for the sending limits any more. */
function isRested({ account, now }: GeneratedStory): boolean {
  return !account.codes.some(({ sentAt }) => sentAt > minus(now, aDay))
}

/** Where an attempt leads to something that was there before, it did not help. */
function signature(story: GeneratedStory): string {
  return `${progress(story)} ${isRested(story) ? 'rested' : ''}`
}

function progress(story: GeneratedStory): string {
  const { account, knowsPassword, now, policy } = story
  const contacts = account.contacts.map((contact) => [
    story.handleOf(contact.id),
    contactState(account, contact),
    isEstablished(contact, policy, now),
  ])
  const { replacement, notice } = account
  return JSON.stringify([
    contacts,
    replacement?.startedAt,
    replacement?.frozenAt,
    notice,
    knowsPassword.owner,
    sessionOf(story, 'owner')?.held ?? '',
    isSignedIn(story, 'owner'),
  ])
}
