import type { Report } from '../../ports/carrier'
import { asDecimal, asHexadecimal, plainId, readingsOf, sameNumber } from './ids'
import type { Receipt } from './receipt'

/** How a centre writes ids in its receipts. */
export type IdForm = 'same' | 'hex-to-decimal'

interface Entry {
  readonly of: Report['of']
  readonly reference: string
  /** Whom it went to; null: it is known from an earlier run, by its ids alone. */
  readonly number: string | null
  readonly parts: readonly string[]
  readonly arrived: Set<string>
  /** The state that ended it; null: none yet. */
  end: Receipt['state'] | null
}

const mostEntries = 20_000
const mostUnmatched = 1_000

/**
 * Which message a receipt is of. A message in several parts has arrived when all have, and has failed when one has. A receipt that
 * comes before the answer to its message is kept until that is there.
 */
export class ReceiptBook {
  /** By the id of a part, in its plain spelling. */
  private readonly byPart = new Map<string, Entry>()
  private readonly byReference = new Map<string, Entry>()
  private unmatched: Receipt[] = []

  constructor(private readonly form: IdForm) {}

  /** A message was taken. @returns what receipts say of it that came before */
  taken(of: Report['of'], ids: readonly string[], number: string): readonly Report[] {
    return this.add({
      of,
      reference: referenceOf(ids),
      number,
      parts: ids.map(plainId),
      arrived: new Set(),
      end: null,
    })
  }

  /**
   * What was taken in an earlier run and has no end yet.
   * @param place as `place` answered it then
   */
  open(references: readonly string[], place: string | null): readonly Report[] {
    const arrived = arrivedBefore(place)
    return references.flatMap((reference) => {
      if (this.byReference.has(reference)) return []
      const parts = idsOf(reference).map(plainId)
      const before = parts.filter((part) => arrived.has(part))
      const of = { reference }
      return this.add({
        of,
        reference,
        number: null,
        parts,
        arrived: new Set(before),
        end: null,
      })
    })
  }

  /** The parts that have arrived of messages that have not: all that a later run has to know. Null: none. */
  place(): string | null {
    const waiting = [...this.byReference.values()].filter(({ end }) => end === null)
    const arrived = waiting.flatMap((entry) => [...entry.arrived])
    return arrived.length === 0 ? null : arrived.map(encodeURIComponent).join(' ')
  }

  /** @returns what it says; null where it says nothing yet, or nothing new */
  heard(receipt: Receipt): Report | null {
    const found = this.find(receipt)
    if (found === null) {
      this.unmatched.push(receipt)
      if (this.unmatched.length > mostUnmatched) this.unmatched.shift()
      return null
    }
    return said(found.entry, found.part, receipt)
  }

  private add(entry: Entry): readonly Report[] {
    this.byReference.set(entry.reference, entry)
    for (const part of entry.parts) this.byPart.set(part, entry)
    for (const [reference, oldest] of this.byReference) {
      if (this.byReference.size <= mostEntries) break
      this.byReference.delete(reference)
      for (const part of oldest.parts) this.byPart.delete(part)
    }
    return this.unmatched.length === 0 ? [] : this.cameBefore(entry)
  }

  private cameBefore(entry: Entry): readonly Report[] {
    const readings = new Set(entry.parts.flatMap(readingsOf))
    const reports: Report[] = []
    this.unmatched = this.unmatched.filter((receipt) => {
      if (!readings.has(plainId(receipt.id))) return true
      const found = this.find(receipt)
      if (found?.entry !== entry) return true
      const report = said(entry, found.part, receipt)
      if (report !== null) reports.push(report)
      return false
    })
    return reports
  }

  /** `1000` may be an id in either form, so any reading but the one that is set has to have the number right too. */
  private find(receipt: Receipt): { readonly entry: Entry; readonly part: string } | null {
    const plain = plainId(receipt.id)
    const [first, ...others] =
      this.form === 'same'
        ? [plain, asHexadecimal(plain), asDecimal(plain)]
        : [asHexadecimal(plain), plain, asDecimal(plain)]
    for (const part of [first, ...others]) {
      const entry = part == null ? undefined : this.byPart.get(part)
      if (part == null || entry === undefined) continue
      const agrees = numberAgrees(entry, receipt)
      if (agrees === true || (agrees === null && part === first)) return { entry, part }
    }
    return null
  }
}

/** What a message is known by: the ids of its parts. */
export function referenceOf(ids: readonly string[]): string {
  return ids.map(encodeURIComponent).join(' ')
}

function idsOf(reference: string): readonly string[] {
  return reference.split(' ').flatMap((id) => {
    try {
      return [decodeURIComponent(id)]
    } catch {
      return []
    }
  })
}

function arrivedBefore(place: string | null): ReadonlySet<string> {
  return new Set(place === null ? [] : idsOf(place))
}

function numberAgrees({ number }: Entry, { numbers }: Receipt): boolean | null {
  if (number === null) return null
  const agreed = numbers.map((other) => sameNumber(number, other))
  if (agreed.includes(true)) return true
  return agreed.includes(false) ? false : null
}

function said(entry: Entry, part: string, { state, error }: Receipt): Report | null {
  // The same once more is said once more: it may be that it could not be stored before.
  if (entry.end !== null && entry.end !== state) return null
  const answer = error === null ? `stat:${state}` : `stat:${state} err:${error}`
  const report = (is: Report['is']): Report => ({
    of: entry.of,
    is,
    status: state,
    answer,
    key: `${entry.reference}:${state}`,
  })
  switch (state) {
    case 'DELIVRD':
      entry.arrived.add(part)
      if (!entry.parts.every((one) => entry.arrived.has(one))) return null
      entry.end = state
      return report('delivered')
    case 'EXPIRED':
    case 'DELETED':
    case 'UNDELIV':
    case 'REJECTD':
      entry.end = state
      return report('failed')
    default:
      return report('remark')
  }
}
