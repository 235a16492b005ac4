import type { Policy } from '../model/policy'
import { readPack, type PackDocument } from './document'
import { microsoft2026 } from './microsoft2026'
import { nistStrict } from './nistStrict'
import { seeds } from './seeds'

export const packIds = ['seeds', 'microsoft-2026', 'nist-strict'] as const
export type PackId = (typeof packIds)[number]

export const packDocuments: Readonly<Record<PackId, PackDocument>> = {
  seeds,
  'microsoft-2026': microsoft2026,
  'nist-strict': nistStrict,
}

/** The shipped packs, validated when the program starts. */
export const packs: Readonly<Record<PackId, Policy>> = {
  seeds: shipped(seeds),
  'microsoft-2026': shipped(microsoft2026),
  'nist-strict': shipped(nistStrict),
}

function shipped(document: PackDocument): Policy {
  const read = readPack(document)
  if (!read.ok) throw new Error(`pack ${document.id}: wrong or unknown: ${read.wrong.join(', ')}`)
  return read.policy
}
