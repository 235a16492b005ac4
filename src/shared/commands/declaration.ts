import type { Role } from '@shared/vocabulary/kinds'
import type { Fields, Kinds } from './fields'

/** Who can give a command. */
export type Giver = 'customer' | 'system' | Role

/**
 * What a command takes before anything else is asked. An operator’s open `case`; a clock that is believed
 * (`trusted-clock`); a customer’s `session`; a customer’s `proof`; for an operator a `verified-caller`;
 * `no-replacement`: that no change of all security info is running already.
 */
export type Need =
  'case' | 'trusted-clock' | 'session' | 'proof' | 'verified-caller' | 'no-replacement'

/**
 * Where it can be given. `desk`: by an operator, on an account. `preview`: they may see first what it would do. `form`: the
 * account’s page has a form for it. `pages`: by the simulated customer. What has a channel of its own is in no list.
 */
export type Window = 'desk' | 'preview' | 'form' | 'pages'

/** All that is said of one command; everything else about it is derived from here, or named by the compiler. */
export interface Declaration {
  readonly by: readonly Giver[]
  readonly needs: readonly Need[]
  /** What it changes that stands still while all security info is being changed; null: nothing. */
  readonly frozen: 'security' | 'billing' | null
  readonly windows: readonly Window[]
  readonly carries: (kinds: Kinds) => Fields
}

/** Declares a command. */
export function command<const D extends Declaration>(declaration: D): D {
  return declaration
}
