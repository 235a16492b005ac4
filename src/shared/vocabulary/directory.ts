import type { ContactKind, MessageLanguage } from './kinds'

/** The words of the directory import, for both sides: the console explains what the import found. */

/** `other-csv`, `other-json`: a file of no known provider, which is read with a mapping made by hand. */
export const directoryFormats = [
  'keycloak-realm',
  'scim',
  'ory',
  'auth0',
  'fusionauth',
  'google-json',
  'entra-json',
  'okta-json',
  'forgerock',
  'wordpress',
  'google-csv',
  'entra-csv',
  'entra-bulk-csv',
  'get-msoluser',
  'get-aduser',
  'csvde',
  'ldif-ad',
  'ldif',
  'okta-csv',
  'latchkey-csv',
  'latchkey-json',
  'other-csv',
  'other-json',
] as const
export type DirectoryFormat = (typeof directoryFormats)[number]

/**
 * What a problem costs: the whole file, the one person, the one value, or nothing (`noted`: the person and the value are
 * imported, but somebody should know how).
 */
export const problemSeverities = [
  'file-refused',
  'record-refused',
  'value-dropped',
  'noted',
] as const
export type ProblemSeverity = (typeof problemSeverities)[number]

/** Every problem that a file can have, with what it costs. The sentences are in `sentences/directoryProblems`. */
export const severityOfProblem = {
  'file-empty': 'file-refused',
  'file-too-large': 'file-refused',
  'file-packed': 'file-refused',
  'file-not-text': 'file-refused',
  'file-picture': 'file-refused',
  'file-program': 'file-refused',
  'file-utf16': 'file-refused',
  'file-not-utf8': 'file-refused',
  'file-nul': 'file-refused',
  'file-unknown-format': 'file-refused',
  'file-mixed-formats': 'file-refused',
  'file-cut-off': 'file-refused',
  'file-changed': 'file-refused',
  'file-no-people': 'file-refused',
  'file-too-many-records': 'file-refused',
  'file-too-many-names': 'file-refused',
  'files-too-many': 'file-refused',
  'mapping-unusable': 'file-refused',
  'csv-line-too-long': 'file-refused',
  'csv-too-many-columns': 'file-refused',
  'csv-heading-too-long': 'file-refused',
  'csv-column-repeated': 'file-refused',
  'csv-quotes-broken': 'file-refused',
  'json-broken': 'file-refused',
  'json-too-deep': 'file-refused',
  'json-string-too-long': 'file-refused',
  'json-number-too-long': 'file-refused',
  'json-too-many-keys': 'file-refused',
  'blank-too-long': 'file-refused',
  'json-section-repeated': 'file-refused',

  'record-not-an-object': 'record-refused',
  'record-not-a-person': 'record-refused',
  'record-too-large': 'record-refused',
  'record-too-many-cells': 'record-refused',
  'record-quotes-broken': 'record-refused',
  'record-may-be-cut': 'record-refused',
  'record-repeated-key': 'record-refused',
  'sign-in-name-missing': 'record-refused',
  'sign-in-name-unreadable': 'record-refused',
  'sign-in-name-invisible': 'record-refused',
  'sign-in-name-masked': 'record-refused',
  'sign-in-name-damaged': 'record-refused',
  'sign-in-name-repeated': 'record-refused',
  'sign-in-names-too-many': 'record-refused',
  'account-unclear': 'record-refused',
  'account-twice': 'record-refused',
  'account-unreadable': 'record-refused',
  'patch-for-nobody': 'record-refused',
  'patch-of-nobody': 'record-refused',
  'patch-unreadable': 'record-refused',

  'email-unreadable': 'value-dropped',
  'phone-unreadable': 'value-dropped',
  'phone-rounded': 'value-dropped',
  'phone-damaged': 'value-dropped',
  'phone-too-short': 'value-dropped',
  'phone-placeholder': 'value-dropped',
  'phone-without-country': 'value-dropped',
  'phone-country-unknown': 'value-dropped',
  'phone-no-messages': 'value-dropped',
  'contacts-too-many': 'value-dropped',
  'date-unreadable': 'value-dropped',
  'date-ambiguous': 'value-dropped',
  'date-in-future': 'value-dropped',
  'date-too-early': 'value-dropped',
  'date-as-number': 'value-dropped',
  'yes-no-unreadable': 'value-dropped',
  'language-unreadable': 'value-dropped',
  'id-unreadable': 'value-dropped',
  'id-damaged': 'value-dropped',
  'id-repeated': 'value-dropped',
  'key-forbidden': 'value-dropped',
  'patch-type-unknown': 'value-dropped',
  'patch-value-not-there': 'value-dropped',

  'name-missing': 'noted',
  'name-cleaned': 'noted',
  'name-shortened': 'noted',
  'contact-cleaned': 'noted',
  'date-means-never': 'noted',
  'phone-repaired': 'noted',
  'phone-left-unconfirmed': 'noted',
  'phone-fictional': 'noted',
  'contacts-left-unconfirmed': 'noted',
  'formula-like': 'noted',
  'account-suspended': 'noted',
  'status-unreadable': 'noted',
  'status-missing': 'noted',
  'example-left-out': 'noted',
  'status-column-missing': 'noted',
  'language-not-offered': 'noted',
  'cells-missing': 'noted',
  'csv-heading-repeated': 'noted',
  'csv-heading-missing': 'noted',
  'column-missing': 'noted',
  'sign-in-name-looks-like-other': 'noted',
  'sign-in-name-looks-like-account': 'noted',
  'patch-added-only': 'noted',
  'patch-left-out': 'noted',
  'one-page-of-many': 'noted',
  'accounts-unreadable': 'noted',
  'problems-left-out': 'noted',
} as const satisfies Record<string, ProblemSeverity>

export type ProblemId = keyof typeof severityOfProblem

/** Ours only: names of columns and keys that we know, counts, limits, line numbers. Never a value out of the file. */
export type ProblemFacts = Readonly<Record<string, string | number>>

export interface DirectoryProblem {
  /** 1-based; where the value stands (JSON) or where its record starts (CSV). */
  readonly line: number
  /** The column or key as our mapping spells it; null where the problem is not one value's. */
  readonly field: string | null
  readonly severity: ProblemSeverity
  readonly problem: ProblemId
  readonly facts: ProblemFacts
  /** The name of the file, only where several are read as one. */
  readonly file?: string
}

/** One difference, for people: contacts and sign-in names are masks. */
export type PlannedChange =
  | { readonly what: 'name'; readonly from: string; readonly to: string }
  | {
      readonly what: 'locale'
      readonly fromLanguage: MessageLanguage
      readonly toLanguage: MessageLanguage
    }
  | { readonly what: 'two-step'; readonly to: boolean }
  | {
      readonly what: 'sign-in-name' | 'sign-in-name-added'
      readonly hint: string
      readonly to: boolean
    }
  | {
      readonly what: 'contact-added'
      readonly kind: ContactKind
      readonly hint: string
      readonly confirmed: boolean
    }
  | {
      readonly what: 'contact-confirmed' | 'contact-removed'
      readonly kind: ContactKind
      readonly hint: string
    }
