import { plus } from '@shared/vocabulary/instant'
import type { Purpose } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Contact } from '../model/account'
import { caseOfCommand } from '../model/currentCase'
import type { CommandOf } from '../model/commands'
import type { Happening } from '../model/events'
import type { Message } from '../model/messages'
import type { Outcome } from '../model/outcome'
import type { Policy } from '../model/policy'
import type { CommandContext } from './context'
import { findContact } from '../model/selectors'
import { notify } from '../model/notify'
import { isByAnybody } from '../rules/anybody'
import { sealBinding } from '../rules/judgeCode'

/** Mints a code, keeps only its seal, and gives the digits to the one message that carries them (rule code.hidden). */
export function sendCode(
  context: CommandContext,
  contact: Contact,
  purpose: Purpose,
): { readonly event: Happening; readonly message: Message } {
  const { account, command, now, policy, ids, secrets } = context
  const current = caseOfCommand(account, command)
  const caseId = purpose === 'support-call' ? (current?.id ?? null) : null
  const codeId = ids.next('code')
  const digits = secrets.mintCode(policy.values['code.digits'])
  const expiresAt = plus(now, policy.values['code.lifetime'])
  const seal = secrets.seal(
    digits,
    sealBinding(account, { id: codeId, contactId: contact.id, purpose, caseId }),
  )
  const facts: Facts = { expiresAt, ...(caseId === null ? {} : { case: caseId }) }
  return {
    event: {
      type: 'code-sent',
      codeId,
      purpose,
      contactId: contact.id,
      caseId,
      seal,
      expiresAt,
      byAnybody: isByAnybody(context),
    },
    message: notify(ids, contact, `code.${purpose}`, facts, digits),
  }
}

export function requestCode(context: CommandContext<CommandOf<'request-code'>>): Outcome {
  const { account, command, policy } = context
  const contact = existing(findContact(account, command.contactId))
  const { event, message } = sendCode(context, contact, command.purpose)
  const again = account.codes.some(
    (code) => code.purpose === command.purpose && code.usedAt === null,
  )
  return {
    result: 'sent',
    events: [event],
    messages: [message],
    advice: ownDomainAdvice(contact, policy),
    cites: ['code.hidden', ...(again ? (['code.resend'] as const) : [])],
  }
}

export function ownDomainAdvice(
  contact: Pick<Contact, 'kind' | 'value'>,
  policy: Policy,
): readonly RuleId[] {
  const domain = contact.value.slice(contact.value.lastIndexOf('@') + 1)
  return contact.kind === 'email' && policy.values['contacts.ownDomains'].includes(domain)
    ? ['contacts.own-domain']
    : []
}

/** The rules have seen to it that the contact is there; a missing one is a defect, not a refusal. */
export function existing(contact: Contact | undefined): Contact {
  if (!contact) throw new Error('no rule refused a contact that is not on the account')
  return contact
}
