import { ignored, type JsonContainer, type Level } from './jsonLevel'
import { mayBeStatus } from '../status/knownColumns'

/** Deeper than this a status is one of something else: of a device, a newsletter, a group. */
const deepest = 2

/** Notices in a person of an unknown file what sounds like a status and is not looked at: then silence is no yes. */
export class StatusWatch implements Level {
  private readonly looksAt: (path: string) => boolean
  private readonly tell: (path: string) => void
  private readonly path: string
  private readonly depth: number
  private last: string | null = null
  private isStatus = false

  /** @param looksAt whether a path, in small letters, is one that says who may sign in */
  constructor(
    looksAt: (path: string) => boolean,
    tell: (path: string) => void,
    path = '',
    depth = 1,
  ) {
    this.looksAt = looksAt
    this.tell = tell
    this.path = path
    this.depth = depth
  }

  key(key: string): void {
    const path = this.path === '' ? key : `${this.path}.${key}`
    this.last = path
    this.isStatus = mayBeStatus(key) && !this.looksAt(path.toLowerCase())
  }

  open(kind: JsonContainer): Level {
    // Who has several of something has a status for each of them.
    if (kind === 'array' || this.last === null || this.depth >= deepest) return ignored
    return new StatusWatch(this.looksAt, this.tell, this.last, this.depth + 1)
  }

  value(text: string | null): void {
    if (this.isStatus && this.last !== null && text !== null && text.trim() !== '')
      this.tell(this.last)
  }

  close(): void {}
}
