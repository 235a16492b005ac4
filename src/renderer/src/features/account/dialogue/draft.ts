import { computed, reactive } from 'vue'
import type { PreviewableCommand } from '@shared/commands/schemas'
import type { AccountView, ContactView } from '@shared/views/account'
import type { CaseId, ContactId } from '@shared/vocabulary/ids'
import { messageLanguages, type CommandType, type ContactKind } from '@shared/vocabulary/kinds'
import { actionOn, type FormCommandType } from '../actions/offers'

/**
 * Which contacts a command can name: all that main speaks of for it, or for a cancel the old ones. A code goes either to those
 * that it confirms or to those that are confirmed: `contactId` says which, and without one the latter wherever there are any.
 */
export function nameable(
  account: AccountView,
  command: CommandType,
  contactId: ContactId | null = null,
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

/** What a form asks for; each is one input of `CommandFields`. */
export type Asked =
  'contact' | 'new-contact' | 'risk' | 'acceptance' | 'locale' | 'two-step' | 'reason'

interface Draft {
  readonly fields: Fields
  readonly contacts: AccountView['contacts']
  readonly caseId: CaseId | undefined
}
interface Form<T extends FormCommandType> {
  readonly asks: readonly Asked[]
  /** Null while something is missing. */
  readonly command: (draft: Draft) => Extract<PreviewableCommand, { readonly type: T }> | null
}

function form<const T extends FormCommandType, const Body extends object>(
  type: T,
  asks: readonly Asked[],
  body: (draft: Draft) => Body | null,
) {
  return {
    asks,
    command(draft: Draft) {
      const carried = body(draft)
      return carried && { type, caseId: draft.caseId, ...carried }
    },
  }
}

const named = ({ fields: { contactId } }: Draft) => (contactId ? { contactId } : null)
const brought = ({ fields: { kind, text } }: Draft) =>
  kind && text.trim() ? { contact: { kind, text } } : null
const nothing = () => ({})

/** The form of each command that has one. A command without its form does not compile. */
const forms: { readonly [T in FormCommandType]: Form<T> } = {
  'add-contact': form('add-contact', ['new-contact'], brought),
  'replace-contacts': form('replace-contacts', ['new-contact'], brought),
  'remove-contact': form(
    'remove-contact',
    ['contact', 'risk', 'acceptance'],
    ({ fields: { contactId, risk, accept } }) =>
      contactId
        ? {
            contactId,
            ...(risk ? { risk: risk === 'yes' } : {}),
            ...(accept ? { accept: ['restriction'] } : {}),
          }
        : null,
  ),
  'request-code': form('request-code', ['contact'], ({ fields: { contactId }, contacts }) =>
    contactId
      ? {
          purpose: contacts.find((contact) => contact.id === contactId)?.confirmation
            ? 'confirm-contact'
            : 'support-call',
          contactId,
        }
      : null,
  ),
  'cancel-replacement': form('cancel-replacement', ['contact'], named),
  'set-locale': form('set-locale', ['locale'], ({ fields: { locale } }) =>
    locale ? { locale } : null,
  ),
  'set-two-step': form('set-two-step', ['two-step'], ({ fields }) => ({
    enabled: fields.twoStep === 'on',
  })),
  'enable-contact': form(
    'enable-contact',
    ['contact', 'reason'],
    ({ fields: { contactId, reason } }) =>
      contactId && reason.trim() ? { contactId, reason } : null,
  ),
  'unlock-sign-in': form('unlock-sign-in', ['reason'], ({ fields: { reason } }) =>
    reason.trim() ? { reason } : null,
  ),
  'remove-all-contacts': form('remove-all-contacts', [], nothing),
  'report-not-me': form('report-not-me', [], nothing),
  'release-replacement': form('release-replacement', [], nothing),
  'close-takeover': form('close-takeover', [], nothing),
  'reset-password': form('reset-password', [], nothing),
}

export function asks(type: FormCommandType, asked: Asked): boolean {
  return forms[type].asks.includes(asked)
}

const withCode: readonly FormCommandType[] = [
  'request-code',
  'add-contact',
  'replace-contacts',
  'cancel-replacement',
]

/** What it does begins with a code that somebody has to get. */
export function beginsWithCode(type: FormCommandType): boolean {
  return withCode.includes(type)
}

/**
 * The contact that is chosen at first: one that the caller can reach, an established one before others. Where nobody
 * has said what the caller has, none is: the first of the list is often the phone that was lost. Nor is any chosen for removal.
 */
export function likeliest(
  account: AccountView,
  type: FormCommandType | 'reveal-contact',
  contacts: AccountView['contacts'],
  reachable: readonly ContactId[],
): ContactId | null {
  if (contacts.length === 1) return contacts[0]?.id ?? null
  if (type === 'remove-contact') return null
  const reached = contacts.filter(({ id }) => reachable.includes(id))
  const isOpen = (contact: ContactView) =>
    actionOn(account, type, contact.id)?.verdict !== 'refused'
  const isEstablished = ({ establishedAt }: ContactView) =>
    establishedAt !== null && establishedAt <= account.now
  const [first] = reached.toSorted(
    (a, b) =>
      Number(isOpen(b)) - Number(isOpen(a)) ||
      Number(isEstablished(b)) - Number(isEstablished(a)) ||
      (b.confirmedAt ?? 0) - (a.confirmedAt ?? 0),
  )
  return first?.id ?? null
}

/** What an operator fills in before a command is complete, and the command once it is. */
export function useDraft(
  account: AccountView,
  type: FormCommandType,
  contactId: ContactId | null,
  caseId: CaseId | undefined,
  reachable: readonly ContactId[],
) {
  const contacts = nameable(account, type, contactId)
  const fields = emptyFields(account, contactId ?? likeliest(account, type, contacts, reachable))
  const command = computed(() => forms[type].command({ fields, contacts, caseId }))
  return { fields, contacts, command }
}

function emptyFields(account: AccountView, contactId: ContactId | null) {
  return reactive({
    contactId,
    kind: 'phone' as ContactKind | null,
    text: '',
    risk: null as 'yes' | 'no' | null,
    accept: false,
    locale: messageLanguages.find((locale) => locale !== account.locale) ?? null,
    twoStep: (account.twoStep ? 'off' : 'on') as 'on' | 'off' | null,
    reason: '',
  })
}

export type Fields = ReturnType<typeof emptyFields>
