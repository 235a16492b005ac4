import { idBeginning, readCaseId, readCaseNumber } from '@shared/vocabulary/caseNumber'
import type { HandleKind } from '@shared/vocabulary/handles'
import type { FoundAccountView } from '@shared/views/account'
import type { Account, Case } from '../../engine/model/account'
import { maskSignInName } from '../../engine/model/mask'
import type { Policy } from '../../engine/model/policy'
import { plainDigits } from '@shared/vocabulary/digits'
import { ticketShown } from '../cases/ticketShown'
import { hintOf } from './masks'

/** An address may have been pasted with a name, brackets or quotes around it. */
const aroundWords = /[\s<>()[\]"',;]+/
/** What stands before them may be written in several ways. */
const tellingDigits = 7

type Match = Pick<FoundAccountView, 'matched' | 'matchedHint'>

/** What of the account the query met, as a mask; of a case, its id. */
export function matchView(
  account: Account,
  kind: HandleKind,
  query: string,
  policy: Policy,
): Match {
  switch (kind) {
    case 'name':
      return { matched: 'name', matchedHint: account.name }
    case 'case':
      return { matched: 'case', matchedHint: caseMet(account, query)?.id ?? '' }
    case 'ticket':
      return { matched: 'ticket', matchedHint: ticketMet(account, query) }
    case 'email':
      return { matched: 'email', matchedHint: contactHint(account, 'email', query, policy) }
    case 'phone':
    case 'phone-reversed':
      return { matched: 'phone', matchedHint: contactHint(account, 'phone', query, policy) }
    case 'sign-in-email':
    case 'sign-in-phone':
    case 'user-name': {
      const name = likeliest(account.signInNames, query)
      return {
        matched: 'sign-in-name',
        matchedHint: name === undefined ? '' : maskSignInName(name),
      }
    }
  }
}

function caseMet({ cases }: Account, query: string): Case | undefined {
  const read = readCaseNumber(query)
  const beginning =
    readCaseId(query) ??
    (read?.right === true ? idBeginning(read.number) : query.trim().toLowerCase())
  return cases.find(({ id }) => id.startsWith(beginning))
}

function ticketMet(account: Account, query: string): string {
  const typed = query.trim().toLowerCase()
  const one = account.cases.find(({ ticket }) => ticket?.toLowerCase().startsWith(typed))
  return one === undefined ? '' : (ticketShown(account, one) ?? '')
}

function contactHint(
  account: Account,
  kind: 'email' | 'phone',
  query: string,
  policy: Policy,
): string {
  const contact = likeliest(
    account.contacts.filter((one) => one.kind === kind),
    query,
  )
  return contact === undefined ? '' : hintOf(contact, policy)
}

/** The store says which kind was met, not which value; the one that has the most of what was typed in it is shown. */
function likeliest<T extends { readonly value: string }>(
  values: readonly T[],
  query: string,
): T | undefined {
  const words = query.toLowerCase().split(aroundWords).filter(Boolean)
  const digits = plainDigits(query).replace(/\D/g, '').slice(-tellingDigits)
  const score = ({ value }: T) =>
    words.filter((word) => value.toLowerCase().includes(word)).length +
    (digits !== '' && value.endsWith(digits) ? 1 : 0)
  return values.toSorted((a, b) => score(b) - score(a))[0]
}
