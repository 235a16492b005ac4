import type { RequestOf } from '@shared/channels'

export type DraftEdit = RequestOf<'training.editDraft'>['edits'][number]
export type DraftValue = Extract<DraftEdit, { value: unknown }>['value']

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
