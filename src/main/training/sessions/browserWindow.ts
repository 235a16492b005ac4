import type {
  BrowserWindowView,
  SecurityPagesView,
  WaitingCodeView,
} from '@shared/views/training/room'
import type { Account } from '../../engine/model/account'
import { contactState, liveProofs, runningReplacement } from '../../engine/model/selectors'
import { mayChangeIn } from '../../engine/rules/proofs'
import { hintOf } from '../../services/accounts/masks'
import type { AwaitedCode } from '../player/codesAwaited'
import type { ScenarioSimulation } from '../player/scenarioSimulation'

/** A browser window of the customer's, as they see it. */
export function browserWindow(
  simulation: ScenarioSimulation,
  name: string,
  standing: ReadonlyMap<string, Account>,
  awaited: readonly AwaitedCode[],
): BrowserWindowView {
  const session = simulation.world.sessionOf(name)
  const [handle, account] =
    [...standing].find(([, one]) => one.sessions.some(({ window }) => window === session)) ?? []
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
            held: account.sessions.find(({ window }) => window === session)?.held ?? null,
          },
    pages: account === undefined ? null : pagesOf(simulation, account, session),
    waitsForCode: awaited
      .filter(({ window }) => window === name)
      .map((page) => awaitedView(simulation, standing, page)),
  }
}

function awaitedView(
  { desk }: ScenarioSimulation,
  standing: ReadonlyMap<string, Account>,
  { purpose, account, contactId, showing, signIn }: AwaitedCode,
): WaitingCodeView {
  const contact = standing.get(account ?? '')?.contacts.find(({ id }) => id === contactId)
  return {
    purpose,
    accountHandle: account,
    contactId,
    hint: contact === undefined ? null : hintOf(contact, desk.policy),
    isOpen: showing,
    signIn,
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
    asksForCode: !mayChangeIn(session, { account, now, policy: desk.policy }),
    provedUntil: proofs.reduce<SecurityPagesView['provedUntil']>(
      (last, { until }) => (last === null || until > last ? until : last),
      null,
    ),
  }
}
