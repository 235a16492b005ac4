import type { Channel } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'
import { failed } from '../replies'

/** What is written where the operator wants it, as the sentence calls it. */
const named = {
  'directory.saveReport': 'report',
  'directory.export': 'accounts',
  'directory.exportFull': 'accounts',
  'cases.export': 'cases',
  'audit.export': 'audit',
  'timers.exportCalendar': 'calendar',
  'cases.saveSummary': 'summary',
  'insights.export': 'insights',
  'insights.exportOperators': 'insights',
  'insights.exportAtRisk': 'accounts',
  'policy.saveFile': 'policy',
} as const satisfies Partial<Record<Channel, string>>

/** A channel that writes a file where the operator wants it. */
export type Writing = keyof typeof named

/** `full`: no room on the disk · `forbidden`: the system does not let us · `gone`: the folder is not there any more · `unknown` */
type Cause = 'full' | 'forbidden' | 'gone' | 'unknown'

/** The system's own codes. On Windows a file that another program has open is answered like one that we may not write. */
const causes: ReadonlyMap<unknown, Cause> = new Map<unknown, Cause>([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EACCES', 'forbidden'],
  ['EPERM', 'forbidden'],
  ['EROFS', 'forbidden'],
  ['EBUSY', 'forbidden'],
  ['ENOENT', 'gone'],
  ['ENOTDIR', 'gone'],
  ['ENODEV', 'gone'],
  ['ENXIO', 'gone'],
])

/** The answer where a file could not be written: what, and why as far as the system tells. Its own words stay out, as they name the path. */
export function unwritable(what: Writing, error: unknown): Reply<never> {
  return failed('file', { reason: 'unwritable', what: named[what], cause: causeOf(error) })
}

/** What the system's code says; `unknown` where it is none. */
export function causeOf(error: unknown): Cause {
  return causes.get(error instanceof Error && 'code' in error ? error.code : null) ?? 'unknown'
}
