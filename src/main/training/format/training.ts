import { z } from 'zod'
import type { Seconds } from '@shared/vocabulary/instant'
import { roles, type ContactKind } from '@shared/vocabulary/kinds'
import { remark } from '@shared/vocabulary/remarks'
import {
  callerInstructions,
  difficulties,
  moods,
  truths,
  type CallerInstruction,
  type Mood,
  type Truth,
} from '@shared/vocabulary/training'
import { readAddress } from '../../engine/model/address'
import type { WorldPart } from '../world/facts'
import { listOf, made, mapping, named, textAs } from './schema'
import { step, type Step, type StepPart } from './steps'
import {
  flag,
  handle,
  length,
  mention,
  newHandle,
  oneOf,
  textOf,
  wholeNumber,
  words,
} from './values'
import { world } from './world'

/** The keys that only the training room plays: who sits where, what they are told, and how much it asks of them. */
export const seat = oneOf(['customer', ...roles])
export type Seat = 'customer' | (typeof roles)[number]

export const difficulty = oneOf(difficulties)
/** About how many minutes a person takes. */
export const minutes = wholeNumber(1, 240)

export interface Caller {
  readonly story: string
  readonly truth: Truth
  /** Null: they never lose their patience. */
  readonly mood: {
    /** How long they wait without being helped on; null: as long as it takes. */
    readonly patience: Seconds | null
    /** `rises`: a refusal costs their calm too. */
    readonly pressure: 'rises' | 'steady'
  } | null
  readonly says: readonly Answer[]
  readonly does: readonly Deed[]
  /** Contacts that they have and the desk doesn't know yet, by handle: for “add a new one”. */
  readonly brings: ReadonlyMap<string, { readonly kind: ContactKind; readonly value: string }>
}

/** When an answer or a deed is the one: all that is said must hold. */
export interface Condition {
  readonly truth?: Truth
  readonly mood?: Mood
  /** What is true of the world now. */
  readonly world?: WorldPart
}

/** What the caller says when they are asked, or when something happens; `world` is what they do to it meanwhile. */
export interface Answer {
  readonly when: string
  /** From the second time on; false: at any time for which no answer of `again` is there. */
  readonly again: boolean
  readonly if: Condition | null
  readonly text: string
  readonly world: WorldPart | null
  /** How long it takes in the room; null: as long as usual. */
  readonly takes: Seconds | null
}

/** What the caller does when told to, in place of what they would do by themselves. */
export interface Deed {
  readonly told: CallerInstruction
  /** The contact that the instruction has to be about; null: any. */
  readonly contact: string | null
  readonly again: boolean
  readonly if: Condition | null
  /** Null: what the catalogue says. */
  readonly text: string | null
  readonly world: WorldPart | null
  readonly takes: Seconds | null
  /** Empty: nothing; null: what they would do by themselves. */
  readonly do: readonly Step[] | null
}

/** As it is read: where the steps of a deed stand is added once the whole file is. */
type ReadCaller = Omit<Caller, 'does'> & {
  readonly does: readonly (Omit<Deed, 'do'> & { readonly do: readonly StepPart[] | null })[]
}

const condition = made(
  mapping({
    truth: oneOf(truths).optional(),
    mood: oneOf(moods).optional(),
    world: world.optional(),
  }),
  (read): Condition => read,
)

const common = {
  again: flag.optional(),
  if: condition.optional(),
  world: world.optional(),
  takes: length.optional(),
}

const answer = made(mapping({ when: handle, text: words, ...common }), (read): Answer => ({
  when: read.when,
  again: read.again ?? false,
  if: read.if ?? null,
  text: read.text,
  world: read.world ?? null,
  takes: read.takes ?? null,
}))

const instructions = Object.keys(callerInstructions) as CallerInstruction[]
const toldTo = textAs(remark('told-to', { example: 'told-to look-in-junk' }), (text) => {
  const said = /^told-to (\S+)$/.exec(text)?.[1]
  return instructions.find((one) => one === said) ?? null
})

const deed = made(
  mapping({
    when: toldTo,
    contact: mention.optional(),
    text: words.optional(),
    do: listOf(remark('list-of-steps'), step).optional(),
    ...common,
  }),
  (read): ReadCaller['does'][number] => ({
    told: read.when,
    contact: read.contact ?? null,
    again: read.again ?? false,
    if: read.if ?? null,
    text: read.text ?? null,
    world: read.world ?? null,
    takes: read.takes ?? null,
    do: read.do ?? null,
  }),
)

const brought = made(
  mapping({
    phone: textOf(remark('phone-number-like', { example: '"+34612345678"' })).optional(),
    email: textOf(remark('email-address')).optional(),
  }),
  ({ phone, email }, complain) => {
    const given = phone ?? email
    if ((phone === undefined) === (email === undefined) || given === undefined) {
      complain({
        remark: remark(given === undefined ? 'either-neither' : 'either-both', {
          one: 'phone',
          other: 'email',
        }),
      })
      return z.NEVER
    }
    const kind = phone === undefined ? 'email' : 'phone'
    const address = readAddress(kind, given)
    if (address !== null) return address
    complain(
      {
        expected:
          kind === 'phone'
            ? remark('phone-with-country', { example: '"+34612345678"' })
            : remark('email-address'),
      },
      kind,
    )
    return z.NEVER
  },
)

const mood = made(
  mapping({ patience: length.optional(), pressure: oneOf(['rises', 'steady']).optional() }),
  (read): NonNullable<Caller['mood']> => ({
    patience: read.patience ?? null,
    pressure: read.pressure ?? 'steady',
  }),
)

export const caller = made(
  mapping({
    story: words,
    truth: oneOf(truths),
    mood: mood.optional(),
    brings: named(
      remark('mapping-of-contacts', { example: '{ new: { phone: "+34612345678" } }' }),
      brought,
      newHandle,
    ).optional(),
    says: listOf(
      remark('list-like', { example: '[ { when: asked-for-access, text: … } ]' }),
      answer,
    ).optional(),
    does: listOf(
      remark('list-like', { example: '[ { when: told-to look-in-junk, do: [ … ] } ]' }),
      deed,
    ).optional(),
  }),
  (read): ReadCaller => ({
    story: read.story,
    truth: read.truth,
    mood: read.mood ?? null,
    says: read.says ?? [],
    does: read.does ?? [],
    brings: read.brings ?? new Map(),
  }),
)
