import { createHash } from 'node:crypto'
import { mappingSchema } from '@shared/channels/schemas/mapping'
import type { DirectoryFormat } from '@shared/vocabulary/directory'
import type { Mapping } from '@shared/vocabulary/mapping'
import { checkMapping } from '../../directory/mapping/mapping'
import type { SettingChanges, Settings } from '../../ports/settings'
import type { CurrentImport } from '../state/imports'

/** The mapping that files of this format with these columns were imported with last; null: none, or it doesn't fit any more. */
async function rememberedMapping(
  settings: Settings,
  format: DirectoryFormat,
  columns: readonly string[],
): Promise<Mapping | null> {
  const kept = await settings.get(placeOf(format, columns))
  if (kept === null) return null
  const read = mappingSchema.safeParse(parsed(kept))
  return read.success && checkMapping(read.data, columns).length === 0 ? read.data : null
}

/**
 * The same for files of which it was also said in which list the people are: that of the first list with one, whichever is likeliest
 * now.
 */
export async function offeredMapping(
  settings: Settings,
  format: DirectoryFormat,
  { columns, lists }: Pick<CurrentImport, 'columns' | 'lists'>,
): Promise<Mapping | null> {
  for (const list of lists) {
    const found = await rememberedMapping(settings, format, list.columns)
    if (found?.list === list.path) return found
  }
  return rememberedMapping(settings, format, columns)
}

/** The columns of the people that a mapping is about. */
export function columnsFor(
  { list }: Mapping,
  { columns, lists }: Pick<CurrentImport, 'columns' | 'lists'>,
): readonly string[] {
  return lists.find(({ path }) => path === list)?.columns ?? columns
}

/** What can't be parsed was not remembered by us: there is none then. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What remembers it: all but who is on without a status, which is chosen each time. */
export function settingOfMapping(
  { unknownStatus: _unknownStatus, ...mapping }: Mapping,
  columns: readonly string[],
): SettingChanges {
  return { [placeOf(mapping.format, columns)]: JSON.stringify(mapping) }
}

/** Columns in another order are the same columns. */
function placeOf(format: DirectoryFormat, columns: readonly string[]): string {
  return `mapping.${format}.${createHash('sha256').update(columns.toSorted().join('\n')).digest('hex').slice(0, 16)}`
}

/** What forgets it. */
export function settingWithoutMapping(
  format: DirectoryFormat,
  columns: readonly string[],
): SettingChanges {
  return { [placeOf(format, columns)]: null }
}

/** Whether two mappings are the same: also in another order of their columns' keys, and whatever is chosen for one run only. */
export function isSameMapping(one: Mapping | null, other: Mapping | null): boolean {
  return JSON.stringify(inOrder(lasting(one))) === JSON.stringify(inOrder(lasting(other)))
}

function lasting(mapping: Mapping | null): Mapping | null {
  if (mapping === null) return null
  const { unknownStatus: _unknownStatus, ...rest } = mapping
  return rest
}

/** The same mapping is the same text, however it was made. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return entries
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, one]) => [key, inOrder(one)])
}
