import { channels, type Channel } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'
import { failedEntry, unknownEntry } from '../../audit/entries'
import type { SignedIn } from '../asking'
import type { Desk } from '../desk'
import { lookAt, lookAtList } from './accessLog'
import { accountOf } from './accountOf'

/** Writes down that a signed-in operator looks at many accounts, before anything of them is shown. */
export async function recordEntry(desk: Desk, asking: SignedIn, channel: Channel): Promise<void> {
  if (channels[channel].audit === 'list') await lookAtList(desk, asking, channel)
}

/** Writes down which account a signed-in operator has looked at, and what came to nothing for want of an account or a file. */
export async function recordCall(
  desk: Desk,
  asking: SignedIn,
  channel: Channel,
  request: unknown,
  reply: Reply<unknown>,
): Promise<void> {
  const { audit } = desk.store
  const declared = channels[channel].audit
  if (!reply.ok) {
    if (reply.error.code === 'not-found')
      await audit.append(unknownEntry(desk.clock.now(), asking.operator, channel))
    if (reply.error.code === 'file' && declared !== 'itself-and-failure')
      await audit.append(failedEntry(desk.clock.now(), asking.operator, channel))
    return
  }
  const accountId = accountOf(request)
  if (declared === 'account' && accountId !== null) await lookAt(desk, asking, channel, accountId)
}
