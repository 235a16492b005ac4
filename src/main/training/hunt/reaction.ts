import type { MessageTemplate } from '@shared/vocabulary/kinds'
import { duration, earliest, plus, type Instant } from '@shared/vocabulary/instant'
import { deniable } from '../../engine/model/unproven'
import { ownerReadsWithin } from './handles'
import { step, provesBy, type Hands } from './step'
import { agentFor, calls, closesTakeover } from './errands'
import { persist } from './persist'
import { broughtBy, isForeign, readableContacts } from './standing'
import type { Arriving, GeneratedStory } from './story'

/** How long the owner keeps at it where a limit stands before an answer. */
const patience = duration('2d')

/** When the owner next looks at what has arrived: as late as the habit allows. Null while there is nothing new. */
export function nextReading(story: GeneratedStory): Instant | null {
  const unread = story.letters
    .slice(story.read)
    .filter(({ handle }) => story.reads('owner', handle))
  return earliest(...unread.map(({ arrivesAt }) => plus(arrivesAt, ownerReadsWithin)))
}

/** What makes an owner look at the account. */
const alarming: readonly MessageTemplate[] = [
  'contact.added',
  'contact.removed',
  'replacement.started',
  'replacement.reminder',
]

/**
 * The honest owner reads everything that has arrived. Told of a change, they look at the account and answer what was not
 * their doing: they report a replacement, which a supervisor then looks into, and have a contact taken off the account that
 * somebody else put there.
 */
export function readAndReact(story: GeneratedStory): void {
  const letters = story.letters
    .slice(story.read)
    .filter(({ handle }) => story.reads('owner', handle))
  story.read = story.letters.length
  const told = letters.find(({ message }) => alarming.includes(message.template))
  if (told === undefined) return
  if (isForeign(story)) reportReplacement(story, told)
  denyForeignContacts(story, told)
  removeForeignContacts(story)
}

function reportReplacement(story: GeneratedStory, { handle }: Arriving): void {
  const owner: Hands = { who: 'owner', by: 'customer' }
  const until = plus(story.now, patience)
  if (story.account.replacement?.frozenAt == null)
    persist(story, [step(owner, 'report-not-me', { message: handle })], until)
  persist(story, closesTakeover(story), until)
}

/** A contact that came without a proof goes by “this wasn’t me” alone. */
function denyForeignContacts(story: GeneratedStory, { handle }: Arriving): void {
  const denied = deniable(story.account, story.now).map(({ id }) => story.handleOf(id))
  if (broughtBy(story, 'stranger').some((one) => denied.includes(one)))
    persist(
      story,
      [step({ who: 'owner', by: 'customer' }, 'report-not-me', { message: handle })],
      plus(story.now, patience),
    )
}

function removeForeignContacts(story: GeneratedStory): void {
  const agent = agentFor('owner')
  const foreign = broughtBy(story, 'stranger')
  const [contact] = readableContacts(story, 'owner')
  if (foreign.length === 0 || contact === undefined) return
  const removals = foreign.map((one) =>
    step(agent, 'remove-contact', { contact: one, accept: ['restriction'] }),
  )
  persist(
    story,
    [
      ...calls(story, agent),
      ...provesBy(agent, 'support-call', contact),
      ...removals,
      step(agent, 'close-case', { outcome: 'recovered' }),
    ],
    plus(story.now, patience),
  )
}
