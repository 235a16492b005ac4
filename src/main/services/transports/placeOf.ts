import type { TransportSetting, TransportSettings } from '@shared/transports'
import type { Facts } from '@shared/vocabulary/outcomes'
import { certificatesOf } from './authorities'

/**
 * Where messages go: what an administrator, a supervisor and the audit call a channel by. Of a gateway that is every server that one
 * of its requests leads to, the one that messages go to first.
 */
export function hostOf({ type, settings }: TransportSetting): string {
  if (type !== 'http') return settings.host
  const { base, send, state, signIn } = settings
  const asked = [send, state?.ask, signIn?.ask].flatMap((request) => request ?? [])
  return [
    ...new Set([...asked.map(({ url }) => hostAsked(url, base)), hostAsked(base, base)]),
  ].join(', ')
}

/** Where a gateway’s requests lead, each with its scheme and port: what one address answers, another one of the same host may not know. */
function originsOf({ base, send, state, signIn }: TransportSettings<'http'>): string {
  const asked = [send, state?.ask, signIn?.ask].flatMap((request) => request ?? [])
  const urls = [...asked.map(({ url }) => urlAsked(url, base)), base]
  return [...new Set(urls.map((url) => (URL.canParse(url) ? new URL(url).origin : url)))].join(' ')
}

function urlAsked(template: string, base: string): string {
  return template.startsWith('{base}') ? base : template.replace(/\{[a-z]+\}/g, 'x')
}

/** A template says itself which host is asked; no value does (`fill.ts`). One that is no URL is asked nothing. */
function hostAsked(template: string, base: string): string {
  const url = urlAsked(template, base)
  return URL.canParse(url) ? new URL(url).hostname : template
}

/**
 * The servers that each secret, or a token that it is good for, is shown to: where they are, how the connection is secured, and who
 * vouches for them. One that is kept may go to no other than those it was given for.
 */
export function serversOfSecret({ type, settings }: TransportSetting, field: string): string {
  switch (type) {
    case 'http':
      return [originsOf(settings), vouchersOf(settings.authorities)].join(' ')
    case 'smpp':
      return serverText(settings)
    case 'smtp': {
      const { oauth, mailbox } = settings
      const opened = mailbox === null ? [] : [serverText(mailbox)]
      if (field === 'mailboxPassword') return opened.join(' ')
      if (field === 'password') return serverText(settings)
      // What is asked for with it goes to the mail server and opens the mailbox, and both can use it as well.
      return [oauth?.url ?? '', serverText(settings), ...opened].join(' ')
    }
  }
}

function serverText(server: {
  readonly host: string
  readonly port: number
  readonly security: string
  readonly authorities: string
}): string {
  const { host, port, security, authorities } = server
  return `${security}://${host}:${port} ${vouchersOf(authorities)}`.trim()
}

function vouchersOf(authorities: string): string {
  return certificatesOf(authorities)
    .map(({ fingerprint }) => fingerprint)
    .join(' ')
}

/** What the audit keeps of a setting: where, as whom, with what sender, and who vouches for the other side. Nothing of it is secret. */
export function factsOf(setting: TransportSetting): Facts {
  const { type, settings } = setting
  const common = {
    ...{ type, host: hostOf(setting), user: settings.user },
    certificate: vouchersOf(settings.authorities),
  }
  switch (type) {
    case 'smtp':
      return {
        ...common,
        port: settings.port,
        security: settings.security,
        signIn: settings.signIn,
        sender: settings.from,
        tokens: settings.oauth?.url ?? '',
        mailbox: settings.mailbox === null ? '' : mailboxOf(settings.mailbox),
        pace: settings.pace,
      }
    case 'smpp':
      return {
        ...common,
        port: settings.port,
        security: settings.security,
        pace: settings.pace,
      }
    case 'http':
      return {
        ...common,
        port: portOf(new URL(settings.base)),
        preset: settings.preset,
        innerNetworks: settings.allowPrivate,
        sender: settings.sender,
        send: withoutValues(settings.send.url),
        pace: settings.pace,
      }
  }
}

/** What is otherwise than before, as the audit keeps it: each with what it was. Empty: nothing is. */
export function changesOf(was: TransportSetting | null, is: TransportSetting): Facts {
  const before = was === null ? {} : factsOf(was)
  return Object.fromEntries(
    Object.entries(factsOf(is)).flatMap(([key, value]) =>
      before[key] === value
        ? []
        : [
            [key, value],
            [`${key}Was`, before[key] ?? ''],
          ],
    ),
  )
}

/** Whoever writes a key into a template by hand has it in the setting, and not in the audit. */
function withoutValues(template: string): string {
  return template.replace(/([?&][^=&]*=)([^&]*)/g, (whole, name: string, value: string) =>
    /^(?:\{[a-z]+\})?$/.test(value) ? whole : `${name}…`,
  )
}

type Mailbox = { readonly user: string; readonly host: string; readonly port: number }

function mailboxOf({ user, host, port }: Mailbox): string {
  return `${user} ${host}:${port}`
}

function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
}
