import type { MessageTemplate } from '@shared/vocabulary/kinds'
import { duration, earliest, plus, type Instant } from '@shared/vocabulary/instant'
import { ownerReadsWithin } from './handles'
import { deed, provesBy, type Hands } from './step'
import { agentFor, calls, closesTakeover } from './errands'
import { persist } from './persist'
import { broughtBy, isForeign, readableContacts } from './standing'
import type { Arriving, Tale } from './story'

/** How long the owner keeps at it where a limit stands before an answer. */
const patience = duration('2d')

/** When the owner next looks at what has arrived: as late as the habit allows. Null while there is nothing new. */
export function nextReading(tale: Tale): Instant | null {
  const unread = tale.letters.slice(tale.read).filter(({ handle }) => tale.reads('owner', handle))
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
export function readAndReact(tale: Tale): void {
  const letters = tale.letters.slice(tale.read).filter(({ handle }) => tale.reads('owner', handle))
  tale.read = tale.letters.length
  const told = letters.find(({ message }) => alarming.includes(message.template))
  if (told === undefined) return
  if (isForeign(tale)) reportReplacement(tale, told)
  removeForeignContacts(tale)
}

function reportReplacement(tale: Tale, { handle }: Arriving): void {
  const owner: Hands = { who: 'owner', by: 'customer' }
  const until = plus(tale.now, patience)
  if (tale.account.replacement?.frozenAt == null)
    persist(tale, [deed(owner, 'report-not-me', { message: handle })], until)
  persist(tale, closesTakeover(tale), until)
}

function removeForeignContacts(tale: Tale): void {
  const agent = agentFor('owner')
  const foreign = broughtBy(tale, 'stranger')
  const [contact] = readableContacts(tale, 'owner')
  if (foreign.length === 0 || contact === undefined) return
  const removals = foreign.map((one) =>
    deed(agent, 'remove-contact', { contact: one, accept: ['restriction'] }),
  )
  persist(
    tale,
    [
      ...calls(tale, agent),
      ...provesBy(agent, 'support-call', contact),
      ...removals,
      deed(agent, 'close-case', { outcome: 'recovered' }),
    ],
    plus(tale.now, patience),
  )
}
