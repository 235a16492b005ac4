import { commandBody } from '@shared/commands/schemas'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { Actor } from '../model/actor'
import type { Command } from '../model/commands'
import { addressOf, password, signInName } from './story'

/** Test support: a command of any type, with something for all that it carries. */
export function anyCommand(type: CommandType, by: Actor): Command {
  const body = commandBody.parse({
    type,
    name: signInName,
    password,
    purpose: by.kind === 'operator' ? 'support-call' : 'sign-in',
    contactId: type === 'check-last-four' ? 'phone' : 'mail',
    ...(type === 'submit-code' ? { code: '000000' } : {}),
    digits: '5678',
    contact: addressOf('new@example.org'),
    enabled: true,
    locale: 'en',
    service: 'email',
    check: 'pressure',
    text: 'A note.',
    outcome: 'recovered',
    reason: 'The caller asked.',
    delivery: [],
    update: {
      name: null,
      locale: 'fr',
      twoStep: null,
      signInNames: [],
      namesAdded: [],
      added: [],
      confirmed: [],
      removed: [],
    },
  })
  return { ...body, by }
}
