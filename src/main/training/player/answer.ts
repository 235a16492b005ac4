import type { AccountId } from '@shared/vocabulary/ids'
import { give, preview } from '../../services/commands/give'
import { accountAtTheDoor } from '../../services/recovery/door'
import { giveToNobody } from '../../services/recovery/nobody'
import type { Command, GivenContact } from '../../engine/model/commands'
import type { Decision } from '../../engine/model/decision'
import { accountStatus } from '../../engine/model/selectors'
import type { CommandPart } from '../format/parameters'
import type { Step } from '../format/steps'
import { engineCommand, givenContact, type Making } from './engineCommand'
import type { ScenarioSimulation } from './scenarioSimulation'
import { signedInTo, standingOf } from './standing'
import { endOtherSessions, type Ended } from './windows'
import { mapInTurn } from '../../platform/inTurn'

/** What the desk answered to a step's command. */
export interface Answer {
  readonly command: Command
  /** Null where the command names nobody who is here. */
  readonly accountId: AccountId | null
  readonly decision: Decision
  /** The handles of an account list, those with a pending change marked. */
  readonly listed: readonly { readonly account: string; readonly pending: boolean }[]
  readonly ended: readonly Ended[]
  /** What the reader of the transcript should know beside it. */
  readonly notes: readonly string[]
}

/** Messages that the diagnosis looks at. */
const looked = 500

/** Gives a step's command to the desk, or asks it what would happen. */
export async function answer(
  simulation: ScenarioSimulation,
  step: Step,
  part: CommandPart,
): Promise<Answer> {
  const { handles } = simulation
  const typed = typedContact(simulation, step, part)
  const accountId = await accountFor(simulation, step, part, typed)
  const notes: string[] = []
  const making: Making = {
    simulation,
    step,
    accountId,
    typed,
    notes,
    signedIn: await signedInTo(simulation),
    sent: accountId === null ? [] : await simulation.desk.store.outbox.list(looked, accountId),
    account: accountId === null ? step.account : handles.accountHandle(accountId),
  }
  const command = engineCommand(part, making)
  const decision = await decisionOn(simulation, accountId, command, step.preview)
  const accepted = decision.outcome === 'accepted' && !step.preview
  const ended =
    accepted && part.do === 'sign-in' && accountId !== null
      ? await endOtherSessions(simulation, accountId, command.window ?? '')
      : []
  if (accepted && part.do === 'recover-username' && typed !== null)
    simulation.recovering.set(step.window, typed)
  nameWhatIsNew(simulation, step, part, { command, accountId, decision })
  return { command, accountId, decision, listed: await listOf(simulation, decision), ended, notes }
}

async function decisionOn(
  { desk, foreseen }: ScenarioSimulation,
  accountId: AccountId | null,
  command: Command,
  isPreview: boolean,
): Promise<Decision> {
  if (accountId === null) return giveToNobody(desk, command)
  const given = isPreview
    ? await preview({ ...desk, ...foreseen() }, accountId, command)
    : await give(desk, accountId, command)
  if (given === null) throw new Error(`the store has lost ${accountId}`)
  return given.decision
}

/** The contact that stands in the page that looks for an account name: typed now, or before in the same window. */
function typedContact(
  simulation: ScenarioSimulation,
  step: Step,
  part: CommandPart,
): GivenContact | null {
  if (part.do === 'recover-username') return givenContact(part.parameters)
  if (part.do !== 'submit-code' || part.parameters.purpose !== 'recover-username') return null
  const { phone, email } = part.parameters
  return phone !== undefined || email !== undefined
    ? givenContact(part.parameters)
    : (simulation.recovering.get(step.window) ?? null)
}

/** Whose account decides. Where the step names none it is found as the app finds it: by the name or contact that was typed. */
async function accountFor(
  { desk, handles }: ScenarioSimulation,
  step: Step,
  part: CommandPart,
  typed: GivenContact | null,
): Promise<AccountId | null> {
  const named = step.account === null ? null : handles.accountId(step.account)
  if (part.do === 'sign-in')
    return named ?? accountAtTheDoor(desk, { type: 'sign-in', name: part.parameters.name }, null)
  if (typed === null) return named
  const has =
    named === null
      ? false
      : (await desk.store.search.withConfirmedContact(typed.kind, typed.value ?? '')).includes(
          named,
        )
  if (part.do === 'recover-username' && has) return named
  return (await accountAtTheDoor(desk, { type: part.do }, typed)) ?? (has ? named : null)
}

/** What the customer is shown of an account list (rule recovery.lists-all). */
async function listOf(
  simulation: ScenarioSimulation,
  decision: Decision,
): Promise<Answer['listed']> {
  if (decision.outcome === 'refused') return []
  return mapInTurn(
    decision.accounts.map((id) => simulation.handles.accountHandle(id)).sort(),
    async (account) => ({
      account,
      pending: accountStatus(await standingOf(simulation, account)) === 'replacement-pending',
    }),
  )
}

/** Handles of what the step has brought about: later steps speak of it. */
export function nameWhatIsNew(
  { handles }: ScenarioSimulation,
  step: Step,
  part: CommandPart,
  { command, accountId, decision }: Pick<Answer, 'command' | 'accountId' | 'decision'>,
): void {
  if (step.preview || accountId === null) return
  const facts = decision.outcome === 'accepted' ? decision.facts : decision.refusal.facts
  const handle = handleOf(part)
  if (
    handle !== null &&
    typeof facts.contactId === 'string' &&
    'contact' in command &&
    command.contact.value !== null
  ) {
    handles.nameContact(handles.accountHandle(accountId), handle, facts.contactId, command.contact)
  }
  if (part.do === 'open-case' && step.caseName !== null && typeof facts.case === 'string')
    handles.nameCase(step.caseName, facts.case)
  if (decision.outcome === 'refused' && step.request !== null && typeof facts.approval === 'string')
    handles.nameRequest(step.request, facts.approval)
}

/** The handle under which a step brings a contact along. */
export function handleOf(part: CommandPart): string | null {
  if (part.do === 'add-contact') return part.parameters.handle ?? null
  return part.do === 'replace-contacts'
    ? (part.parameters.with?.handle ?? part.parameters.handle ?? null)
    : null
}
