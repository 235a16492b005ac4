import type { Purpose } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import { hintOf } from '../../services/accounts/masks'
import type { Account, Contact, SentCode } from '../../engine/model/account'
import { addressKey } from '../../engine/model/sameAddress'
import { accountStatus, openCodes, runningReplacement } from '../../engine/model/selectors'
import type { ScenarioSimulation } from '../player/scenarioSimulation'
import { standingsOf } from '../player/standing'
import type { Letter } from '../world/world'
import { holding, timersNow, type StartedWait } from './waits'

/** What the people of a scenario have, and can lose, at one instant. */
export interface Stakes {
  readonly at: Instant
  /** What holds somebody up longest. */
  readonly hold: StartedWait | null
  /** By the handle of the account. */
  readonly accounts: ReadonlyMap<string, StakedAccount>
}

export interface StakedAccount {
  readonly name: string
  readonly standing: Account
  readonly status: ReturnType<typeof accountStatus>
  /** By address, so that the same contact is the same in two runs. */
  readonly contacts: ReadonlyMap<string, StakedContact>
  /** The windows that are signed in, past every question. */
  readonly windows: readonly string[]
  /** Codes that the customer has before them, and that still count. */
  readonly codes: readonly StakedCode[]
}

/** `leaves` and `comes`: with the replacement that is under way. */
export interface StakedContact {
  readonly hint: string
  readonly state: 'stays' | 'leaves' | 'comes' | 'unconfirmed' | 'disabled'
  readonly until: Instant | null
  /** The customer can read it, and nobody else does. */
  readonly theirs: boolean
}

export interface StakedCode {
  readonly id: string
  readonly purpose: Purpose
  readonly hint: string
  readonly expiresAt: Instant
}

/** How everything stands now. */
export async function stakesNow(simulation: ScenarioSimulation): Promise<Stakes> {
  const at = simulation.clock.now()
  const standings = await standingsOf(simulation)
  return {
    at,
    hold: (await timersNow(simulation))
      .filter(holding)
      .reduce<StartedWait | null>(
        (longest, { kind, endsAt }) =>
          longest === null || endsAt > longest.endsAt ? { kind, endsAt } : longest,
        null,
      ),
    accounts: new Map(
      [...standings].map(([handle, standing]) => [handle, staked(simulation, standing, at)]),
    ),
  }
}

function staked(simulation: ScenarioSimulation, standing: Account, at: Instant): StakedAccount {
  return {
    name: standing.name,
    standing,
    status: accountStatus(standing),
    contacts: new Map(
      standing.contacts.map((contact) => [
        addressKey(contact),
        stakedContact(simulation, standing, contact),
      ]),
    ),
    windows: standing.sessions.filter(({ held }) => held === null).map(({ window }) => window),
    codes: inHand(simulation, standing, at),
  }
}

function stakedContact(
  simulation: ScenarioSimulation,
  standing: Account,
  contact: Contact,
): StakedContact {
  const { noAccess, stolen, mistyped } = simulation.world.factsOf(
    simulation.handles.contactName(contact.id),
  )
  return {
    hint: hintOf(contact, simulation.desk.policy),
    ...stateOf(standing, contact),
    theirs: !noAccess && !stolen && !mistyped,
  }
}

function stateOf(standing: Account, contact: Contact): Pick<StakedContact, 'state' | 'until'> {
  const running = runningReplacement(standing)
  // What is frozen goes nowhere until a supervisor has decided.
  const moving = running?.frozenAt === null ? running : null
  if (contact.confirmedAt === null) return { state: 'unconfirmed', until: null }
  if (moving?.oldContactIds.includes(contact.id))
    return { state: 'leaves', until: moving.maturesAt }
  if (running?.kind === 'replace' && running.newContactIds.includes(contact.id))
    return { state: 'comes', until: running.maturesAt }
  return { state: contact.disabledAt === null ? 'stays' : 'disabled', until: null }
}

/** The codes that count, of those that lie where the customer can read them. */
function inHand(
  { world, desk, handles }: ScenarioSimulation,
  standing: Account,
  at: Instant,
): readonly StakedCode[] {
  const open = openCodes(standing)
  return open.flatMap((code, index) => {
    const newer = open.slice(index + 1).some((one) => isSameKind(one, code))
    const contact = standing.contacts.find(({ id }) => id === code.contactId)
    const letter = world.letters.find((one) => isLetterOf(one, code))
    if (newer || at >= code.expiresAt || contact === undefined || letter === undefined) return []
    const { noAccess } = world.factsOf(handles.contactName(contact.id))
    const arrived = letter.arrivesAt !== null && letter.arrivesAt <= at
    return arrived && !noAccess && (letter.place === 'inbox' || letter.place === 'junk')
      ? [
          {
            id: code.id,
            purpose: code.purpose,
            hint: hintOf(contact, desk.policy),
            expiresAt: code.expiresAt,
          },
        ]
      : []
  })
}

/** Of these only the newest counts (rule code.superseded). */
function isSameKind(one: SentCode, other: SentCode): boolean {
  return (
    one.purpose === other.purpose &&
    one.caseId === other.caseId &&
    (one.purpose !== 'confirm-contact' || one.contactId === other.contactId)
  )
}

function isLetterOf({ message, sentAt }: Letter, code: SentCode): boolean {
  return (
    message.contactId === code.contactId &&
    message.template === `code.${code.purpose}` &&
    sentAt === code.sentAt
  )
}
