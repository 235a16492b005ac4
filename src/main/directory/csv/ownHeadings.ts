import type { InterfaceLanguage } from '@shared/vocabulary/kinds'

/** The columns of our own CSV, in the order in which they are written. Everywhere in Latchkey they have these names. */
export const ownColumns = [
  'name',
  'signInNames',
  'contacts',
  'language',
  'twoStep',
  'lastSignIn',
  'externalId',
] as const
type OwnColumn = (typeof ownColumns)[number]

/** Without these a file is not ours, whatever else it is called. */
const telling: readonly OwnColumn[] = ['signInNames', 'contacts', 'twoStep']

const headings: Readonly<Record<InterfaceLanguage, Readonly<Record<OwnColumn, string>>>> = {
  en: {
    name: 'name',
    signInNames: 'signInNames',
    contacts: 'contacts',
    language: 'language',
    twoStep: 'twoStep',
    lastSignIn: 'lastSignIn',
    externalId: 'externalId',
  },
  es: {
    name: 'nombre',
    signInNames: 'nombres de inicio de sesión',
    contacts: 'información de seguridad',
    language: 'idioma',
    twoStep: 'verificación en dos pasos',
    lastSignIn: 'último inicio de sesión',
    externalId: 'identificador externo',
  },
}

/** The first line of our CSV in a language. */
export function headingsIn(language: InterfaceLanguage): readonly string[] {
  return ownColumns.map((column) => headings[language][column])
}

const columnBySpanish = new Map<string, OwnColumn>(
  ownColumns.map((column) => [headings.es[column].normalize('NFC'), column]),
)

/**
 * A first line with our own names in place of our Spanish headings; any other line as it is. So whatever reads our files knows
 * one name of each column, and two files in two languages can be read as one.
 */
export function underOwnNames(record: readonly string[]): readonly string[] {
  const names = record.map(ownName)
  return telling.every((column) => names.includes(column)) ? names : record
}

/** Our name of a column that has our Spanish heading; any other heading as it is. */
export function ownName(heading: string): string {
  // No heading of ours is longer, and each row of a file may come by here.
  if (heading.length > 60) return heading
  const plain = heading
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
  return columnBySpanish.get(plain) ?? heading
}
