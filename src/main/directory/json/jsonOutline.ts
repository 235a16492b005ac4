import { isNamed } from './jsonKeys'
import { ignored, type JsonContainer, type Level } from './jsonLevel'
import { limits } from '../model/limits'
import type { PeopleList } from '../model/reading'
import { Samples, type ColumnSample } from '../model/samples'

/** What somebody may sign in with, by the name of its column. */
const signInWords =
  /user.?name|user.?id|login|log.?in|e.?mail|principal|\bupn\b|nick|handle|phone|mobile|msisdn|usuario|correo|benutzer|anmelde/i

/** What stands where in a JSON file of any kind: where lists of objects are, and which values are under which keys. */
export class Outline implements Level {
  private readonly samples = new Samples()
  /** Lists of objects, by their paths, with how many objects they have. */
  private readonly lists = new Map<string, number>()
  /** Paths of values, as the file spells them. */
  private readonly values = new Set<string>()
  private readonly isList: boolean
  private readonly root: Outline

  constructor(root: Outline | null = null) {
    this.isList = root !== null
    this.root = root ?? this
  }

  open(kind: JsonContainer): Level {
    if (kind === 'array') return this.isList ? ignored : new Outline(this.root)
    this.root.countObject('')
    return new OutlinePart(this.root, '', 'object')
  }

  key(): void {}

  value(): void {}

  close(): void {}

  countObject(path: string): void {
    if (this.lists.has(path) || this.lists.size < limits.listsOffered)
      this.lists.set(path, (this.lists.get(path) ?? 0) + 1)
  }

  addValue(path: string, text: string | null): void {
    if (!this.values.has(path) && this.values.size >= limits.columnsListed) return
    this.values.add(path)
    if (text !== null) this.samples.add(path, text)
  }

  /** The lists that have columns enough to be people, the likeliest first. */
  peopleLists(): readonly PeopleList[] {
    const all = [...this.lists].map(([path, objects]) => ({
      path,
      objects,
      columns: this.columnsOf(path),
      likely: this.hasSignIn(path),
    }))
    return all
      .filter(({ columns }) => columns.length > 1)
      .sort(
        (one, other) =>
          Number(other.likely) - Number(one.likely) ||
          // Without any sign of a sign-in name, a list in the document is likelier people than the one document.
          (one.likely ? depthOf(one.path) - depthOf(other.path) : 0) ||
          other.objects - one.objects,
      )
      .map(({ path, objects, columns }) => ({
        path,
        objects,
        columns,
        samples: this.samplesOf(path),
      }))
  }

  /** What people at a path have in their columns. */
  samplesOf(list: string): readonly ColumnSample[] {
    return this.columnsOf(list).flatMap((column) => {
      const values = this.samples.of(list === '' ? column : `${list}.${column}`)
      return values.length > 0 ? [{ column, values }] : []
    })
  }

  /** What values of people at a path are called in a mapping. */
  private columnsOf(list: string): readonly string[] {
    const within = list === '' ? '' : `${list}.`
    return [...this.values].flatMap((path) =>
      path.startsWith(within) ? [path.slice(within.length)] : [],
    )
  }

  private hasSignIn(list: string): boolean {
    const inner = [...this.lists.keys()].filter(
      (path) => path !== list && path.startsWith(list === '' ? '' : `${list}.`),
    )
    const within = list === '' ? '' : `${list}.`
    return this.columnsOf(list).some(
      (column) =>
        signInWords.test(column) &&
        !inner.some((path) => `${within}${column}`.startsWith(`${path}.`)),
    )
  }
}

class OutlinePart implements Level {
  private readonly root: Outline
  private readonly path: string
  private readonly kind: JsonContainer
  private last: string | null = null

  constructor(root: Outline, path: string, kind: JsonContainer) {
    this.root = root
    this.path = path
    this.kind = kind
  }

  key(key: string): void {
    this.last = !isNamed(key) ? null : this.path === '' ? key : `${this.path}.${key}`
  }

  open(kind: JsonContainer): Level {
    if (this.kind === 'array') {
      if (kind === 'array') return ignored
      this.root.countObject(this.path)
      return new OutlinePart(this.root, this.path, kind)
    }
    return this.last === null ? ignored : new OutlinePart(this.root, this.last, kind)
  }

  value(text: string | null): void {
    const path = this.kind === 'array' ? this.path : this.last
    if (path !== null) this.root.addValue(path, text)
  }

  close(): void {}
}

function depthOf(path: string): number {
  return path === '' ? 0 : path.split('.').length
}
