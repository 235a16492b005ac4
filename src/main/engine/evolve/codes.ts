import { minus, type Instant } from '@shared/vocabulary/instant'
import type { Account, Contact, SentCode } from '../model/account'
import type { Changes } from './changes'
import { failedOnce, noFailures } from '../model/failures'
import { remembered } from '../model/policy'
import { vouchedFor } from '../model/unproven'
import type { EventOf } from '../model/events'

type CodeEvent = EventOf<
  'code-sent' | 'code-failed' | 'code-verified' | 'last-four-matched' | 'last-four-failed'
>

export function evolveCodes(account: Account, event: CodeEvent): Changes {
  switch (event.type) {
    case 'code-sent': {
      const sent: SentCode = {
        id: event.codeId,
        purpose: event.purpose,
        contactId: event.contactId,
        caseId: event.caseId,
        seal: event.seal,
        sentAt: event.at,
        expiresAt: event.expiresAt,
        wrongTries: 0,
        endedAt: null,
        usedAt: null,
        ...(event.byAnybody === undefined ? {} : { byAnybody: event.byAnybody }),
      }
      return { codes: [...stillNeeded(account.codes, event.at), sent] }
    }
    case 'code-failed':
      return {
        codes: changed(account.codes, event.codeId, (code) => ({
          ...code,
          wrongTries: code.wrongTries + 1,
          endedAt: event.ended ? event.at : code.endedAt,
        })),
        ...failed(account, event),
      }
    case 'code-verified':
      return {
        codes: changed(account.codes, event.codeId, (code) => ({ ...code, usedAt: event.at })),
        contacts: changed(account.contacts, event.proof.contactId, withoutFailures).map((contact) =>
          vouchedFor(contact, event.proof),
        ),
        ...(event.byAnybody === true
          ? { failuresByAnybody: noFailures }
          : { codeFailures: noFailures }),
        proofs: [
          ...account.proofs.filter(
            (proof) => event.at < proof.until || event.at - proof.verifiedAt < remembered,
          ),
          event.proof,
        ],
      }
    case 'last-four-matched':
      return {
        lastFour: {
          wrong: 0,
          lockedAt: null,
          lockedUntil: null,
          open: [
            ...account.lastFour.open.filter(
              (one) => event.at < one.until && one.contactId !== event.contactId,
            ),
            { contactId: event.contactId, until: event.until },
          ],
        },
      }
    case 'last-four-failed':
      return {
        lastFour:
          event.lockedUntil === null
            ? { ...account.lastFour, wrong: account.lastFour.wrong + 1 }
            : { wrong: 0, lockedAt: event.at, lockedUntil: event.lockedUntil, open: [] },
      }
  }
}

/** Where the failure is counted: what anybody could have tried stands apart, on the contact for each purpose. */
function failed(account: Account, event: EventOf<'code-failed'>): Changes {
  const { at, byAnybody, contactId, disabled, lockedUntil, purpose } = event
  if (byAnybody !== true || purpose === undefined)
    return {
      contacts: changed(account.contacts, contactId, (contact) => ({
        ...contact,
        failuresInRow: contact.failuresInRow + 1,
        disabledAt: disabled ? at : contact.disabledAt,
      })),
      codeFailures: failedOnce(account.codeFailures, at, lockedUntil),
    }
  return {
    contacts: changed(account.contacts, contactId, (contact) => ({
      ...contact,
      failuresByAnybody: {
        ...contact.failuresByAnybody,
        [purpose]: (contact.failuresByAnybody?.[purpose] ?? 0) + 1,
      },
      ...(disabled ? { disabledFor: [...(contact.disabledFor ?? []), purpose] } : {}),
    })),
    failuresByAnybody: failedOnce(account.failuresByAnybody ?? noFailures, at, lockedUntil),
  }
}

/** A right code breaks every row of failures on its contact. */
function withoutFailures(contact: Contact): Contact {
  if (contact.failuresInRow === 0 && contact.failuresByAnybody === undefined) return contact
  const { failuresByAnybody: _broken, ...rest } = contact
  return { ...rest, failuresInRow: 0 }
}

/** The sending limits count what is remembered, and what is open can still be checked; all other codes are forgotten. */
function stillNeeded(codes: readonly SentCode[], now: Instant): readonly SentCode[] {
  return codes.filter((code) => code.sentAt > minus(now, remembered) || now < code.expiresAt)
}

function changed<T extends { readonly id: string }>(
  all: readonly T[],
  id: string | null,
  change: (one: T) => T,
): readonly T[] {
  return all.map((one) => (one.id === id ? change(one) : one))
}
