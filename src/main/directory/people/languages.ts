import { messageLanguages, type MessageLanguage } from '@shared/vocabulary/kinds'

export type ReadLanguage =
  | { readonly is: 'offered'; readonly language: MessageLanguage }
  /** The primary subtag, which is safe to show. */
  | { readonly is: 'not-offered'; readonly tag: string }
  | { readonly is: 'unreadable' }

const tag = /^([a-z]{2,3})(?:[-_.@][\w.@-]*)?$/i

/** Reads `de`, `pt_BR`, `de_DE.UTF-8`, or a list as browsers send it (`da, en-gb;q=0.8`): the first that we can write. */
export function readLanguage(text: string): ReadLanguage {
  const tags = text
    .split(',')
    .map((part) => tag.exec(part.replace(/;.*$/s, '').trim())?.[1]?.toLowerCase())
  for (const wish of tags) {
    const language = messageLanguages.find((offered) => offered === wish)
    if (language) return { is: 'offered', language }
  }
  const first = tags.find((wish) => wish !== undefined)
  return first === undefined ? { is: 'unreadable' } : { is: 'not-offered', tag: first }
}
