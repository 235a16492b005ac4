import type { MessageId } from '@shared/vocabulary/ids'
import type { Letter, OpenedTransport } from '../../ports/carrier'

type OpenedSmtp = Extract<OpenedTransport, { readonly type: 'smtp' }>

/** A letter with a code, as an email. */
export function aLetter(changes: Partial<Letter> = {}): Letter {
  return {
    id: 'message-7f3a' as MessageId,
    to: { kind: 'email', value: 'maria.g@customers.test' },
    subject: 'Your code for the support call',
    body: '204816 is for your support call only: read it out to the agent you are talking to.',
    language: 'en',
    sender: 'Contoso',
    code: '204816',
    validFor: 600 as Letter['validFor'],
    ...changes,
  }
}

/** A mail server on this machine, as it is set where a test says nothing else. */
export function anSmtp(
  port: number,
  settings: Partial<OpenedSmtp['settings']> = {},
  secrets: OpenedSmtp['secrets'] = {},
): OpenedSmtp {
  return {
    type: 'smtp',
    settings: {
      host: '127.0.0.1',
      port,
      security: 'plain',
      authorities: '',
      signIn: 'none',
      user: '',
      oauth: null,
      from: 'account-help@desk.test',
      pace: 600,
      mailbox: null,
      ...settings,
    },
    secrets,
  }
}
