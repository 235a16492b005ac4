import type { DraftView } from '@shared/views/training/author'

/** The title of a draft, in the first language that it has one in; empty where there is none. */
export function draftTitle({ form }: DraftView): string {
  const title = form?.whole.title ?? null
  const said = typeof title === 'object' && title !== null ? Object.values(title)[0] : title
  return said == null || typeof said === 'object' ? '' : String(said).trim()
}
