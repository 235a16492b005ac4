import { isSupportedCountry } from 'libphonenumber-js/min'
import type { DirectoryFormat } from '@shared/vocabulary/directory'
import {
  contactRoles,
  isSecretColumn,
  singleRoles,
  type ColumnMapping,
  type Mapping,
  type MappingProblem,
  type MappingProblemId,
} from '@shared/vocabulary/mapping'
import { heading } from '../csv/csvHeader'
import { csvFormats, jsonFormats, ldifFormats } from '../formats'
import { mappingOf } from './mappingMap'

/** The mapping that a format has by itself; for `other-csv` an empty one. */
export function defaultMapping(format: DirectoryFormat): Mapping {
  const known = [...csvFormats, ...jsonFormats, ...ldifFormats].find((one) => one.format === format)
  return known ? mappingOf(known) : { format, columns: [], country: null }
}

/**
 * The format's mapping; of a CSV file, as far as it has the columns. A person in JSON or LDIF may have keys that those before did not.
 * @param columns what an inspection found
 */
export function mappingFor(format: DirectoryFormat, columns: readonly string[]): Mapping {
  const mapping = defaultMapping(format)
  return [...jsonFormats, ...ldifFormats].some((one) => one.format === format)
    ? mapping
    : { ...mapping, columns: mapping.columns.filter(({ column }) => has(columns, column)) }
}

/** All that is wrong with a mapping; nothing is read with a mapping that has a problem. @param columns what an inspection found */
export function checkMapping(mapping: Mapping, columns: readonly string[]): MappingProblem[] {
  const { columns: mapped, country } = mapping
  const own = defaultMapping(mapping.format)
  const isOwn = (column: string) =>
    own.columns.some(
      (other) =>
        isSame(other.column, column) ||
        (typeof other.confirmed === 'object' && isSame(other.confirmed.column, column)),
    )
  const isThere = (column: string) => has(columns, column) || isOwn(column)
  const problems: MappingProblem[] = []
  const wrong = (problem: MappingProblemId, column: string | null) =>
    problems.push({ problem, column })

  if (!mapped.some(({ role }) => role === 'sign-in-name')) wrong('no-sign-in-name', null)
  if (country !== null && !isSupportedCountry(country)) wrong('country-unknown', null)
  for (const [index, { column, role, confirmed }] of mapped.entries()) {
    const before = mapped.slice(0, index)
    // A format may look at what sounds secret, for what is not: of Keycloak's credentials it looks at the type.
    if (
      isSecretColumn(column) &&
      !own.columns.some((other) => isSame(other.column, column) && other.role === role)
    )
      wrong('column-secret', column)
    else if (!isThere(column)) wrong('column-unknown', column)
    if (before.some((other) => isSame(other.column, column))) wrong('column-twice', column)
    if (singleRoles.includes(role) && before.some((other) => other.role === role))
      wrong('role-twice', column)
    if (!isConfirmable({ column, role, confirmed }, isThere))
      wrong('confirming-column-unknown', column)
  }
  return problems
}

function isConfirmable(
  { role, confirmed }: ColumnMapping,
  isThere: (column: string) => boolean,
): boolean {
  if (typeof confirmed !== 'object') return true
  return (
    contactRoles.includes(role) && isThere(confirmed.column) && !isSecretColumn(confirmed.column)
  )
}

function has(columns: readonly string[], column: string): boolean {
  return columns.some((other) => isSame(other, column))
}

function isSame(one: string, other: string): boolean {
  return heading(one) === heading(other)
}
