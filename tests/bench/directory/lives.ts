import { minus, plus, type Instant } from '../../../src/shared/vocabulary/instant'
import type { Account } from '../../../src/main/engine/model/account'
import { customer, type Actor } from '../../../src/main/engine/model/actor'
import type { Command } from '../../../src/main/engine/model/commands'
import { decide } from '../../../src/main/engine/commands/decide'
import type { Decision, DecisionContext } from '../../../src/main/engine/model/decision'
import { evolve } from '../../../src/main/engine/evolve'
import { passwordBinding } from '../../../src/main/engine/rules/password'
import type { RegisteredEvent } from '../../../src/main/ports/accounts'

/** A person with a past: each decision was made by the engine at its time, so nothing is there that could not have happened. */
export interface Life {
  readonly registered: RegisteredEvent
  readonly decisions: readonly { readonly decision: Decision; readonly at: Instant }[]
  readonly account: Account
}

type Context = Omit<DecisionContext, 'now'>

const password = 'correct horse battery'
export const agent: Actor = { kind: 'operator', id: 'operator-bench', role: 'agent' }

/** Somebody who asked at `at` to have all security info removed: it goes 30 days later, with reminders before. */
export function waitingSince(person: RegisteredEvent, at: Instant, context: Context): Life {
  const [name] = person.signInNames
  const [mail] = person.contacts
  if (name === undefined || mail === undefined)
    throw new Error(`${person.accountId} has nothing to sign in with`)
  const known = {
    ...person,
    twoStep: false,
    privileged: false,
    passwordSeal: context.secrets.seal(password, passwordBinding(person.accountId)),
  }
  return live(known, context, [
    [minus(at, 90), () => ({ type: 'sign-in', by: customer, name: name.value, password })],
    [
      minus(at, 80),
      () => ({
        type: 'request-code',
        by: customer,
        purpose: 'change-security-info',
        contactId: mail.id,
      }),
    ],
    [
      minus(at, 30),
      (last) => ({
        type: 'submit-code',
        by: customer,
        purpose: 'change-security-info',
        code: last?.messages[0]?.code ?? '',
      }),
    ],
    [at, () => ({ type: 'remove-all-contacts', by: customer })],
  ])
}

/** Somebody whom support knows well: a case was opened and closed on each of the last days. */
export function wellKnown(
  person: RegisteredEvent,
  now: Instant,
  cases: number,
  context: Context,
): Life {
  const days = Array.from({ length: cases }, (_none, index) => minus(now, (cases - index) * 86_400))
  return live(
    person,
    context,
    days.flatMap((at) => [
      [
        at,
        () => ({
          type: 'open-case',
          by: agent,
          channel: 'phone',
          story: 'I can’t get in since yesterday.',
        }),
      ],
      [plus(at, 600), () => ({ type: 'close-case', by: agent, outcome: 'no-action' })],
    ]),
  )
}

function live(
  registered: RegisteredEvent,
  context: Context,
  steps: readonly (readonly [Instant, (last: Decision | undefined) => Command])[],
): Life {
  let account = evolve(null, registered)
  const decisions: { decision: Decision; at: Instant }[] = []
  for (const [at, command] of steps) {
    const decision = decide(account, command(decisions.at(-1)?.decision), { ...context, now: at })
    if (decision.outcome === 'refused')
      throw new Error(`${decision.refusal.rule} refused what ${registered.accountId} wanted`)
    decisions.push({ decision, at })
    account = decision.account
  }
  return { registered, decisions, account }
}
