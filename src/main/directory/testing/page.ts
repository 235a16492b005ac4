import type { DirectoryFormat } from '@shared/vocabulary/directory'
import type { ColumnMapping } from '@shared/vocabulary/mapping'
import { csvFormats, jsonFormats, ldifFormats } from '../formats'
import { limits } from '../model/limits'
import { defaultMapping } from '../mapping/mapping'

/** The parts of docs/directory.md that the code decides, each of them a table. */
export function tablesOfPage(): Readonly<Record<string, string>> {
  const formats = [...csvFormats, ...jsonFormats, ...ldifFormats].map(({ format }) => [
    format,
    mappingTable(format),
  ])
  return { ...Object.fromEntries(formats), limits: limitTable() }
}

function mappingTable(format: DirectoryFormat): string {
  const rows = defaultMapping(format).columns.map(
    (mapped) => `| \`${mapped.column}\` | ${mapped.role} | ${confirmedOf(mapped)} |`,
  )
  return ['| column | becomes | confirmed |', '|---|---|---|', ...rows, ''].join('\n')
}

function confirmedOf({ confirmed }: ColumnMapping): string {
  if (confirmed === undefined) return ''
  return typeof confirmed === 'object' ? `by \`${confirmed.column}\`` : confirmed ? 'yes' : 'no'
}

function limitTable(): string {
  const rows = Object.entries(limits).map(
    ([name, value]) => `| \`${name}\` | ${value.toLocaleString('en')} |`,
  )
  return ['| limit | |', '|---|---|', ...rows, ''].join('\n')
}
