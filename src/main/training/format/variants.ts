import { isMap, isScalar, Pair, Scalar, YAMLMap, type Document, type Node } from 'yaml'
import { remark } from '@shared/vocabulary/remarks'
import { at, itemsOf } from './look'
import { complain, placed, wrong, type Place } from './place'

/** What is the same in every variant: what a trainee sees beforehand, and what the library sorts by. */
const kept = [
  'latchkey',
  'texts',
  'title',
  'situation',
  'seat',
  'difficulty',
  'minutes',
  'variants',
] as const

const mostVariants = 12
/** Nothing in a scenario lies as deep; an alias within what it stands for has no bottom. */
const deepest = 50

type MapPair = Pair<Node | null, Node | null>

/** The variants of a file; empty where it has none. */
export function variantsOf(root: Place): readonly Place[] {
  return itemsOf(at(root, 'variants'))
}

/** Checks that the variants are a list of mappings, none of which changes what has to stay the same. */
export function checkVariants(root: Place): void {
  const place = at(root, 'variants')
  if (place === null) return
  const variants = variantsOf(root)
  if (variants.length === 0 || variants.length > mostVariants)
    wrong(place, remark('list-of-variants', { most: mostVariants }))
  for (const variant of variants) {
    if (!isMap(variant.node)) wrong(variant, remark('mapping-of-changes-of-file'))
    for (const { path, key, keyPlace } of changesOf(variant)) {
      const fixed = kept.find((one) => one === path[0])
      if (fixed !== undefined) complain(keyPlace, remark('variant-key-kept', { key: fixed }))
      else if (blocked(root, path))
        complain(keyPlace, remark('variant-path-blocked', { path: key }))
    }
  }
}

/** The file with what a variant changes in it. What comes from the variant keeps its own line and path. */
export function withVariant(root: Place, variant: Place | null): Place {
  if (variant === null || !isMap(root.node)) return root
  const whole = changesOf(variant).reduce<Node | null>(
    (node, { path, pair, place }) =>
      blocked(root, path) ? node : changed(root, node, path, pair, place.path),
    root.node,
  )
  return { ...root, node: whole }
}

interface Change {
  /** As the variant writes it, `caller.truth`. */
  readonly key: string
  readonly path: readonly string[]
  readonly pair: MapPair
  /** Where the variant says it. */
  readonly place: Place
  readonly keyPlace: Place
}

function changesOf(variant: Place): readonly Change[] {
  if (!isMap(variant.node)) return []
  return (variant.node.items as MapPair[]).flatMap((pair) => {
    const key = isScalar(pair.key) ? pair.key.value : null
    if (typeof key !== 'string') return []
    const path = `${variant.path}.${key}`
    const keyPlace = { ...placed(variant.source, pair.key, path, variant.offset), path }
    const place = placed(variant.source, pair.value, path, keyPlace.offset)
    return [{ key, path: key.split('.'), pair, place, keyPlace }]
  })
}

/** Whether something that is no mapping stands in the way of a path. */
function blocked(root: Place, path: readonly string[]): boolean {
  return path.slice(0, -1).some((_key, index) => {
    const on = path.slice(0, index + 1).reduce<Place | null>((place, key) => at(place, key), root)
    return on !== null && !isMap(on.node)
  })
}

/** A mapping with one value of it set otherwise, however deep it lies. */
function changed(
  root: Place,
  base: Node | null,
  path: readonly string[],
  pair: MapPair,
  said: string,
  depth = 0,
): YAMLMap {
  const { source } = root
  const [key = '', ...rest] = path
  const map = new YAMLMap<Node | null, Node | null>()
  map.items = isMap(base) ? [...(base.items as MapPair[])] : []
  map.range = base?.range ?? pair.value?.range ?? pair.key?.range ?? null
  const index = map.items.findIndex((one) => isScalar(one.key) && one.key.value === key)
  const before = map.items[index]
  const standing = before === undefined ? null : placed(source, before.value, '', root.offset).node
  const given = placed(source, pair.value, said, root.offset).node
  const value =
    rest.length > 0
      ? changed(root, standing, rest, pair, said)
      : isMap(standing) && isMap(given) && depth < deepest
        ? merged(root, standing, given, said, depth + 1)
        : pair.value
  if (value === pair.value && value !== null) source.moved.set(value, said)
  const next = new Pair(before?.key ?? keyNode(root, pair, key, said), value)
  if (before === undefined) map.items.push(next)
  else map.items[index] = next
  return map
}

function merged(root: Place, base: YAMLMap, over: YAMLMap, said: string, depth: number): YAMLMap {
  return (over.items as MapPair[]).reduce<YAMLMap>((map, pair) => {
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    return changed(root, map, [key], pair, `${said}.${key}`, depth)
  }, base)
}

/** A key that stands at the place of the variant's own. */
function keyNode(root: Place, { key }: MapPair, name: string, said: string): Node {
  const node = new Scalar(name)
  node.range = key?.range ?? null
  root.source.moved.set(node, said)
  return node
}

/** The way to the steps that a variant of a document plays: its own, or those of all. */
export function stepsPath(document: Document, variant: number): readonly (string | number)[] {
  const own = ['variants', variant, 'steps'] as const
  return document.hasIn(own) ? own : ['steps']
}
