import { createHmac } from 'node:crypto'
import type { NoticeId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { HookRequest } from '../../ports/hooks'

/**
 * The headers of Standard Webhooks, which libraries of many languages check: the id, when this try was made, and an HMAC over
 * both and the body. Sent again, a notice has the same id and body, and the time of the try.
 * @param secret base64, as it stands behind `whsec_`
 */
export function signedHeaders(
  id: NoticeId,
  at: Instant,
  body: string,
  secret: string,
): HookRequest['headers'] {
  const mac = createHmac('sha256', Buffer.from(secret, 'base64')).update(`${id}.${at}.${body}`)
  return {
    'webhook-id': id,
    'webhook-timestamp': String(at),
    'webhook-signature': `v1,${mac.digest('base64')}`,
  }
}
