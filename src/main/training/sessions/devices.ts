import { messageText } from '@shared/sentences/messages'
import type {
  BrowserWindowView,
  LetterView,
  MailboxView,
  PhoneView,
  SecurityPagesView,
} from '@shared/views/training/room'
import { hintOf } from '../../services/accounts/masks'
import type { Account } from '../../engine/model/account'
import { addressKey, sameAddress } from '../../engine/model/sameAddress'
import { contactState, liveProofs, runningReplacement } from '../../engine/model/selectors'
import type { ScenarioSimulation } from '../player/scenarioSimulation'
import { standingOf } from '../player/standing'
import type { Letter } from '../world/world'
import { mapInTurn } from '../../platform/inTurn'

/** The customer's things: where messages arrive, and the windows of their browsers. */
export interface Devices {
  readonly phones: readonly PhoneView[]
  readonly mailboxes: readonly MailboxView[]
  readonly windows: readonly BrowserWindowView[]
}

interface Place {
  readonly name: string
  readonly account: string
  readonly address: { readonly kind: 'email' | 'phone'; readonly value: string }
}

/** @param used windows that something was done in, besides those that a browser always has */
export async function devicesOf(
  simulation: ScenarioSimulation,
  used: readonly string[],
): Promise<Devices> {
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
      browserWindow(simulation, name, standing),
    ),
  }
}

const usualWindows = ['main', 'private:1', 'second-browser']

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

/** Who the desk writes as, in a world of its own. */
const officialSender = { email: 'security@contoso.example', phone: 'Contoso' } as const

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

function browserWindow(
  simulation: ScenarioSimulation,
  name: string,
  standing: ReadonlyMap<string, Account>,
): BrowserWindowView {
  const session = simulation.world.sessionOf(name)
  const [handle, account] =
    [...standing].find(([, one]) => one.sessions.some(({ window }) => window === session)) ?? []
  const held = account?.sessions.find(({ window }) => window === session)?.held ?? null
  return {
    name,
    kind: name === 'main' ? 'main' : name.startsWith('private:') ? 'private' : 'other-browser',
    signedIn:
      account === undefined || handle === undefined
        ? null
        : {
            accountHandle: handle,
            name: account.name,
            signInName: account.signInNames[0]?.value ?? '',
            held,
          },
    waitsForCode: [],
    pages: account === undefined ? null : pagesOf(simulation, account, session),
  }
}

function pagesOf(
  { clock, desk }: ScenarioSimulation,
  account: Account,
  session: string,
): SecurityPagesView {
  const now = clock.now()
  const { notice } = account
  const proofs = liveProofs(account, now).filter(
    ({ purpose, window }) => purpose === 'change-security-info' && window === session,
  )
  return {
    contacts: account.contacts.map((contact) => ({
      id: contact.id,
      kind: contact.kind,
      hint: hintOf(contact, desk.policy),
      state: contactState(account, contact),
    })),
    signInNames: account.signInNames.map(({ value, enabled }) => ({ value, enabled })),
    locale: account.locale,
    twoStep: account.twoStep,
    replacementEndsAt: runningReplacement(account)?.maturesAt ?? null,
    noticeSkippableUntil: notice !== null && now < notice.hardAt ? notice.hardAt : null,
    provedUntil: proofs.reduce<SecurityPagesView['provedUntil']>(
      (last, { until }) => (last === null || until > last ? until : last),
      null,
    ),
  }
}
