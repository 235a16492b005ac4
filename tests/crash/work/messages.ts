import { plus, type Seconds } from '../../../src/shared/vocabulary/instant'
import { purposes } from '../../../src/shared/vocabulary/kinds'
import type { Account } from '../../../src/main/engine/model/account'
import type { Accepted } from '../../../src/main/engine/model/decision'
import { notify } from '../../../src/main/engine/model/notify'
import type { Durability } from '../../../src/main/ports/durability'
import type { Desk } from '../../../src/main/services/desk'

const codeLives = 600 as Seconds
const digits = 6

/** Decides something that sends so many messages to one contact, half of them with a code, and hands them to the courier. */
export async function decidedMessages(
  desk: Desk,
  accountId: string,
  count: number,
  durability: Durability = 'now',
): Promise<void> {
  const at = desk.clock.now()
  const [decision] = await desk.store.accounts.decideEach(
    [accountId],
    {
      decision: (account) => sending(desk, account, count),
      audit: () => null,
      recordedAt: at,
      durability,
    },
    ({ error }) => {
      throw error
    },
  )
  await desk.courier.deliver([{ accountId, messages: decision?.messages ?? [] }], at)
}

function sending(desk: Desk, account: Account, count: number): Accepted {
  const at = desk.clock.now()
  const [contact] = account.contacts
  if (contact === undefined) throw new Error('nobody can be reached there')
  const messages = Array.from({ length: count }, (_none, index) => {
    const purpose = purposes[(index + at) % purposes.length] ?? 'sign-in'
    return (index + at) % 2 === 0
      ? notify(
          desk.ids,
          contact,
          `code.${purpose}`,
          { expiresAt: plus(at, codeLives) },
          desk.secrets.mintCode(digits),
        )
      : notify(desk.ids, contact, 'two-step.set', {})
  })
  return {
    ...{ outcome: 'accepted', result: 'done', facts: {}, accounts: [], advice: [], cites: [] },
    ...{ before: account, due: [], events: [], messages, account, policy: desk.policy },
  }
}
