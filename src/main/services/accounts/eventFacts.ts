import { maskSignInName } from '../../engine/model/mask'
import type { ContactId } from '@shared/vocabulary/ids'
import { assertNever, type Facts } from '@shared/vocabulary/outcomes'
import type { AccountEvent } from '../../engine/model/events'
import { maskedTicket } from '../cases/ticketShown'
import { maskQuoted } from '../delivery/quoted'

export type HintOfContact = (contactId: ContactId) => Promise<string | null>

/**
 * What the sentence about an event says: named one by one, so that a seal, a binding or a contact in full can't slip in
 * with a new event. Contacts are masks, also those that somebody typed into a story, a reason or a note.
 */
export async function factsOf(event: AccountEvent, hint: HintOfContact): Promise<Facts> {
  switch (event.type) {
    case 'account-registered':
      return { contacts: event.contacts.length, signInNames: event.signInNames.length }
    case 'directory-updated':
      return { renamed: event.name !== null }
    case 'signed-in':
    case 'signed-out':
      return { window: event.window }
    case 'sign-in-held':
      return { window: event.window, held: event.held }
    case 'sign-in-failed':
      return { lockedUntil: event.lockedUntil }
    case 'notice-raised':
      return { hardAt: event.hardAt }
    case 'notice-skipped':
    case 'contact-revealed':
    case 'last-four-matched':
      return {
        until: event.until,
        ...('contactId' in event ? { contact: await hint(event.contactId) } : {}),
        ...('reason' in event ? { reason: maskQuoted(event.reason) } : {}),
      }
    case 'code-sent':
      return {
        purpose: event.purpose,
        contact: await hint(event.contactId),
        expiresAt: event.expiresAt,
      }
    case 'code-failed':
      return {
        contact: event.contactId === null ? null : await hint(event.contactId),
        ended: event.ended,
        lockedUntil: event.lockedUntil,
        disabled: event.disabled,
        byAnybody: event.byAnybody ?? false,
      }
    case 'code-verified':
      return {
        purpose: event.proof.purpose,
        contact: await hint(event.proof.contactId),
        until: event.proof.until,
      }
    case 'last-four-failed':
      return { contact: await hint(event.contactId), lockedUntil: event.lockedUntil }
    case 'contact-added':
      return {
        contact: await hint(event.contactId),
        kind: event.kind,
        language: event.language,
        directory: event.fromDirectory ?? false,
      }
    case 'contact-confirmed':
      return { contact: await hint(event.contactId), directory: event.by.kind === 'system' }
    case 'contact-removed':
      return { contact: await hint(event.contactId), risk: event.risk }
    case 'contact-enabled':
      return { contact: await hint(event.contactId), reason: maskQuoted(event.reason) }
    case 'replacement-requested':
      return { contact: await hint(event.contactId), kind: event.kind, confirmBy: event.confirmBy }
    case 'replacement-started':
      return { kind: event.kind, maturesAt: event.maturesAt, contacts: event.oldContactIds.length }
    case 'replacement-cancelled':
      return { how: event.how === 'new-info-added' ? 'newInfoAdded' : event.how }
    case 'sign-in-preference-set':
      return {
        name: maskSignInName({
          kind: event.name.includes('@') ? 'email' : 'user-name',
          value: event.name,
        }),
        enabled: event.enabled,
      }
    case 'sign-in-name-added':
      return { name: maskSignInName(event), enabled: event.enabled }
    case 'locale-set':
      return { locale: event.locale }
    case 'two-step-set':
      return { enabled: event.enabled }
    case 'password-reset-authorised':
      return { contacts: event.contactIds.length }
    case 'service-used':
      return { service: event.service }
    case 'account-list-shown':
      return { contact: await hint(event.contactId) }
    case 'case-opened':
      return { case: event.caseId, channel: event.channel, story: maskQuoted(event.story) }
    case 'case-checked':
      return {
        case: event.caseId,
        check: event.check,
        takenBack: event.takenBack === true,
        contact: event.contactId === null ? null : await hint(event.contactId),
      }
    case 'case-noted':
      return { case: event.caseId, text: maskQuoted(event.text) }
    case 'case-closed':
      return { case: event.caseId, outcome: event.outcome }
    case 'call-back-shown':
      return { contact: await hint(event.contactId), until: event.until }
    case 'call-announced':
      return { case: event.caseId, contact: await hint(event.contactId), until: event.until }
    case 'contact-compared':
      return {
        case: event.caseId,
        contact: await hint(event.contactId),
        matched: event.matched,
      }
    case 'ticket-linked':
      return { case: event.caseId, ticket: maskedTicket(event.ticket) }
    case 'case-handed-over':
      return {
        case: event.caseId,
        operator: event.to,
        reason: event.reason === '' ? null : maskQuoted(event.reason),
        left: event.left === true,
      }
    case 'case-taken':
    case 'case-reopened':
      return { case: event.caseId }
    case 'sign-in-unlocked':
      return { reason: maskQuoted(event.reason) }
    case 'approval-requested':
      return {
        command: event.command,
        expiresAt: event.expiresAt,
        reason: event.reason === undefined ? null : maskQuoted(event.reason),
      }
    case 'account-weakened':
      return { kind: event.kind, until: event.until }
    case 'approval-decided':
      return {
        decision: event.decision,
        why: event.why === undefined ? null : maskQuoted(event.why),
        beside: event.beside === true,
      }
    case 'clock-corrected':
      return { early: event.early }
    case 'notice-cleared':
    case 'replacement-lapsed':
    case 'replacement-reminded':
    case 'replacement-frozen':
    case 'replacement-released':
    case 'replacement-completed':
    case 'billing-changed':
    case 'bought':
    case 'approval-used':
    case 'approval-withdrawn':
      return {}
    default:
      return assertNever(event)
  }
}
