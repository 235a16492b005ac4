import type { ContactKind } from '@shared/vocabulary/kinds'
import type { ColumnMapping, Mapping, MappingRole } from '@shared/vocabulary/mapping'
import type {
  ContactColumn,
  CsvFormat,
  JsonFormat,
  LdifFormat,
  RecordMap,
  SwitchColumn,
} from '../model/format'
import { noWords, yesWords } from '../model/format'
import { statusByName } from '../status/knownColumns'

const emptyMap: RecordMap = {
  externalId: [],
  signInNames: [],
  fullName: [],
  nameParts: [],
  language: [],
  country: [],
  status: [],
  statusIsUsual: false,
  twoStep: null,
  lastSignIn: null,
  contacts: [],
  notAPerson: [],
}
const onWords = [...yesWords, 'active', 'enabled', 'on']
const offWords = [...noWords, 'inactive', 'disabled', 'suspended', 'archived', 'locked', 'off']
const kindOfRole: Readonly<Partial<Record<MappingRole, ContactKind | 'either'>>> = {
  email: 'email',
  phone: 'phone',
  contact: 'either',
}
const roleOfKind: Readonly<Record<ContactKind | 'either', MappingRole>> = {
  email: 'email',
  phone: 'phone',
  either: 'contact',
}

/** What of a format's own map a person can see and change. */
export function mappingOf({ format, map }: CsvFormat | JsonFormat | LdifFormat): Mapping {
  const as = (role: MappingRole, columns: readonly (string | undefined)[]): ColumnMapping[] =>
    columns.flatMap((column) => (column === undefined ? [] : [{ column, role }]))
  return {
    format,
    columns: [
      ...as(
        'sign-in-name',
        map.signInNames.map(({ column }) => column),
      ),
      ...as('full-name', map.fullName),
      ...as('name-part', map.nameParts),
      ...map.contacts.map(({ column, kind, confirmed }): ColumnMapping => ({
        column,
        role: roleOfKind[kind],
        confirmed,
      })),
      ...as('language', map.language),
      ...as('country', map.country),
      ...as(
        'may-sign-in',
        map.status.map(({ column }) => column),
      ),
      ...as('two-step', [map.twoStep?.column]),
      ...as('last-sign-in', [map.lastSignIn?.column]),
      ...as('external-id', map.externalId),
    ],
    country: map.countryForAll ?? null,
  }
}

/** What a mapping reads, with what the format knows of the columns that it has in the same role. @param own of the format, if it has one */
export function mapOf(mapping: Mapping, own: RecordMap = emptyMap): RecordMap {
  const of = (role: MappingRole): string[] =>
    mapping.columns.filter((mapped) => mapped.role === role).map(({ column }) => column)
  const [twoStep] = of('two-step')
  const [lastSignIn] = of('last-sign-in')
  return {
    externalId: of('external-id'),
    signInNames: of('sign-in-name').map(
      (column) =>
        known(own.signInNames, column) ?? { column, kinds: ['email', 'phone', 'user-name'] },
    ),
    ...(own.signInElse && { signInElse: own.signInElse }),
    fullName: of('full-name'),
    nameParts: of('name-part'),
    language: of('language'),
    country: of('country'),
    countryForAll: mapping.country ?? undefined,
    ...statusOf(of('may-sign-in'), own, mapping.unknownStatus),
    twoStep: twoStep === undefined ? null : switchOf(twoStep, own.twoStep),
    lastSignIn:
      lastSignIn === undefined
        ? null
        : (known([own.lastSignIn], lastSignIn) ?? {
            column: lastSignIn,
            never: ['never', 'never logged in', 'n/a', 'none', 'null', '-', 'nunca'],
          }),
    contacts: mapping.columns.flatMap((mapped) => contactOf(mapped, own) ?? []),
    notAPerson: own.notAPerson,
    ...(own.examples && { examples: own.examples }),
  }
}

function contactOf(
  { column, role, confirmed = false }: ColumnMapping,
  own: RecordMap,
): ContactColumn | null {
  const kind = kindOfRole[role]
  if (!kind) return null
  const details = own.contacts.find((other) => isSame(other.column, column) && other.kind === kind)
  return { ...details, column: details?.column ?? column, kind, confirmed }
}

/** What the format looks at is looked at whatever the mapping leaves out: an import lets nobody in again by a mapping. */
function statusOf(
  columns: readonly string[],
  own: RecordMap,
  unknownStatus: Mapping['unknownStatus'],
): Pick<RecordMap, 'status' | 'statusIsUsual' | 'unknownStatus'> {
  const others = columns.filter((column) => known(own.status, column) === null)
  return {
    status: [...own.status, ...others.map((column) => statusByName(column))],
    statusIsUsual: own.statusIsUsual || others.length > 0,
    ...(unknownStatus && { unknownStatus }),
  }
}

function switchOf(column: string, own: SwitchColumn | null): SwitchColumn {
  return known([own], column) ?? { column, on: onWords, off: offWords }
}

function known<T extends { readonly column: string }>(
  columns: readonly (T | null)[],
  column: string,
): T | null {
  return columns.find((other) => other !== null && isSame(other.column, column)) ?? null
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
