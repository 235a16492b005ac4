import type { SMTPConnectionCustomAuthContext } from 'nodemailer/lib/smtp-connection'
import type { SignIn } from './settings'
import { isTrouble, refusal, trouble, type Trouble } from './trouble'

type Session = Pick<SMTPConnectionCustomAuthContext, 'authMethods' | 'sendCommand'>

const taken = 235
const goOn = 334
const firstOfHard = 500

/**
 * Signs in with whichever the server offers, once: who is refused is not tried in another way, because servers count.
 * @returns how, for the check; or what stood in the way
 */
export async function signIn(session: Session, how: SignIn): Promise<string | Trouble> {
  switch (how.by) {
    case 'none':
      return ''
    case 'password':
      if (session.authMethods.includes('PLAIN')) return byPlain(session, how)
      if (session.authMethods.includes('LOGIN')) return byLogin(session, how)
      return offersNone(session)
    case 'oauth':
      return session.authMethods.includes('XOAUTH2') ? byToken(session, how) : offersNone(session)
  }
}

/** A secret is not tried where it isn’t asked for. */
function offersNone({ authMethods }: Session): Trouble {
  return trouble('sign-in', ['AUTH', ...authMethods].join(' '))
}

type ByPassword = Extract<SignIn, { readonly by: 'password' }>

async function byPlain(
  session: Session,
  { user, password }: ByPassword,
): Promise<string | Trouble> {
  const line = base64(`\0${user}\0${password}`)
  const reply = await session.sendCommand(`AUTH PLAIN ${line}`)
  return reply.status === taken ? `PLAIN · ${user}` : said(reply, [password, line])
}

async function byLogin(
  session: Session,
  { user, password }: ByPassword,
): Promise<string | Trouble> {
  const secrets = [password, base64(password)]
  let reply = await session.sendCommand('AUTH LOGIN')
  if (reply.status !== goOn) return said(reply, secrets)
  reply = await session.sendCommand(base64(user))
  if (reply.status !== goOn) return said(reply, secrets)
  reply = await session.sendCommand(base64(password))
  return reply.status === taken ? `LOGIN · ${user}` : said(reply, secrets)
}

async function byToken(
  session: Session,
  { user, tokens }: Extract<SignIn, { readonly by: 'oauth' }>,
): Promise<string | Trouble> {
  const kept = await tokens.kept()
  if (kept !== null) {
    const signed = await withToken(session, user, kept)
    if (!isTrouble(signed) || signed.fault !== 'sign-in') return signed
    // It was taken back before its time: that is no wrong secret yet.
  }
  const fresh = await tokens.fresh()
  return isTrouble(fresh) ? fresh : withToken(session, user, fresh.token)
}

async function withToken(session: Session, user: string, token: string): Promise<string | Trouble> {
  const line = base64(`user=${user}\u0001auth=Bearer ${token}\u0001\u0001`)
  let reply = await session.sendCommand(`AUTH XOAUTH2 ${line}`)
  // What is wrong with a token comes as a question, which an empty line answers.
  if (reply.status === goOn) reply = await session.sendCommand('')
  return reply.status === taken ? `XOAUTH2 · ${user}` : said(reply, [token, line])
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64')
}

/** Looks like something encoded. */
const encoded = /[\w+/=-]{24,}/g

/** For now, or not with this name and this secret. Some servers repeat what they were sent. */
function said(
  { status, response }: { readonly status: number; readonly response: string },
  secrets: readonly string[],
): Trouble {
  const answer = secrets
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '•'), response)
    .replace(encoded, '•')
  return status < firstOfHard ? refusal({ code: status, text: answer }) : trouble('sign-in', answer)
}
