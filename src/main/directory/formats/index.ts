import type { CsvFormat, JsonFormat } from '../model/format'
import { csvde, getAdUser } from './activeDirectoryCsv'
import { entraBulkCsv } from './entraBulkCsv'
import { entraCsv } from './entraCsv'
import { getMsolUser } from './getMsolUser'
import { googleCsv } from './googleCsv'
import { keycloakRealm } from './keycloakRealm'
import { latchkeyCsv, latchkeyJson } from './latchkey'
import { oktaCsv } from './oktaCsv'
import { ory } from './ory'
import { scim } from './scim'

/** Every format that an import knows by itself; a new one is a mapping and a line here. */
export const csvFormats: readonly CsvFormat[] = [
  latchkeyCsv,
  googleCsv,
  entraCsv,
  entraBulkCsv,
  getMsolUser,
  getAdUser,
  csvde,
  oktaCsv,
]
export const jsonFormats: readonly JsonFormat[] = [keycloakRealm, scim, ory, latchkeyJson]
