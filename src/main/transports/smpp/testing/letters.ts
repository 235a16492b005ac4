import type { MessageId } from '@shared/vocabulary/ids'
import type { Seconds } from '@shared/vocabulary/instant'
import type { Letter, OpenedTransport } from '../../../ports/carrier'
import type { Limits } from '../session'

/** Impatient, so that a test of silence is over soon. */
export const impatient: Limits = {
  connect: 2_000,
  answer: 300,
  keepAlive: 60_000,
  again: 20,
  idle: 60_000,
  receipt: 2_000,
}

export function letter(more: Partial<Letter> & { readonly number?: string } = {}): Letter {
  const { number = '+34612345600', ...rest } = more
  return {
    id: 'm1' as MessageId,
    to: { kind: 'phone', value: number },
    subject: '',
    body: 'Your code for the support call: 123456. For this call only.',
    language: 'en',
    sender: 'Contoso',
    code: '123456',
    validFor: 600 as Seconds,
    ...rest,
  }
}

export function centreAt(
  port: number,
  more: Partial<Extract<OpenedTransport, { type: 'smpp' }>['settings']> = {},
): Extract<OpenedTransport, { type: 'smpp' }> {
  return {
    type: 'smpp',
    settings: {
      host: '127.0.0.1',
      port,
      security: 'plain',
      authorities: '',
      user: 'latchkey',
      systemType: '',
      ids: 'same',
      pace: 600,
      ...more,
    },
    secrets: { password: 'secret8' },
  }
}
