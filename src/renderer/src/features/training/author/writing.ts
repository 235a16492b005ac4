import type { RequestOf } from '@shared/channels'
import type { DraftPath } from '@shared/views/training/author'

export type DraftValue = RequestOf<'training.editDraft'>['edits'][number]['value']

/** Writes a value of the form into the document; null takes it out. */
export type Write = (path: DraftPath, value: DraftValue) => void

/** What a field that was emptied means: that it is not said. */
export function orNothing(text: string): string | null {
  return text.trim() === '' ? null : text
}

/** Numbers are written as such; whatever else was typed is told by the runner. */
export function asNumber(text: string): number | string | null {
  return /^\d+$/.test(text.trim()) ? Number(text) : orNothing(text)
}

/** A handle that nothing has yet: `contact`, `contact-2`. */
export function freeHandle(base: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const handle = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(handle)) return handle
  }
}
