import type { Instant } from '@shared/vocabulary/instant'
import type { MessageLanguage } from '@shared/vocabulary/kinds'
import { maskSignInName } from '../../engine/model/mask'
import type { RecordMap } from '../model/format'
import { cleanName } from '../model/invisible'
import { readLanguage } from './languages'
import { limits } from '../model/limits'
import { readLastSignIn } from './lastSignIn'
import { readContacts } from './personContacts'
import { readName } from './personName'
import { readSignInNames } from './personSignInNames'
import type { Report } from '../model/problems'
import type { DirectoryRecord } from '../model/record'
import { firstCell, type FileRow } from '../model/row'
import { hasSign } from '../model/valueSign'
import { isDamagedIdentifier } from './spreadsheet'
import { readSwitch } from './switch'

/** What a person reader needs to tell: problems, and languages that we have no messages in. */
export interface PersonReport {
  readonly problem: Report
  /** After which nothing has happened; null: not known. */
  readonly now: Instant | null
  languageNotOffered(tag: string, line: number, field: string): void
}

/** Reads one record by a mapping. Null, with the reason reported, where it can't become an account. */
export function readPerson(
  row: FileRow,
  map: RecordMap,
  report: PersonReport,
): DirectoryRecord | null {
  if (row.fault) {
    report.problem(row.fault.problem, row.fault, row.fault.facts)
    return null
  }
  if (map.notAPerson.some((sign) => hasSign(row, sign))) {
    report.problem('record-not-a-person', row)
    return null
  }
  if (map.examples?.some((sign) => hasSign(row, sign))) {
    report.problem('example-left-out', row)
    return null
  }
  const { signInNames, maySignIn, status } = readSignInNames(row, map, report.now, report.problem)
  const [first] = signInNames
  if (!first) return null
  const externalId = readExternalId(row, map, report.problem)
  const name = readName(row, map, report.problem) ?? maskSignInName(first)
  const locale = readLocale(row, map, report)
  const twoStep = map.twoStep === null ? null : readSwitch(row, map.twoStep, report.problem)
  const lastSignInAt = readLastSignIn(row, map.lastSignIn, report.now, report.problem)
  const { contacts, emails, phones } = readContacts(row, map, signInNames, report.problem)
  return {
    line: row.line,
    externalId,
    name,
    locale: locale ?? 'en',
    twoStep: twoStep ?? false,
    lastSignInAt,
    signInNames,
    contacts,
    said: {
      emails,
      phones,
      locale: locale !== null,
      twoStep: twoStep !== null,
      maySignIn,
      ...(status === 'off' && { suspended: true }),
    },
  }
}

function readExternalId(row: FileRow, map: RecordMap, report: Report): string | null {
  const cell = firstCell(row, map.externalId)
  if (!cell) return null
  const { text, cleaned, shortened } = cleanName(cell.text, limits.externalIdCharacters)
  const isDamaged = isDamagedIdentifier(text)
  if (!cleaned && !shortened && !isDamaged) return text
  report(isDamaged ? 'id-damaged' : 'id-unreadable', { line: cell.line, field: cell.column })
  return null
}

/** Null where nothing is said, or no language that there are messages in. */
function readLocale(row: FileRow, map: RecordMap, report: PersonReport): MessageLanguage | null {
  const cell = firstCell(row, map.language)
  if (!cell) return null
  const language = readLanguage(cell.text)
  if (language.is === 'offered') return language.language
  if (language.is === 'not-offered') report.languageNotOffered(language.tag, cell.line, cell.column)
  else report.problem('language-unreadable', { line: cell.line, field: cell.column })
  return null
}
