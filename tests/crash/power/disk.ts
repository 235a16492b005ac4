import fs from 'node:fs'
import path from 'node:path'
import type { Random } from '../../bench/directory/random'
import type { Operation } from '../../recorder/operations'

/**
 * What a sync makes safe. `ext4`: of a file also every change of names before it, as the journal keeps their order · `posix`:
 * of a file its content alone; a name is safe when its folder was synced.
 */
export const models = ['ext4', 'posix'] as const
export type Model = (typeof models)[number]

/** A file, whatever it is called: what is safe of it, and what the disk has not said yes to. */
interface Content {
  safe: Buffer
  waiting: Change[]
}

type Change = { readonly offset: number; readonly bytes: Buffer } | { readonly size: number }

/** A change of names that is not safe yet. */
interface Naming {
  readonly folders: readonly string[]
  apply(names: Map<string, Content>): void
}

/** A disk writes these as one or not at all. */
const sector = 512
/** The shared memory of SQLite's log: made anew at each start, and not written through files. */
const isMemory = (name: string): boolean => name.endsWith('-shm')

/** A disk below a folder that can lose its power at any time: it follows what a program did, and says what could be left. */
export class Disk {
  private readonly names = new Map<string, Content>()
  private readonly safeNames: Map<string, Content>
  private namings: Naming[] = []

  constructor(
    folder: string,
    private readonly model: Model,
  ) {
    for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const file = path.join(folder, name)
      if (fs.statSync(file).isFile())
        this.names.set(file, { safe: fs.readFileSync(file), waiting: [] })
    }
    this.safeNames = new Map(this.names)
  }

  follow(operation: Operation): void {
    switch (operation.kind) {
      case 'written':
        return this.change(operation.path, { offset: operation.offset, bytes: operation.bytes })
      case 'resized':
        return this.change(operation.path, { size: operation.size })
      case 'synced':
        return this.sync(operation.path)
      case 'folder-synced':
        return this.syncNames(this.model === 'ext4' ? null : operation.path.slice(0, -1))
      case 'made':
        return this.name(operation.path, { safe: Buffer.alloc(0), waiting: [] })
      case 'linked':
        return this.name(operation.to, this.names.get(operation.path))
      case 'removed':
        return this.naming([operation.path], (names) => void names.delete(operation.path))
      case 'renamed': {
        const content = this.names.get(operation.path)
        return this.naming([operation.path, operation.to], (names) => {
          names.delete(operation.path)
          if (content !== undefined) names.set(operation.to, content)
        })
      }
      case 'told':
        return
    }
  }

  /** Writes what a power cut could leave now into a folder, as chance has it. */
  cut(random: Random, below: string, into: string): void {
    const names = new Map(this.safeNames)
    for (const { apply } of this.namings.slice(0, Math.floor(random() * (this.namings.length + 1))))
      apply(names)
    const survives = manners[Math.floor(random() * manners.length)] ?? manners[0]
    for (const [name, content] of names) {
      if (isMemory(name)) continue
      const file = path.join(into, path.relative(below, name))
      fs.mkdirSync(path.dirname(file), { recursive: true })
      fs.writeFileSync(file, survives(content, random))
    }
  }

  private change(file: string, change: Change): void {
    this.names.get(file)?.waiting.push(change)
  }

  private sync(file: string): void {
    const content = this.names.get(file)
    if (content !== undefined)
      Object.assign(content, {
        safe: content.waiting.reduce((so, change) => changed(so, change), content.safe),
        waiting: [],
      })
    if (this.model === 'ext4') this.syncNames(null)
  }

  private syncNames(folder: string | null): void {
    const safe = (naming: Naming): boolean => folder === null || naming.folders.includes(folder)
    for (const naming of this.namings.filter(safe)) naming.apply(this.safeNames)
    this.namings = this.namings.filter((naming) => !safe(naming))
  }

  private name(file: string, content: Content | undefined): void {
    if (content !== undefined) this.naming([file], (names) => void names.set(file, content))
  }

  private naming(files: readonly string[], apply: Naming['apply']): void {
    apply(this.names)
    this.namings.push({ folders: files.map((file) => path.dirname(file)), apply })
  }
}

/** Which of the changes that wait have reached the disk: those up to some time · any of them · any sectors of any of them. */
const manners: readonly [Manner, ...Manner[]] = [
  ({ safe, waiting }, random) =>
    waiting
      .slice(0, Math.floor(random() * (waiting.length + 1)))
      .reduce((so, change) => changed(so, change), safe),
  ({ safe, waiting }, random) =>
    waiting.filter(() => random() < 0.5).reduce((so, change) => changed(so, change), safe),
  ({ safe, waiting }, random) =>
    waiting.reduce((so, change) => changed(so, change, () => random() < 0.6), safe),
]
type Manner = (content: Content, random: Random) => Buffer

function changed(before: Buffer, change: Change, reaches: () => boolean = () => true): Buffer {
  if ('size' in change) return resized(before, change.size)
  const { offset, bytes } = change
  const after = resized(before, Math.max(before.length, offset + bytes.length))
  for (let from = 0; from < bytes.length;) {
    const to = Math.min(bytes.length, from + sector - ((offset + from) % sector))
    if (reaches()) bytes.copy(after, offset + from, from, to)
    from = to
  }
  return after
}

/** A copy, cut or filled up with zeros. */
function resized(before: Buffer, size: number): Buffer {
  const after = Buffer.alloc(size)
  before.copy(after)
  return after
}
