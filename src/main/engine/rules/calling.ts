import type { ContactId } from '@shared/vocabulary/ids'
import { duration, plus } from '@shared/vocabulary/instant'
import type { CommandType } from '@shared/vocabulary/kinds'
import { needing } from '@shared/commands'
import { ours, owasp } from '../model/citation'
import { caseOfCommand } from '../model/currentCase'
import { maskAddress } from '../model/mask'
import { establishedAt, findContact, isUsable } from '../model/selectors'
import { ticketFits } from '../model/ticket'
import type { RuleContext } from './context'
import {
  keeps,
  refused,
  refusedUntil,
  refuses,
  rule,
  when,
  type Rule,
  type RuleRefusal,
} from './rule'

/** What is done with a case besides changing the account: it takes no ticket. */
const takesNoTicket: readonly CommandType[] = [
  'check-in-case',
  'note',
  'close-case',
  'hand-over',
  'match-contact',
  'link-ticket',
  'report-not-me',
]
const takesTicket = needing('case').filter((type) => !takesNoTicket.includes(type))

const aDay = duration('24h')

/** What an agent does with the caller, the owner’s own phone and the organisation’s own ticket. */
export const callingRules: readonly Rule[] = [
  rule({
    id: 'case.call-back',
    source: [owasp(), ours()],
    refuses: [
      when({
        stage: 'own',
        on: ['check-in-case'],
        looksAtParameters: true,
        refusal(context) {
          const { check, contactId, takenBack } = context.command
          return check === 'called-back' && takenBack !== true
            ? notEstablished(context, contactId ?? '', 'phone')
            : null
        },
      }),
      when({
        stage: 'own',
        on: ['call-back'],
        refusal(context) {
          return notEstablished(context, context.command.contactId, 'phone')
        },
      }),
      when({
        stage: 'limits',
        on: ['call-back'],
        refusal({ policy, now, sources: { callBacks = [] } }) {
          const most = policy.values['callBack.perDay']
          const first = callBacks.filter((at) => now < plus(at, aDay))[most - 1]
          return first === undefined ? null : refusedUntil(plus(first, aDay), { callBacks: most })
        },
      }),
    ],
  }),
  rule({
    id: 'case.desk-proof',
    source: [owasp(), ours()],
    refuses: [
      when({
        stage: 'own',
        on: ['announce-call'],
        refusal(context) {
          return notEstablished(context, context.command.contactId, null)
        },
      }),
      when({
        stage: 'limits',
        on: ['announce-call'],
        refusal({ account, command, now }) {
          const until = caseOfCommand(account, command)?.announcedUntil
          return until === undefined || now >= until
            ? null
            : refusedUntil(until, { announcedUntil: until })
        },
      }),
    ],
  }),
  refuses({
    id: 'case.match',
    source: [owasp(), ours()],
    stage: 'limits',
    on: ['match-contact'],
    looksAtParameters: true,
    refusal({ account, command, policy }) {
      const compared = caseOfCommand(account, command)?.compared ?? []
      const tries = compared.filter((one) => one === command.contactId).length
      return tries < policy.values['match.tries'] ? null : refused({ tries }, 'request-code')
    },
  }),
  rule({
    id: 'case.ticket',
    source: [ours()],
    refuses: [
      when({
        stage: 'case',
        on: takesTicket,
        isStep: true,
        refusal({ account, by, command, policy }) {
          if (by.kind !== 'operator' || !policy.values['case.ticketRequired']) return null
          return caseOfCommand(account, command)?.ticket === undefined
            ? refused({}, 'link-ticket')
            : null
        },
      }),
      when({
        stage: 'own',
        on: ['link-ticket'],
        looksAtParameters: true,
        refusal({ command, sources: { ticketPattern = null } }) {
          return ticketFits(command.ticket.trim(), ticketPattern)
            ? null
            : refused({ pattern: ticketPattern })
        },
      }),
      when({
        stage: 'own',
        on: ['open-case'],
        looksAtParameters: true,
        refusal({ command, sources: { ticketPattern = null, ticketWhen } }) {
          const ticket = (command.ticket ?? '').trim()
          if (ticket === '') return ticketWhen === 'opening' ? refused({ when: 'opening' }) : null
          return ticketFits(ticket, ticketPattern) ? null : refused({ pattern: ticketPattern })
        },
      }),
      when({
        stage: 'own',
        on: ['close-case'],
        looksAtParameters: true,
        refusal({ account, command, sources: { ticketWhen } }) {
          return ticketWhen === 'closing' && caseOfCommand(account, command)?.ticket === undefined
            ? refused({ when: 'closing' }, 'link-ticket')
            : null
        },
      }),
    ],
  }),
  keeps({
    id: 'case.may-be-said',
    source: [owasp(), ours()],
    where: 'what an agent says of a refusal or of what holds an account back',
  }),
]

/** Why a contact is not one that has been there for long enough to be trusted; null where it is. */
function notEstablished(
  { account, now, policy }: RuleContext,
  contactId: ContactId,
  kind: 'phone' | null,
): RuleRefusal | null {
  const contact = findContact(account, contactId)
  if (!contact || (kind !== null && contact.kind !== kind) || !isUsable(account, contact))
    return refused({ onAccount: contact !== undefined })
  const since = establishedAt(contact, policy)
  return since === null || now >= since
    ? null
    : refusedUntil(since, { contact: maskAddress(contact), establishedAt: since })
}
