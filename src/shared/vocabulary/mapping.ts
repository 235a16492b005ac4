import type { DirectoryFormat } from './directory'

/**
 * What a column of a file can become. `contact` is an email address or a phone number, whichever the value is;
 * `sign-in-name` likewise, or a user name. Several columns may have the same role: of `external-id`, `full-name`, `language`
 * and `country` the first that holds something counts, `name-part` are joined in their order, of contacts all are taken.
 */
export const mappingRoles = [
  'external-id',
  'sign-in-name',
  'full-name',
  'name-part',
  'language',
  'country',
  'may-sign-in',
  'two-step',
  'last-sign-in',
  'email',
  'phone',
  'contact',
] as const
export type MappingRole = (typeof mappingRoles)[number]

/** Roles that one column at most can have. */
export const singleRoles: readonly MappingRole[] = ['two-step', 'last-sign-in']
export const contactRoles: readonly MappingRole[] = ['email', 'phone', 'contact']

/** Whether the provider verified a contact: always, never, or as another column says person by person. */
export type ConfirmedBy = boolean | { readonly column: string }

export interface ColumnMapping {
  /** As the file spells it, without a bracketed hint; keys of JSON joined with dots, lists left out (`emails.value`). */
  readonly column: string
  readonly role: MappingRole
  /** Of contacts only; without it they are unconfirmed. */
  readonly confirmed?: ConfirmedBy
}

/** What becomes what, for one run or to be remembered. A column that it does not name is left out: nobody looks at it. */
export interface Mapping {
  readonly format: DirectoryFormat
  readonly columns: readonly ColumnMapping[]
  /** Two-letter country that numbers without `+` are read in where the person's own is not known; null: such numbers are dropped. */
  readonly country: string | null
  /**
   * Of `other-json` only: where the people are, as keys joined with dots (`data.people`). Empty: each document of the file, or
   * each object of the list that it is.
   */
  readonly list?: string
  /**
   * What becomes of new people of whom the file does not say whether they may sign in, or not so that it is understood, where somebody
   * has chosen it for one run; it is never remembered. Without it they are off, if files of this format or this very file say it of others.
   */
  readonly unknownStatus?: 'on' | 'off'
}

/** What can be wrong with a mapping. The sentences are in `sentences/mappingProblems.ts`. */
export const mappingProblems = [
  'no-sign-in-name',
  'column-unknown',
  'column-twice',
  'column-secret',
  'role-twice',
  'confirming-column-unknown',
  'country-unknown',
  'format-differs',
] as const
export type MappingProblemId = (typeof mappingProblems)[number]

export interface MappingProblem {
  readonly problem: MappingProblemId
  readonly column: string | null
}

const secretWords =
  /password|passwd|passphrase|passcode|\bpass\b|\bpwd|\bpw\b|\bpin\b|passwort|kennwort|contraseña|contrasena|^clave$|mot de passe|hash|\bsalt|secret|credential|\btoken|cookie|(private|api|access|encryption|signing|ssh|session|master|license|recovery|security) keys?\b|\bt?otp\b|\bseed\b|(recovery|backup|lookup) codes?|security (question|answer)/

/** Whether a column sounds like a password, a hash or a key: such a column can't be mapped, so it never gets into the store. */
export function isSecretColumn(column: string): boolean {
  const words = column
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
  return secretWords.test(words)
}
