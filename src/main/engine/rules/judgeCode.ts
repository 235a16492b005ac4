import { codeIn } from '@shared/vocabulary/codeText'
import type { CaseId, ContactId } from '@shared/vocabulary/ids'
import type { Purpose } from '@shared/vocabulary/kinds'
import type { Account, SentCode } from '../model/account'
import type { Command } from '../model/commands'
import type { RuleSources } from '../model/decision'
import { findContact } from '../model/selectors'
import { caseOfCommand } from '../model/currentCase'

interface Judged<Is extends string, Code extends SentCode | null, Counts extends boolean> {
  readonly is: Is
  /** What the digits were measured against; null where none is open. */
  readonly code: Code
  /** Whether this is a failed try. */
  readonly counts: Counts
}

/** What the digits turned out to be. */
export type CodeVerdict =
  | Judged<'right', SentCode, false>
  | Judged<'used', SentCode, false>
  | Judged<'expired', SentCode, false>
  | Judged<'superseded', SentCode, false>
  | Judged<'attempts', SentCode, boolean>
  | Judged<'purpose', SentCode | null, false>
  | Judged<'unreadable', SentCode | null, false>
  | Judged<'wrong', SentCode | null, true>
  | Judged<'lapsed', null, false>
export type VerdictThatIs<Is extends CodeVerdict['is']> = Extract<CodeVerdict, { readonly is: Is }>

/** What a code is sealed with, so that it verifies only for this account, contact, purpose and case (rule code.purpose). */
export function sealBinding(
  account: Account,
  code: {
    readonly id: string
    readonly contactId: ContactId
    readonly purpose: Purpose
    readonly caseId: CaseId | null
  },
): string {
  return [account.id, code.contactId, code.purpose, code.caseId ?? '', code.id].join('|')
}

/** Judges the code that a command carries; null where it carries none. */
export function judgeCode(
  account: Account,
  command: Command,
  sources: RuleSources,
): CodeVerdict | null {
  if (command.type === 'submit-code')
    return judge(
      account,
      command.purpose,
      command.code,
      command.contactId,
      caseOfCommand(account, command)?.id ?? null,
      sources,
    )
  if (command.type === 'sign-in' && command.code !== undefined)
    return judge(account, 'sign-in', command.code, undefined, null, sources)
  return null
}

function judge(
  account: Account,
  purpose: Purpose,
  given: string,
  contactId: ContactId | undefined,
  caseId: CaseId | null,
  { now, policy, secrets }: RuleSources,
): CodeVerdict {
  const digits = codeIn(given, policy.values['code.digits'])
  const present = account.codes.filter((code) => findContact(account, code.contactId) !== undefined)
  const asked = present.filter(
    (code) =>
      code.purpose === purpose &&
      code.withdrawnAt === undefined &&
      (purpose !== 'support-call' || code.caseId === caseId) &&
      (contactId === undefined || purpose !== 'confirm-contact' || code.contactId === contactId),
  )
  // Not even compared: what is no try must not be a guess either.
  if (digits === null) return { is: 'unreadable', code: asked.at(-1) ?? null, counts: false }
  const newest = newestCode(account, asked, purpose, digits, secrets)
  const matches = (code: SentCode) => secrets.matches(digits, sealBinding(account, code), code.seal)

  if (purpose === 'confirm-contact' && isLate(account, contactId, asked.length, matches))
    return { is: 'lapsed', code: null, counts: false }

  if (newest !== undefined && matches(newest)) {
    if (newest.usedAt !== null) return { is: 'used', code: newest, counts: false }
    if (newest.endedAt !== null) return { is: 'attempts', code: newest, counts: false }
    if (now >= newest.expiresAt) return { is: 'expired', code: newest, counts: false }
    return { is: 'right', code: newest, counts: false }
  }
  const older = asked.find((code) => code !== newest && matches(code))
  if (older) return { is: 'superseded', code: newestLike(older, asked), counts: false }
  if (present.some((code) => !asked.includes(code) && matches(code)))
    return { is: 'purpose', code: newest ?? null, counts: false }
  if (newest?.endedAt != null) return { is: 'attempts', code: newest, counts: true }
  return { is: 'wrong', code: newest ?? null, counts: true }
}

/**
 * Whether the code is for the new contact of a request that has lapsed (rule replacement.confirm-new-first): that is named, or
 * the digits are those that it was sent, or nothing else waits for a code. The contact is gone, so nothing can be guessed.
 */
function isLate(
  { codes, lapsedContactId }: Account,
  contactId: ContactId | undefined,
  waiting: number,
  matches: (code: SentCode) => boolean,
): boolean {
  if (lapsedContactId === undefined) return false
  if (contactId !== undefined) return contactId === lapsedContactId
  const sent = codes.filter((code) => code.contactId === lapsedContactId)
  return waiting === 0 ? sent.length > 0 : sent.some(matches)
}

/** Codes that confirm different contacts do not supersede each other; all others do, whatever contact they went to. */
function newestCode(
  account: Account,
  asked: readonly SentCode[],
  purpose: Purpose,
  digits: string,
  secrets: RuleSources['secrets'],
): SentCode | undefined {
  if (purpose !== 'confirm-contact') return asked.at(-1)
  const newestOfEach = asked.filter((code) => newestLike(code, asked) === code)
  return (
    newestOfEach.find((code) => secrets.matches(digits, sealBinding(account, code), code.seal)) ??
    newestOfEach.at(-1)
  )
}

/** The newest code that stands in the place of this one. */
function newestLike(older: SentCode, asked: readonly SentCode[]): SentCode {
  return (
    asked.findLast(
      (code) => older.purpose !== 'confirm-contact' || code.contactId === older.contactId,
    ) ?? older
  )
}
