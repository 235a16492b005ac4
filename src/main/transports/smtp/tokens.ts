import { z } from 'zod'
import { guardedRequest } from '../../network/request'
import { isTrouble, trouble, type Trouble } from './trouble'

/** Where tokens are asked for, and by whom. */
export interface TokenGiver {
  readonly url: string
  readonly clientId: string
  readonly scope: string
  readonly secret: string | null
  readonly refreshToken: string | null
}

/** The tokens of XOAUTH2 (RFC 6749, by client credentials or by a refresh token). */
export interface Tokens {
  /** One that is good for a while yet; null: there is none. */
  kept(): Promise<string | null>
  fresh(): Promise<{ readonly token: string } | Trouble>
}

/** In milliseconds. */
const patience = 15_000
/** In milliseconds: a token has to last as long as it takes to sign in with it. */
const earlier = 60_000
const assumedSeconds = 300
const mostAnswered = 256 * 1024
const longestAnswer = 300
const ok = 200
const firstOfRedirects = 300
const firstOfRefused = 400
const tooMany = 429
const firstOfBroken = 500

const given = z.object({
  access_token: z
    .string()
    .min(1)
    .regex(/^[\x21-\x7e]+$/),
  expires_in: z.coerce.number().positive().optional(),
  refresh_token: z.string().optional(),
})
const refused = z.object({ error: z.string(), error_description: z.string().optional() })

/** Asks for a token when one is needed, and keeps it in memory until shortly before it ends. */
export function tokensFrom(giver: TokenGiver, authorities: string): Tokens {
  let kept: { readonly token: string; readonly until: number } | null = null
  let { refreshToken } = giver
  return {
    kept: async () => (kept !== null && kept.until > performance.now() ? kept.token : null),
    async fresh() {
      kept = null
      const answer = await ask({ ...giver, refreshToken }, authorities)
      if (isTrouble(answer)) return answer
      // Who gives a new one may take the old one back.
      refreshToken = answer.refresh_token ?? refreshToken
      const lasts = (answer.expires_in ?? assumedSeconds) * 1_000
      kept = { token: answer.access_token, until: performance.now() + lasts - earlier }
      return { token: answer.access_token }
    },
  }
}

async function ask(
  giver: TokenGiver,
  authorities: string,
): Promise<z.infer<typeof given> | Trouble> {
  const form = new URLSearchParams({
    client_id: giver.clientId,
    ...(giver.secret === null ? {} : { client_secret: giver.secret }),
    ...(giver.scope === '' ? {} : { scope: giver.scope }),
    ...(giver.refreshToken === null
      ? { grant_type: 'client_credentials' }
      : { grant_type: 'refresh_token', refresh_token: giver.refreshToken }),
  }).toString()
  const answer = await post(giver.url, form, authorities)
  if (isTrouble(answer)) return answer
  const body = jsonOf(answer.body)
  if (answer.status === ok) {
    const token = given.safeParse(body)
    return token.success ? token.data : trouble('protocol')
  }
  const said = refused.safeParse(body)
  const words = said.success
    ? withoutSecrets(`${said.data.error} ${said.data.error_description ?? ''}`, giver)
    : `HTTP ${answer.status}`
  // Nothing is followed: whoever gives tokens gives them there.
  if (answer.status >= firstOfRedirects && answer.status < firstOfRefused)
    return trouble('settings', words)
  const isBusy = answer.status === tooMany || answer.status >= firstOfBroken
  return trouble(isBusy ? 'busy' : 'sign-in', words)
}

function withoutSecrets(text: string, { secret, refreshToken }: TokenGiver): string {
  return [secret, refreshToken]
    .filter((one) => one !== null && one !== '')
    .reduce<string>((words, one) => words.replaceAll(one ?? '', '•'), text)
    .trim()
    .slice(0, longestAnswer)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Over an encrypted connection, or to this machine; no redirect is followed: a secret goes nowhere else. */
async function post(
  url: string,
  form: string,
  authorities: string,
): Promise<{ readonly status: number; readonly body: string } | Trouble> {
  const answer = await guardedRequest(
    {
      url,
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
      },
      body: form,
      allowPrivate: true,
      authorities,
      mostRead: mostAnswered,
    },
    AbortSignal.timeout(patience),
  )
  if (answer.answered) return { status: answer.status, body: answer.text }
  const { fault } = answer
  return trouble(fault === 'url' || fault === 'private' ? 'settings' : fault)
}
