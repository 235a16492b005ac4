import type { CommandType, MessageTemplate, Purpose, Result, Role } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'

export type TaleWho = 'owner' | 'stranger'
/** Where messages go in a hunted story; the catalogue says whose each is (`tale.place.…`). */
export type TalePlace = 'phone' | 'mail' | 'newphone' | 'newmail' | 'stranger' | 'strangerphone'

/** A hunted story as people tell one: who did what and when, what met them, who heard of it. */
export type TaleLine =
  | {
      readonly is: 'deed'
      readonly at: Instant
      readonly who: TaleWho
      /** The operator who does it on this person’s call; null: themselves. */
      readonly through: Role | null
      readonly doing: CommandType
      readonly contact: TalePlace | null
      readonly purpose: Purpose | null
      /** A password or a code that is wrong on purpose; a password that a reset has given. */
      readonly secret: 'wrong' | 'new' | null
      readonly enabled: boolean | null
      readonly met: TaleMet
    }
  | {
      readonly is: 'told'
      readonly at: Instant
      readonly template: MessageTemplate
      readonly to: readonly TalePlace[]
      /** When the owner has read it at the latest; null: it goes where they can’t read it. */
      readonly readAt: Instant | null
      readonly strangerReads: boolean
    }
  | {
      readonly is: 'due'
      readonly at: Instant
      readonly event: 'replacement-completed' | 'replacement-lapsed'
    }
  /** From here on the owner tries whatever they and the desk can do. */
  | { readonly is: 'tries'; readonly at: Instant }
  | { readonly is: 'end'; readonly at: Instant; readonly ended: TaleEnd }

export type TaleEnd = 'signed-in' | 'taken-over' | 'locked-out'

export type TaleMet =
  | { readonly is: 'accepted'; readonly result: Result }
  | {
      readonly is: 'refused'
      readonly rule: RuleId
      readonly facts: Facts
      readonly liftsAt: Instant | null
    }

/** Why it ends as it does. */
export type TaleReason =
  /** What stands in the owner’s way to the end. */
  | {
      readonly is: 'refusal'
      readonly doing: CommandType
      readonly rule: RuleId
      readonly facts: Facts
      readonly liftsAt: Instant | null
    }
  /** A change of everything outlasts the story. */
  | { readonly is: 'still-waits'; readonly maturesAt: Instant }
  /** Whether the owner could have heard of it in time. */
  | { readonly is: 'untold' | 'unread' | 'heard'; readonly at: Instant }
  | { readonly is: 'too-late'; readonly at: Instant; readonly readAt: Instant }
  /** What the rules ask for, and what the stranger had. */
  | {
      readonly is: 'entitled'
      readonly twoStep: boolean
      readonly password: boolean
      readonly contacts: number
    }

export interface TaleView {
  readonly lines: readonly TaleLine[]
  readonly why: readonly TaleReason[]
}
