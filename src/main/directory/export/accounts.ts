import { formatInstant } from '@shared/vocabulary/instant'
import { defaultTable, type TableStyle } from '@shared/vocabulary/table'
import { headingsIn } from '../csv/ownHeadings'
import { spelt, writeEntry } from '../csv/ownLists'
import type { ExportedAccount } from './account'
import { csvRecord, marked } from '../csv/csvText'
import { inPieces } from './pieces'

type Accounts = AsyncIterable<ExportedAccount> | Iterable<ExportedAccount>

/** By which a spreadsheet knows that the file is UTF-8. */
const byteOrderMark = '\uFEFF'

/**
 * Accounts as our own CSV, piece by piece. Read again, a full export gives the same accounts, whatever its separator and
 * language; docs/directory.md has the columns.
 */
export function exportCsv(
  accounts: Accounts,
  style: TableStyle = defaultTable,
): AsyncGenerator<string> {
  return inPieces(csvLines(accounts, style))
}

/** Accounts as our own JSON Lines, piece by piece: one account a line. Read again, a full export gives the same accounts. */
export function exportJsonLines(accounts: Accounts): AsyncGenerator<string> {
  return inPieces(jsonLines(accounts))
}

async function* csvLines(
  accounts: Accounts,
  { separator, language }: TableStyle,
): AsyncGenerator<string> {
  yield `${byteOrderMark}${csvRecord(headingsIn(language), separator)}`
  for await (const {
    name,
    signInNames,
    contacts,
    locale,
    twoStep,
    lastSignInAt,
    externalId,
  } of accounts) {
    yield csvRecord(
      [
        marked(name),
        signInNames
          .map(({ kind, value, enabled }) =>
            writeEntry(language, kind, enabled ? 'on' : 'off', value),
          )
          .join('\n'),
        contacts
          .map(({ kind, value, confirmed, language: of = locale }) =>
            writeEntry(language, kind, confirmed ? 'confirmed' : 'unconfirmed', of, value),
          )
          .join('\n'),
        locale,
        spelt(String(twoStep), language),
        timeOf(lastSignInAt) ?? '',
        marked(externalId ?? ''),
      ],
      separator,
    )
  }
}

async function* jsonLines(accounts: Accounts): AsyncGenerator<string> {
  for await (const {
    name,
    signInNames,
    contacts,
    locale,
    twoStep,
    lastSignInAt,
    externalId,
  } of accounts) {
    yield `${JSON.stringify({
      latchkey: 'account',
      version: 1,
      name,
      signInNames: signInNames.map(({ kind, value, enabled }) => ({ kind, value, on: enabled })),
      contacts: contacts.map(({ kind, value, confirmed, language = locale }) => ({
        kind,
        value,
        confirmed,
        language,
      })),
      language: locale,
      twoStep,
      lastSignIn: timeOf(lastSignInAt),
      externalId,
    })}\n`
  }
}

function timeOf(at: ExportedAccount['lastSignInAt']): string | null {
  return at === null ? null : formatInstant(at)
}
