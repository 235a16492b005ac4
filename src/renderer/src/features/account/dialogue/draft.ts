import { computed, reactive } from 'vue'
import type { PreviewableCommand } from '@shared/commands/schemas'
import type { AccountView } from '@shared/views/account'
import type { CommandType, ContactKind, MessageLanguage } from '@shared/vocabulary/kinds'
import { actionOn } from '../actions/offers'

/**
 * Which contacts a command can name: all that main speaks of for it, or for a cancel the old ones. A code goes either to those
 * that it confirms or to those that are confirmed: `contactId` says which, and without one the latter wherever there are any.
 */
export function nameable(
  account: AccountView,
  command: CommandType,
  contactId: string | null = null,
): AccountView['contacts'] {
  if (command === 'cancel-replacement')
    return account.contacts.filter((contact) => contact.state === 'pending-removal')
  const spokenOf = account.contacts.filter(
    (contact) => actionOn(account, command, contact.id) !== null,
  )
  if (command !== 'request-code') return spokenOf
  const asked = spokenOf.find((contact) => contact.id === contactId)
  const confirms = asked
    ? asked.confirmation !== null
    : spokenOf.every((contact) => contact.confirmation !== null)
  return spokenOf.filter((contact) => (contact.confirmation !== null) === confirms)
}

/** What an operator fills in before a command is complete, and the command once it is. */
export function useDraft(
  account: AccountView,
  type: CommandType,
  contactId: string | null,
  caseId: string | undefined,
) {
  const contacts = nameable(account, type, contactId)
  const likeliest =
    contacts.find((contact) => actionOn(account, type, contact.id)?.verdict === 'can') ??
    contacts[0]
  const fields = reactive({
    contactId: contactId ?? likeliest?.id ?? null,
    kind: 'phone' as ContactKind | null,
    text: '',
    risk: null as 'yes' | 'no' | null,
    accept: false,
    locale: account.locale as MessageLanguage | null,
    twoStep: (account.twoStep ? 'off' : 'on') as 'on' | 'off' | null,
    reason: '',
  })

  const command = computed<PreviewableCommand | null>(() => {
    const id = fields.contactId
    switch (type) {
      case 'add-contact':
      case 'replace-contacts':
        return fields.kind && fields.text.trim()
          ? { type, caseId, contact: { kind: fields.kind, text: fields.text } }
          : null
      case 'remove-contact':
        return id
          ? {
              type,
              caseId,
              contactId: id,
              ...(fields.risk ? { risk: fields.risk === 'yes' } : {}),
              ...(fields.accept ? { accept: ['restriction'] } : {}),
            }
          : null
      case 'request-code':
        return id
          ? {
              type,
              caseId,
              purpose: contacts.find((contact) => contact.id === id)?.confirmation
                ? 'confirm-contact'
                : 'support-call',
              contactId: id,
            }
          : null
      case 'cancel-replacement':
        return id ? { type, caseId, contactId: id } : null
      case 'set-locale':
        return fields.locale ? { type, caseId, locale: fields.locale } : null
      case 'set-two-step':
        return { type, caseId, enabled: fields.twoStep === 'on' }
      case 'enable-contact':
        return id && fields.reason.trim()
          ? { type, caseId, contactId: id, reason: fields.reason }
          : null
      case 'remove-all-contacts':
      case 'report-not-me':
      case 'release-replacement':
      case 'close-takeover':
      case 'reset-password':
        return { type, caseId }
      default:
        return null
    }
  })

  return { fields, contacts, command }
}

export type Fields = ReturnType<typeof useDraft>['fields']
