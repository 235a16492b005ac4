import type { z } from 'zod'
import type { ContactKind } from '@shared/vocabulary/kinds'

/** All that is said of one way for messages to leave: what it carries, what has to be set, and which of that is a secret. */
export interface Declaration {
  readonly carries: ContactKind
  /** What is set, as it is stored: never a secret. */
  readonly settings: z.ZodType<Readonly<Record<string, unknown>>>
  /** The names of its secrets: sealed on their own, and never shown again. */
  readonly secrets: readonly string[]
}

/** Declares a way for messages to leave. */
export function transport<const D extends Declaration>(declaration: D): D {
  return declaration
}
