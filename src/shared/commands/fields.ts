import { z } from 'zod'
import { longestCodeText } from '@shared/vocabulary/codeText'
import type { ApprovalId, CaseId, ContactId, MessageId, OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import { contactKinds, purposes } from '@shared/vocabulary/kinds'
import { directoryUpdate } from './directoryUpdate'

/** Where a command comes from: the desk’s windows, the pages of the simulated customer, a scenario file. */
export type Origin = 'desk' | 'pages' | 'scenario'
const everywhere = ['desk', 'pages', 'scenario'] as const satisfies readonly Origin[]

/** What a field is about: a scenario file writes each kind in its own way, and a random story finds a value for each. */
export type FieldKind =
  | 'acceptance'
  | 'answers'
  | 'approval'
  | 'case'
  | 'choice'
  | 'code'
  | 'contact'
  | 'deliveries'
  | 'digits'
  | 'directory-update'
  | 'flag'
  | 'message'
  | 'names-taken'
  | 'new-contact'
  | 'operator'
  | 'sought-contact'
  | 'text'
  | 'words'

/** One thing that a command carries. */
export interface Field<
  Kind extends FieldKind = FieldKind,
  Carried extends z.ZodType = z.ZodType,
  Typed extends z.ZodType = z.ZodType,
  From extends Origin = Origin,
> {
  readonly kind: Kind
  /** What the engine is given. It is the field’s type. */
  readonly carried: Carried
  /** What a window may send for it: how long, in which spelling. */
  readonly typed: Typed
  /** Where it can be said; the rest is added on the way to the engine. */
  readonly from: readonly From[]
  /** Whether it can be left out in a scenario file. */
  readonly optional: boolean
  /** The words of a choice; empty for all others. */
  readonly words: readonly string[]
}
export type Fields = Readonly<Record<string, Field>>

function field<Kind extends FieldKind, Carried extends z.ZodType, Typed extends z.ZodType>(
  kind: Kind,
  carried: Carried,
  typed: Typed,
): Field<Kind, Carried, Typed> {
  return { kind, carried, typed, from: everywhere, optional: false, words: [] }
}

function alike<Kind extends FieldKind, Carried extends z.ZodType>(kind: Kind, schema: Carried) {
  return field(kind, schema, schema)
}

/** An id as the engine knows it, and as long as a window may send it. */
function id<Id extends string, Kind extends FieldKind>(kind: Kind) {
  const isText = (given: unknown): given is string => typeof given === 'string'
  return field(
    kind,
    z.custom<Id>(isText),
    z.custom<Id>((given) => isText(given) && given.length > 0 && given.length <= 64),
  )
}

const contactKind = z.enum(contactKinds)

/** A contact as somebody gave it: read into an address, or what kind it should have been (rule contacts.kind). */
function givenContact<Kind extends FieldKind>(kind: Kind) {
  return field(
    kind,
    z.union([
      z.object({ kind: contactKind, value: z.string() }),
      z.object({ kind: contactKind, value: z.null() }),
    ]),
    z.object({ kind: contactKind, text: z.string().max(400) }),
  )
}

const reasonText = z.string().trim().min(1).max(2000)

/** All kinds of fields, and what can be said of one. Declarations get them handed in, so that the engine loads no zod. */
export const kinds = {
  /** A contact of the account. */
  contact: id<ContactId, 'contact'>('contact'),
  /** A contact that is brought along. */
  newContact: givenContact('new-contact'),
  /** A contact that an account is looked for by. */
  soughtContact: givenContact('sought-contact'),
  purpose: choice(purposes),
  /** A one-time code as it was typed or pasted: the engine reads the digits (rule code.reading). */
  code: field('code', z.string(), z.string().trim().max(longestCodeText)),
  /** Only digits can be typed on a phone’s keypad; what else comes is a slip. */
  digits: field(
    'digits',
    z.string(),
    z
      .string()
      .max(20)
      .transform((text) => text.replace(/\D/g, '') || '0'),
  ),
  flag: alike('flag', z.boolean()),
  /** Letter for letter as it was typed, such as a password. */
  text: (longest: number) => field('text', z.string(), z.string().max(longest)),
  /** What a person writes; it may be nothing. */
  prose: (longest: number) => field('text', z.string(), z.string().trim().max(longest)),
  /** What a person writes; it says something. */
  words: (longest: number) => field('words', z.string(), z.string().trim().min(1).max(longest)),
  /** Why it is asked for. A scenario can leave it out. */
  reason: otherwise('', field('text', z.string(), reasonText)),
  /** What the customer has accepted in so many words. */
  acceptance: field(
    'acceptance',
    z.array(z.literal('restriction')).readonly(),
    z.array(z.literal('restriction')).max(1).readonly(),
  ),
  /** A message that the customer got. */
  message: id<MessageId, 'message'>('message'),
  approval: id<ApprovalId, 'approval'>('approval'),
  /** A case of the account that is not the operator’s own, or not any more. */
  supportCase: id<CaseId, 'case'>('case'),
  operator: id<OperatorId, 'operator'>('operator'),
  /** What is known about messages that were meant to reach the contact. */
  deliveries: alike(
    'deliveries',
    z
      .array(
        z.object({
          purpose: z.enum(purposes).nullable(),
          at: z.custom<Instant>(Number.isInteger),
          state: z.enum(['on-its-way', 'waiting', 'sent', 'delivered', 'refused']),
          nextTryAt: z.custom<Instant>(Number.isInteger).optional(),
        }),
      )
      .readonly(),
  ),
  /** Answers that the caller gave so far, by question id. */
  answers: alike('answers', z.record(z.string(), z.enum(['yes', 'no']))),
  directoryUpdate: alike('directory-update', directoryUpdate),
  /** How many of the names to add another account has by now: an account can’t see that of itself. */
  namesTaken: alike('names-taken', z.int().min(0)),

  choice,
  optional,
  otherwise,
  only,
}
export type Kinds = typeof kinds

/** One of a closed list of words. */
function choice<const Word extends string>(words: readonly Word[]) {
  return { ...alike('choice', z.enum(words)), words }
}

/** It can be left out everywhere. */
function optional<K extends FieldKind, C extends z.ZodType, T extends z.ZodType, O extends Origin>(
  given: Field<K, C, T, O>,
): Field<K, z.ZodOptional<C>, z.ZodOptional<T>, O> {
  return {
    ...given,
    carried: given.carried.optional(),
    typed: given.typed.optional(),
    optional: true,
  }
}

/** A scenario file can leave it out, and means this. */
function otherwise<K extends FieldKind, C extends z.ZodType, T extends z.ZodType, O extends Origin>(
  value: Exclude<z.output<C>, undefined>,
  given: Field<K, C, T, O>,
): Field<K, z.ZodDefault<C>, T, O> {
  return { ...given, carried: given.carried.default(value), optional: true }
}

/** It can be said here and nowhere else. */
function only<
  const O extends Origin,
  K extends FieldKind,
  C extends z.ZodType,
  T extends z.ZodType,
>(from: readonly O[], given: Field<K, C, T>): Field<K, C, T, O> {
  return { ...given, from }
}
