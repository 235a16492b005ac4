import { isMap, isScalar, isSeq, Pair, YAMLMap, YAMLSeq, type Node } from 'yaml'
import { interfaceLanguages, type InterfaceLanguage } from '@shared/vocabulary/kinds'
import { remark } from '@shared/vocabulary/remarks'
import { readAt } from './issues'
import { at, itemsOf, keysOf, textAt } from './look'
import { complain, foundText, placed, wrong, type Place } from './place'
import { words } from './values'

/** The texts of a file that people read; `*` is every item of a list, or every value of a mapping. */
const texts: readonly (readonly string[])[] = [
  ['title'],
  ['situation'],
  ['about'],
  ['debrief'],
  ['score', '*', 'text'],
  ['caller', 'story'],
  ['caller', 'says', '*', 'text'],
  ['caller', 'does', '*', 'text'],
  ['operators', '*', 'says'],
  ['letters', '*', 'subject'],
  ['letters', '*', 'text'],
]

/** The languages that the texts of a file are in; null where it names none. */
export function languagesOf(root: Place): readonly InterfaceLanguage[] | null {
  const said = at(root, 'texts')
  if (said === null) return null
  const named = itemsOf(said).map(textAt)
  return interfaceLanguages.filter((language) => named.includes(language))
}

/** The file with its texts in one language. A text that misses a language, or is in one that the file doesn't have, is told. */
export function inLanguage(root: Place, language: InterfaceLanguage): Place {
  const languages = languagesOf(root)
  return texts.reduce<Place>((place, path) => {
    const node = rewritten(place, path, (text) => spoken(text, languages, language))
    return node === place.node ? place : { ...place, node }
  }, root)
}

/** The language that is wanted, or the one that a file without it is read in. */
export function nearestLanguage(root: Place, wanted: InterfaceLanguage): InterfaceLanguage {
  const languages = languagesOf(root) ?? ['en']
  return languages.includes(wanted) ? wanted : (languages[0] ?? 'en')
}

/** A place's value with everything changed that a path leads to; the value itself where nothing is. */
function rewritten(
  place: Place,
  [key, ...rest]: readonly string[],
  change: (place: Place) => Node | null,
): Node | null {
  const { node, source } = place
  if (key === undefined) return change(place)
  if (isSeq(node) && key === '*') {
    const items = itemsOf(place).map((item) => rewritten(item, rest, change))
    if (items.every((item, index) => item === itemsOf(place)[index]?.node)) return node
    const list = new YAMLSeq<Node | null>()
    list.items = items
    return like(place, node, list)
  }
  if (!isMap(node)) return node
  let isChanged = false
  const items = (node.items as Pair<Node | null, Node | null>[]).map((pair) => {
    const name = isScalar(pair.key) ? pair.key.value : null
    if (typeof name !== 'string' || (key !== '*' && key !== name)) return pair
    const path = place.path === '' ? name : `${place.path}.${name}`
    const value = placed(source, pair.value, path, pair.key?.range?.[0] ?? place.offset)
    const next = rewritten(value, rest, change)
    if (next === value.node) return pair
    isChanged = true
    return new Pair(pair.key, next)
  })
  if (!isChanged) return node
  const map = new YAMLMap<Node | null, Node | null>()
  map.items = items
  return like(place, node, map)
}

/** A node that stands where another one does. */
function like<N extends Node>({ source }: Place, before: Node, node: N): N {
  node.range = before.range ?? null
  const moved = source.moved.get(before)
  if (moved !== undefined) source.moved.set(node, moved)
  return node
}

function spoken(
  text: Place,
  languages: readonly InterfaceLanguage[] | null,
  chosen: InterfaceLanguage,
): Node | null {
  if (!isMap(text.node)) return text.node
  if (languages === null) complain(text, remark('texts-undeclared', { example: 'texts: [en, es]' }))
  const wanted = languages ?? interfaceLanguages
  for (const { key, place } of keysOf(text))
    if (!(wanted as readonly string[]).includes(key))
      wrong(place, remark('one-of', { words: wanted.join(', ') }), foundText(key))
  for (const language of languages ?? [])
    if (at(text, language) === null) complain(text, remark('key-missing', { key: language }))
  for (const { key } of keysOf(text)) {
    const said = at(text, key)
    if (said !== null && key !== chosen) readAt(words, said)
  }
  const said = at(text, chosen) ?? keysOf(text).map(({ key }) => at(text, key))[0] ?? null
  if (said?.node == null) return text.node
  text.source.moved.set(said.node, said.path)
  return said.node
}
