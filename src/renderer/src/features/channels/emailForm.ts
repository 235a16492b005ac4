import type { TransportSetting, TransportSettings } from '@shared/transports'

type Email = TransportSettings<'smtp'>

/** Settings of a mail server as they are typed: every field a text. */
export interface EmailForm {
  host: string
  port: string
  security: Email['security']
  signIn: Email['signIn']
  user: string
  oauthUrl: string
  oauthClientId: string
  oauthScope: string
  from: string
  pace: string
  authorities: string
  hasMailbox: boolean
  mailboxHost: string
  mailboxPort: string
  mailboxSecurity: 'tls' | 'starttls'
  mailboxUser: string
  mailboxFolder: string
  mailboxAddress: string
  mailboxAuthorities: string
}

/** What most begin with. */
const blank: EmailForm = {
  host: '',
  port: '587',
  security: 'starttls',
  signIn: 'password',
  user: '',
  oauthUrl: '',
  oauthClientId: '',
  oauthScope: '',
  from: '',
  pace: '30',
  authorities: '',
  hasMailbox: false,
  mailboxHost: '',
  mailboxPort: '993',
  mailboxSecurity: 'tls',
  mailboxUser: '',
  mailboxFolder: 'INBOX',
  mailboxAddress: '',
  mailboxAuthorities: '',
}

/** The form over what is set. */
export function emailForm(setting: TransportSetting | null): EmailForm {
  if (setting?.type !== 'smtp') return { ...blank }
  const { host, port, security, signIn, user, oauth, from, pace, authorities, mailbox } =
    setting.settings
  return {
    ...blank,
    host,
    port: String(port),
    security,
    signIn,
    user,
    oauthUrl: oauth?.url ?? '',
    oauthClientId: oauth?.clientId ?? '',
    oauthScope: oauth?.scope ?? '',
    from,
    pace: String(pace),
    authorities,
    ...(mailbox === null
      ? {}
      : {
          hasMailbox: true,
          mailboxHost: mailbox.host,
          mailboxPort: String(mailbox.port),
          mailboxSecurity: mailbox.security,
          mailboxUser: mailbox.user,
          mailboxFolder: mailbox.folder,
          mailboxAddress: mailbox.address,
          mailboxAuthorities: mailbox.authorities,
        }),
  }
}

/** What main is asked to set. */
export function emailSettings(form: EmailForm): Record<string, unknown> {
  return {
    host: form.host.trim(),
    port: numberOf(form.port),
    security: form.security,
    signIn: form.signIn,
    user: form.signIn === 'none' ? '' : form.user.trim(),
    oauth:
      form.signIn === 'oauth'
        ? {
            url: form.oauthUrl.trim(),
            clientId: form.oauthClientId.trim(),
            scope: form.oauthScope.trim(),
          }
        : null,
    from: form.from.trim(),
    pace: numberOf(form.pace),
    authorities: form.authorities,
    mailbox: form.hasMailbox
      ? {
          host: form.mailboxHost.trim(),
          port: numberOf(form.mailboxPort),
          security: form.mailboxSecurity,
          user: form.mailboxUser.trim(),
          authorities: form.mailboxAuthorities,
          folder: form.mailboxFolder.trim(),
          address: form.mailboxAddress.trim(),
        }
      : null,
  }
}

/** What well-known mail servers want. */
export const mailProviders: Readonly<Record<'exchange' | 'google', Partial<EmailForm>>> = {
  exchange: {
    host: 'smtp.office365.com',
    port: '587',
    security: 'starttls',
    signIn: 'oauth',
    oauthUrl: 'https://login.microsoftonline.com/TENANT/oauth2/v2.0/token',
    oauthScope: 'https://outlook.office365.com/.default',
    pace: '30',
    mailboxHost: 'outlook.office365.com',
    mailboxPort: '993',
    mailboxSecurity: 'tls',
  },
  google: {
    host: 'smtp.gmail.com',
    port: '465',
    security: 'tls',
    signIn: 'password',
    pace: '20',
    mailboxHost: 'imap.gmail.com',
    mailboxPort: '993',
    mailboxSecurity: 'tls',
  },
}

/** What is no number is sent as it is: main says that it is none. */
export function numberOf(text: string): number | string {
  const trimmed = text.trim()
  return /^\d{1,10}$/.test(trimmed) ? Number(trimmed) : trimmed
}
