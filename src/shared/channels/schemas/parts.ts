import { z } from 'zod'
import type {
  AccountId,
  ApprovalId,
  CaseId,
  ContactId,
  OperatorId,
  RequestId,
} from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import { interfaceLanguages } from '@shared/vocabulary/kinds'
import { shortestPassphrase } from '@shared/vocabulary/passphrases'
import { listSeparators } from '@shared/vocabulary/table'

export const nothing = z.object({}).strict()
export const name = z.string().trim().min(1).max(100)
export const passphrase = z.string().min(shortestPassphrase).max(1024)
/** The first operators of a profile. */
export const founding = z.object({
  name,
  passphrase,
  second: z.object({ name, passphrase }).optional(),
})
/** A supervisor who is there says yes to it, with name and passphrase. */
export const yes = z.object({ name, passphrase: z.string().max(1024) }).optional()
export const accountId = id<AccountId>()
export const contactId = id<ContactId>()
export const caseId = id<CaseId>()
export const operatorId = id<OperatorId>()
export const approvalId = id<ApprovalId>()
export const requestId = z.uuid().transform((id) => id.toLowerCase() as RequestId)
/** How a table is to be written. */
export const tableStyle = z.object({
  separator: z.enum(listSeparators),
  language: z.enum(interfaceLanguages),
})
export const reason = z.string().trim().min(1).max(2000)
export const instant = z
  .int()
  .min(0)
  .max(253_402_300_799)
  .transform((seconds) => seconds as Instant)

/** An id as a window may send it. Of which kind it is says its type, not its text. */
function id<Id extends string>() {
  return z.custom<Id>(
    (given) => typeof given === 'string' && given.length > 0 && given.length <= 64,
  )
}
