import type { HookPost } from '../ports/hooks'
import { guardedRequest } from '../network/request'

/** In milliseconds, for all of it: name, connection and answer. */
const patience = 10_000
const firstOfTaken = 200
const firstOfRedirects = 300
const firstOfRefused = 400

/**
 * Sends a notice. What a ticket system answers is of no use but its status.
 * @param limit in milliseconds; tests wait less
 */
export function hookPost(limit = patience): HookPost {
  return async ({ url, headers, body, allowPrivate }, step) => {
    const answer = await guardedRequest(
      {
        url,
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
        allowPrivate,
        authorities: '',
        mostRead: 0,
      },
      AbortSignal.timeout(limit),
      step,
    )
    if (!answer.answered) return { taken: false, fault: answer.fault, status: null }
    const { status } = answer
    if (status >= firstOfRedirects && status < firstOfRefused)
      return { taken: false, fault: 'redirect', status }
    return status >= firstOfTaken && status < firstOfRedirects
      ? { taken: true, status }
      : { taken: false, fault: 'status', status }
  }
}
