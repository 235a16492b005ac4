import type { ActedView } from '@shared/views/training/room'
import type { CustomerCommand } from '@shared/commands/schemas'
import { findIndexInTurn } from '../../platform/inTurn'
import { maskSignInName } from '../../engine/model/mask'
import type { StepText } from '../../ports/training'
import { commandOfCustomer } from './commandOfCustomer'
import { outcomeView } from './moveView'
import { nameOf } from './nameOf'
import { Nameless, stepText } from './stepText'
import type { TrainingSession } from './session'

/** What a person does without being known yet: the app finds the account by what was typed. */
const findsItself: readonly string[] = ['sign-in', 'recover-username', 'submit-code']

/** What the customer does on a page, as a step; null where it is about nobody of the scenario. */
export async function deedOnPage(
  training: TrainingSession,
  window: string,
  named: string | null,
  given: CustomerCommand,
): Promise<StepText | null> {
  const accountId = await accountOf(training, window, named, given)
  if (accountId === null && !findsItself.includes(given.type)) return null
  try {
    return await stepText(training.simulation, {
      command: commandOfCustomer(given, window),
      accountId,
      at: training.simulation.clock.now(),
      number: training.moves.length + 1,
      asks: false,
    })
  } catch (error) {
    if (error instanceof Nameless) return null
    throw error
  }
}

/** What came of the last deed. */
export function cameOf({
  moves,
  simulation,
  scenario,
}: TrainingSession): Pick<ActedView, 'outcome' | 'listed'> {
  const made = moves.at(-1)
  const answer = made?.report.answer
  if (answer == null) throw new Error('the simulated desk gave no answer')
  return {
    outcome: outcomeView(answer.decision, made?.wait ?? null),
    listed: answer.listed.map(({ account, pending }) => ({
      handle: account,
      name: nameOf(simulation, account),
      pending,
      signInNames: (scenario.accounts.get(account)?.signInNames ?? []).map(maskSignInName),
    })),
  }
}

/** Whose account is meant on a page: that of whoever is signed in there, or the one that was named; never that of a name to sign in with. */
async function accountOf(
  { simulation }: TrainingSession,
  window: string,
  named: string | null,
  given: { readonly type: string },
): Promise<string | null> {
  if (given.type === 'sign-in' || given.type === 'recover-username') return null
  const session = simulation.world.sessionOf(window)
  const { handles, desk } = simulation
  const signedIn = findIndexInTurn(handles.accountHandles, async (handle) => {
    const account = await desk.store.accounts.read(handles.accountId(handle))
    return account?.sessions.some((one) => one.window === session) ?? false
  })
  const handle = named ?? handles.accountHandles[await signedIn] ?? null
  return handle !== null && handles.accountHandles.includes(handle)
    ? handles.accountId(handle)
    : null
}
