import { channels, type Channel } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'
import { failedEntry, unknownEntry } from '../../audit/entries'
import type { SignedIn } from '../asking'
import type { Desk } from '../desk'
import { lookAt, lookAtList } from './accessLog'
import { accountOf } from './accountOf'

/** Writes down that a signed-in operator looks at many accounts, before anything of them is shown. */
export function recordEntry(desk: Desk, asking: SignedIn, channel: Channel): void {
  if (channels[channel].audit === 'list') lookAtList(desk, asking, channel)
}

/** Writes down which account a signed-in operator has looked at, and what came to nothing for want of an account or a file. */
export function recordCall(
  desk: Desk,
  asking: SignedIn,
  channel: Channel,
  request: unknown,
  reply: Reply<unknown>,
): void {
  const { audit } = desk.store
  const declared = channels[channel].audit
  if (!reply.ok) {
    if (reply.error.code === 'not-found')
      audit.append(unknownEntry(desk.clock.now(), asking.operator, channel))
    if (reply.error.code === 'file' && declared !== 'itself-and-failure')
      audit.append(failedEntry(desk.clock.now(), asking.operator, channel))
    return
  }
  const accountId = accountOf(request)
  if (declared === 'account' && accountId !== null) lookAt(desk, asking, channel, accountId)
}
