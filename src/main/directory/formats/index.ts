import type { CsvFormat, JsonFormat } from '../format'
import { entraCsv } from './entraCsv'
import { googleCsv } from './googleCsv'
import { keycloakRealm } from './keycloakRealm'
import { oktaCsv } from './oktaCsv'
import { scim } from './scim'

/** Every format that an import reads; a new one is a mapping and a line here. */
export const csvFormats: readonly CsvFormat[] = [googleCsv, entraCsv, oktaCsv]
export const jsonFormats: readonly JsonFormat[] = [keycloakRealm, scim]
