import type { ScenarioSource } from '@shared/views/training/library'
import type { FileProblem } from '../format/problems'
import type { Card } from './card'

export type ReadFile = { readonly card: Card } | { readonly problems: readonly FileProblem[] }

export interface CardReader {
  /** What the library says of a file; whatever the file is, there is an answer. */
  card(bytes: Uint8Array, id: string, source: ScenarioSource): Promise<ReadFile>
}
