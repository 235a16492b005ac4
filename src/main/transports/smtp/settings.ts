import type { SecureContext } from 'node:tls'
import type { OpenedTransport } from '../../ports/carrier'
import { isTrouble, trouble, type Trouble } from './trouble'
import { believing } from './security'
import { tokensFrom, type Tokens } from './tokens'

export type OpenedSmtp = Extract<OpenedTransport, { readonly type: 'smtp' }>

export type SignIn =
  | { readonly by: 'none' }
  | { readonly by: 'password'; readonly user: string; readonly password: string }
  | { readonly by: 'oauth'; readonly user: string; readonly tokens: Tokens }

/** A mail server, with everything that a session needs worked out once. */
export interface MailServer {
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'starttls' | 'plain'
  readonly believing: SecureContext
  readonly signIn: SignIn
  /** The sender's domain: what we call ourselves. */
  readonly name: string
}

/** What was set, ready for use; or what can't be used of it. */
export function mailServer({ settings, secrets }: OpenedSmtp): MailServer | Trouble {
  const { host, port, security } = settings
  const context = believing(settings.authorities)
  const signIn = signInOf(settings, secrets)
  if (context === null || isTrouble(signIn)) return trouble('settings')
  return { host, port, security, believing: context, signIn, name: domainOf(settings.from) }
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

function signInOf(
  settings: OpenedSmtp['settings'],
  secrets: OpenedSmtp['secrets'],
): SignIn | Trouble {
  const { user, oauth } = settings
  switch (settings.signIn) {
    case 'none':
      return { by: 'none' }
    case 'password': {
      const { password } = secrets
      return password === undefined ? trouble('settings') : { by: 'password', user, password }
    }
    case 'oauth': {
      const { oauthSecret, oauthRefreshToken } = secrets
      if (oauth === null || (oauthSecret === undefined && oauthRefreshToken === undefined))
        return trouble('settings')
      const asked = {
        ...oauth,
        secret: oauthSecret ?? null,
        refreshToken: oauthRefreshToken ?? null,
      }
      return { by: 'oauth', user, tokens: tokensFrom(asked, settings.authorities) }
    }
  }
}
