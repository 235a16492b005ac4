import type { AttemptState } from '@shared/vocabulary/deliveryStates'
import type { Instant } from '@shared/vocabulary/instant'
import type { Courier } from '../../src/main/ports/courier'
import type { OutboxMessage } from '../../src/main/ports/outbox'
import type { TestDesk } from './desk'

const waiting: Courier = { reaches: async () => false, deliver: async () => undefined }

/** From here on what is written at this desk waits: its way out has tried nothing yet. */
export function leavesLater({ desk }: TestDesk): void {
  Object.assign(desk, { courier: waiting })
}

/** What becomes of the newest message now, one attempt after the other. */
export async function becomes(
  { store, now }: TestDesk,
  ...attempts: readonly {
    readonly state: AttemptState
    readonly answer?: string
    readonly dueAt?: Instant
  }[]
): Promise<OutboxMessage> {
  const [message] = await store.outbox.list(1)
  if (message === undefined) throw new Error('nothing has been written')
  const { id: messageId, accountId } = message
  await store.outbox.record([
    {
      accountId,
      attempts: attempts.map(({ answer = null, ...rest }) => ({
        messageId,
        at: now(),
        answer,
        ...rest,
      })),
    },
  ])
  return message
}
