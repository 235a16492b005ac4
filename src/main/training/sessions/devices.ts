import type { BrowserWindowView, MailboxView, PhoneView } from '@shared/views/training/room'
import { hintOf } from '../../services/accounts/masks'
import type { Account } from '../../engine/model/account'
import { addressKey } from '../../engine/model/sameAddress'
import { codesAwaited } from '../player/codesAwaited'
import type { StepReport } from '../player/played'
import type { ScenarioSimulation } from '../player/scenarioSimulation'
import { standingOf } from '../player/standing'
import { browserWindow } from './browserWindow'
import { lettersAt } from './letters'
import { mapInTurn } from '../../platform/inTurn'

/** The customer's things: where messages arrive, and the windows of their browsers. */
export interface Devices {
  readonly phones: readonly PhoneView[]
  readonly mailboxes: readonly MailboxView[]
  readonly windows: readonly BrowserWindowView[]
  readonly privateSession: BrowserWindowView | null
}

/** What a trainee sees of them who is not the customer. */
export const hiddenDevices: Devices = {
  phones: [],
  mailboxes: [],
  windows: [],
  privateSession: null,
}

interface Place {
  readonly name: string
  readonly account: string
  readonly address: { readonly kind: 'email' | 'phone'; readonly value: string }
}

/** @param reports all that was played, what is past too: it tells which windows there are and what they wait for */
export async function devicesOf(
  simulation: ScenarioSimulation,
  reports: readonly StepReport[],
): Promise<Devices> {
  const awaited = await codesAwaited(simulation, reports)
  const used = reports.flatMap(({ step }) =>
    step.by === 'customer' && step.doing.kind === 'command' ? [step.window] : [],
  )
  const standing = new Map(
    await mapInTurn(simulation.handles.accountHandles, async (handle) => [
      handle,
      await standingOf(simulation, handle),
    ]),
  )
  const places = distinctPlaces(simulation)
  return {
    phones: places
      .filter(({ address }) => address.kind === 'phone')
      .map((place) => phone(simulation, place, standing)),
    mailboxes: places
      .filter(({ address }) => address.kind === 'email')
      .map((place) => mailbox(simulation, place, standing)),
    windows: [...new Set([...usualWindows, ...used])].map((name) =>
      browserWindow(simulation, name, standing, awaited),
    ),
    privateSession:
      simulation.world.sessionOf(freshlyOpened) === freshlyOpened
        ? null
        : browserWindow(simulation, freshlyOpened, standing, awaited),
  }
}

const usualWindows = ['main', 'private:1', 'second-browser']
/** A private window that nobody has done anything in. */
const freshlyOpened = 'private:new'

/** One device an address: three accounts may have the same phone. */
function distinctPlaces({ handles }: ScenarioSimulation): readonly Place[] {
  const places = new Map<string, Place>()
  for (const place of handles.contacts)
    if (!places.has(addressKey(place.address))) places.set(addressKey(place.address), place)
  return [...places.values()]
}

function phone(
  simulation: ScenarioSimulation,
  place: Place,
  standing: ReadonlyMap<string, Account>,
): PhoneView {
  const facts = simulation.world.factsOf(place.name)
  return {
    ...common(simulation, place, standing),
    number: place.address.value,
    blocksUnknownSenders: facts.blocksUnknownSenders,
    withCustomer: !facts.noAccess,
    letters: facts.noAccess ? [] : lettersAt(simulation, place.address, 'inbox'),
  }
}

function mailbox(
  simulation: ScenarioSimulation,
  place: Place,
  standing: ReadonlyMap<string, Account>,
): MailboxView {
  const facts = simulation.world.factsOf(place.name)
  const host = facts.mailboxOf === null ? null : standing.get(facts.mailboxOf)
  const open = host == null || host.sessions.some((session) => session.held === null)
  const views = (where: 'inbox' | 'junk') =>
    facts.noAccess || !open ? [] : lettersAt(simulation, place.address, where)
  return {
    ...common(simulation, place, standing),
    address: place.address.value,
    withCustomer: !facts.noAccess,
    trusted: facts.trusted,
    mailboxOf:
      host == null || facts.mailboxOf === null
        ? null
        : { handle: facts.mailboxOf, name: host.name, open },
    inbox: views('inbox'),
    junk: views('junk'),
  }
}

function common(
  simulation: ScenarioSimulation,
  { name, account, address }: Place,
  standing: ReadonlyMap<string, Account>,
) {
  return {
    contact: name,
    accountHandle: account,
    owner: standing.get(account)?.name ?? account,
    hint: hintOf(address, simulation.desk.policy),
  }
}
