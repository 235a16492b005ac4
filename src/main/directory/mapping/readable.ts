import type { Mapping } from '@shared/vocabulary/mapping'
import type { CsvFormat, JsonFormat, LdifFormat } from '../model/format'
import { csvFormats, jsonFormats, ldifFormats } from '../formats'
import { mapOf } from './mappingMap'

/** What a run can read. */
export interface Readable {
  readonly csv: readonly CsvFormat[]
  readonly json: readonly JsonFormat[]
  readonly ldif: readonly LdifFormat[]
  /** Whether somebody has said which it is. */
  readonly mapped: boolean
}

/** Every known format; with a mapping, its format alone, read by it. */
export function readableFormats(mapping: Mapping | undefined): Readable {
  if (mapping === undefined)
    return { csv: csvFormats, json: jsonFormats, ldif: ldifFormats, mapped: false }
  const ldif = ldifFormats
    .filter(({ format }) => format === mapping.format)
    .map((format) => ({ ...format, map: mapOf(mapping, format.map) }))
  if (ldif.length > 0) return { csv: [], json: [], ldif, mapped: true }
  const json = jsonFormats
    .filter(({ format }) => format === mapping.format)
    .map((format) => ({ ...format, map: mapOf(mapping, format.map) }))
  if (json.length > 0) return { csv: [], json, ldif, mapped: true }
  if (mapping.format === 'other-json')
    return { csv: [], json: [byHand(mapping)], ldif, mapped: true }
  const known = csvFormats.find(({ format }) => format === mapping.format)
  const map = mapOf(mapping, known?.map)
  return {
    csv: [
      {
        format: mapping.format,
        map,
        unpack: known?.unpack,
        marks: {
          needed: [map.signInNames.map(({ column }) => column)],
          own: mapping.columns.map(({ column }) => column),
          usual: [],
          enough: 1,
        },
        expected: known?.expected ?? mapping.columns.map(({ column }) => column),
      },
    ],
    json,
    ldif,
    mapped: true,
  }
}

/** What a person made of a JSON file of no known format. */
function byHand(mapping: Mapping): JsonFormat {
  return {
    format: 'other-json',
    marks: { needed: [], own: [], usual: [] },
    section: null,
    recognisedBy: [],
    list: mapping.list ?? '',
    map: mapOf(mapping),
  }
}
