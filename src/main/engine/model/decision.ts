import type { AccountId, IdKind } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Result } from '@shared/vocabulary/kinds'
import type { Facts, Refusal } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { TicketTime } from '@shared/vocabulary/tickets'
import type { Account } from './account'
import type { Colleague } from './colleagues'
import type { AccountEvent } from './events'
import type { Message } from './messages'
import type { Holders } from './holders'
import type { Policy } from './policy'

/** The sources of chance and secrecy, injected: the engine itself knows neither. */
export interface Secrets {
  /** Decimal digits, each equally likely. */
  mintCode(digits: number): string
  /** A keyed digest of the code, bound to what it is for. */
  seal(text: string, binding: string): string
  /** Compares in constant time. */
  matches(text: string, binding: string, seal: string): boolean
}

export interface Ids {
  next(kind: IdKind): string
}

/**
 * Why the clock that is decided by is not believed. `ahead`: it says that it is much later than anything that was seen of the
 * time · `behind`: it says that it is before the newest record.
 */
export interface ClockDoubt {
  readonly kind: 'ahead' | 'behind'
  /** The latest that is known of the time. */
  readonly lastSeen: Instant
  /** What the machine's clock says. */
  readonly says: Instant
}

/** What a rule may know besides the account and the command. It compares secrets; it mints no code and no id. */
export interface RuleSources {
  readonly now: Instant
  readonly policy: Policy
  readonly secrets: Pick<Secrets, 'matches'>
  /** Left out, or null: the clock is believed. */
  readonly doubt?: ClockDoubt | null
  /** Who works at the desk (rule approval.independent). Left out: nothing is known of them, and everybody is taken for who they say. */
  readonly colleagues?: readonly Colleague[]
  /** When the operator had numbers shown to call back within the last day, on whatever account, the newest first. */
  readonly callBacks?: readonly Instant[]
  /** How tickets of the organisation are written (`ticketFits`); left out, or null: in any way. */
  readonly ticketPattern?: string | null
  /** When a case takes the number of a ticket; left out: never by itself. */
  readonly ticketWhen?: TicketTime
}

/** Everything that a decision may depend on besides the account and the command. */
export interface DecisionContext extends RuleSources {
  readonly ids: Ids
  readonly secrets: Secrets
  /** Who has the contacts in question (advice contacts.shared; rule recovery.lists-all): see `contactsInQuestion`. */
  readonly holders?: Holders
  /** Whether the organisation has a page to which a link leads (rule reset.link-once); left out: it has none. */
  readonly resetLink?: boolean
  /** Whose call is announced: the organisation as customers know it, and the operator by first name. */
  readonly announcer?: { readonly organisation: string | null; readonly operator: string | null }
}

/**
 * What `decide` answers. `due` events happened by themselves before `now` and are stored either way; a refusal's own
 * events are the failed attempts that it counts, nothing else.
 */
interface Common {
  /** The account as the command found it: all that fell due before `now` has happened. */
  readonly before: Account
  readonly due: readonly AccountEvent[]
  readonly events: readonly AccountEvent[]
  readonly messages: readonly Message[]
  /** The account after all events. */
  readonly account: Account
  readonly policy: { readonly id: string; readonly version: string }
}

export interface Accepted extends Common {
  readonly outcome: 'accepted'
  readonly result: Result
  /** What the result is about, masked: a case id, an approval id, accounts of a list. */
  readonly facts: Facts
  readonly accounts: readonly AccountId[]
  readonly advice: readonly RuleId[]
  /** Rules that shaped what was decided without refusing it. */
  readonly cites: readonly RuleId[]
}

export interface Refused extends Common {
  readonly outcome: 'refused'
  readonly refusal: Refusal
  readonly advice: readonly RuleId[]
}

export type Decision = Accepted | Refused
