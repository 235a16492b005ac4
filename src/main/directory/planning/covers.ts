import type { Mapping, MappingRole } from '@shared/vocabulary/mapping'

/**
 * What a file says anything about. A column that is not there or was left out says nothing: its absence must not take
 * anything away from anybody.
 */
export interface Covers {
  readonly emails: boolean
  readonly phones: boolean
  readonly locale: boolean
  readonly twoStep: boolean
  readonly maySignIn: boolean
}

/** By the mapping that the file was read with; null: by the format's own, of which nothing more is known. */
export function coversOf(mapping: Mapping | null): Covers {
  const has = (...roles: readonly MappingRole[]): boolean => mapping === null || mapping.columns.some(({ role }) => roles.includes(role))
  return {
    emails: has('email', 'contact'), phones: has('phone', 'contact'),
    locale: has('language') && mapping !== null, twoStep: has('two-step') && mapping !== null, maySignIn: has('may-sign-in'),
  }
}
