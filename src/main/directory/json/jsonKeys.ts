import { hasInvisible } from '../model/invisible'
import type { JsonContainer, Level } from './jsonLevel'

const longestKey = 100
/** An address for a key: then the keys are values, and values of people are not listed. */
const personal = /@|\d{5}/

/** Whether a key names something, as the same for everybody, and can stand in a dotted path. */
export function isNamed(key: string): boolean {
  return (
    key !== '' &&
    key.length <= longestKey &&
    !key.includes('.') &&
    key !== '__proto__' &&
    !hasInvisible(key) &&
    !personal.test(key)
  )
}

/** Lists the dotted keys of a person under which there are values, so that a mapping can be made with them. */
export class KeyListing implements Level {
  private readonly path: string
  private readonly kind: JsonContainer
  private readonly tell: (path: string) => void
  private last: string | null = null

  constructor(tell: (path: string) => void, path = '', kind: JsonContainer = 'object') {
    this.tell = tell
    this.path = path
    this.kind = kind
  }

  key(key: string): void {
    this.last = !isNamed(key) ? null : this.path === '' ? key : `${this.path}.${key}`
  }

  open(kind: JsonContainer): Level {
    return new KeyListing(this.here() === null ? () => {} : this.tell, this.here() ?? '', kind)
  }

  value(): void {
    const path = this.here()
    if (path) this.tell(path)
  }

  close(): void {}

  private here(): string | null {
    return this.kind === 'array' ? this.path : this.last
  }
}
