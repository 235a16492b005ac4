import type { CsvFormat, JsonFormat, LdifFormat } from '../model/format'
import { csvde, getAdUser } from './activeDirectoryCsv'
import { auth0 } from './auth0'
import { entraBulkCsv } from './entraBulkCsv'
import { entraCsv } from './entraCsv'
import { entraJson } from './entraJson'
import { forgerock } from './forgerock'
import { fusionauth } from './fusionauth'
import { getMsolUser } from './getMsolUser'
import { googleCsv } from './googleCsv'
import { googleJson } from './googleJson'
import { keycloakRealm } from './keycloakRealm'
import { latchkeyCsv, latchkeyJson } from './latchkey'
import { ldif, ldifActiveDirectory } from './ldif'
import { oktaCsv } from './oktaCsv'
import { oktaJson } from './oktaJson'
import { ory } from './ory'
import { scim } from './scim'
import { wordpress } from './wordpress'

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
export const jsonFormats: readonly JsonFormat[] = [
  keycloakRealm,
  scim,
  ory,
  auth0,
  fusionauth,
  googleJson,
  entraJson,
  oktaJson,
  forgerock,
  wordpress,
  latchkeyJson,
]
/** The last is what LDIF is read as that is none of the others. */
export const ldifFormats: readonly LdifFormat[] = [ldifActiveDirectory, ldif]
