import { messageText } from '@shared/sentences/messages'
import type {
  BrowserWindowView,
  LetterView,
  MailboxView,
  PhoneView,
} from '@shared/views/training/room'
import { hintOf } from '../../services/accounts/masks'
import type { Account } from '../../engine/model/account'
import { addressKey, sameAddress } from '../../engine/model/sameAddress'
import { codesAwaited } from '../player/codesAwaited'
import type { StepReport } from '../player/played'
import type { ScenarioSimulation } from '../player/scenarioSimulation'
import { standingOf } from '../player/standing'
import { officialSender } from '../world/senders'
import type { Letter } from '../world/world'
import { browserWindow } from './browserWindow'
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
    letters: facts.noAccess
      ? []
      : arrived(simulation, place).map((letter) => letterView(simulation, letter)),
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
  const readable = facts.noAccess || !open ? [] : arrived(simulation, place)
  const views = (where: Letter['place']) =>
    readable
      .filter((letter) => letter.place === where)
      .map((letter) => letterView(simulation, letter))
  return {
    ...common(simulation, place, standing),
    address: place.address.value,
    withCustomer: !facts.noAccess,
    trusted: false,
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

/** What has reached the device by now, the newest first. */
function arrived({ world, clock }: ScenarioSimulation, { address }: Place): readonly Letter[] {
  return world.letters
    .filter(
      ({ message, place, arrivesAt }) =>
        sameAddress(message.to, address) &&
        (place === 'inbox' || place === 'junk') &&
        arrivesAt !== null &&
        arrivesAt <= clock.now(),
    )
    .toSorted((a, b) => (b.arrivesAt ?? 0) - (a.arrivesAt ?? 0))
}

function letterView(
  { scenario }: ScenarioSimulation,
  { message, arrivesAt, sentAt }: Letter,
): LetterView {
  const { subject, body } = messageText({ ...message, kind: message.to.kind }, null, scenario.zone)
  return {
    id: message.id,
    at: arrivesAt ?? sentAt,
    from: officialSender[message.to.kind],
    lure: null,
    template: message.template,
    language: message.language,
    subject,
    body,
    code: message.code,
  }
}
