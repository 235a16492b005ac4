import type { InterfaceLanguage } from '@shared/vocabulary/kinds'

/** The handbook as it lies in `docs/handbook`, built into the app: nothing is fetched from anywhere. */
const folder = '../../../../../docs/handbook/'
const texts = import.meta.glob<string>('../../../../../docs/handbook/*/*.md', {
  query: '?raw',
  import: 'default',
})
const pictures = import.meta.glob<string>('../../../../../docs/handbook/**/*.{png,svg}', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** Whoever opens the handbook looks for their own work first. Pages that are not named here come after these, by name. */
const order = ['agent', 'supervisor', 'trainer', 'administrator', 'auditor']

/** The names of the pages in a language, in the order in which they are offered. */
export function pageNames(language: InterfaceLanguage): readonly string[] {
  const place = (name: string): number =>
    order.includes(name) ? order.indexOf(name) : order.length
  return Object.keys(texts)
    .filter((file) => file.startsWith(`${folder}${language}/`))
    .map((file) => file.slice(file.lastIndexOf('/') + 1, -'.md'.length))
    .toSorted((a, b) => place(a) - place(b) || a.localeCompare(b))
}

/** What a page says, as Markdown; null where there is no such page. */
export async function pageText(language: InterfaceLanguage, name: string): Promise<string | null> {
  return (await texts[`${folder}${language}/${name}.md`]?.()) ?? null
}

/** Where the picture of a page lies in the app; null where it is none of the handbook’s. */
export function pictureAt(language: InterfaceLanguage, written: string): string | null {
  const parts = `${language}/${written}`.split('/')
  const path = parts.reduce<readonly string[]>(
    (before, part) =>
      part === '..' ? before.slice(0, -1) : part === '.' ? before : [...before, part],
    [],
  )
  return pictures[`${folder}${path.join('/')}`] ?? null
}
