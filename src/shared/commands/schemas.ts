import { z } from 'zod'
import type { CaseId } from '@shared/vocabulary/ids'
import { commandTypes, type CommandType } from '@shared/vocabulary/kinds'
import type { Window } from './declaration'
import { kinds, type Field, type FieldKind, type Fields, type Origin } from './fields'
import { commands, inWindow, needs, type BodyOf, type FieldsOf, type InWindow } from './index'

/** What a window sends for a command: the fields that can be said there, each bounded. */
type Sent<T extends CommandType, From extends Origin> = z.output<
  z.ZodObject<
    { type: z.ZodLiteral<T> } & {
      -readonly [
        K in keyof FieldsOf<T> as From extends OriginOf<FieldsOf<T>[K]> ? K : never
      ]: Typed<FieldsOf<T>[K]>
    }
  >
>
type OriginOf<F> = F extends Field<FieldKind, z.ZodType, z.ZodType, infer From> ? From : never
type Typed<F> = F extends Field<FieldKind, z.ZodType, infer Schema> ? Schema : never

type AtDesk<W extends Window> = {
  [T in InWindow<W>]: Sent<T, 'desk'> & { readonly caseId?: CaseId; readonly because?: string }
}[InWindow<W>]

/** A command as an operator can give it on the account’s page. */
export type DeskCommand = AtDesk<'desk'>
/** One of those that can be previewed. */
export type PreviewableCommand = AtDesk<'preview'>
/** What the simulated customer can do on the pages of a browser window. */
export type CustomerCommand = { [T in InWindow<'pages'>]: Sent<T, 'pages'> }[InWindow<'pages'>]

const caseId = z.custom<CaseId>(
  (given) => typeof given === 'string' && given.length > 0 && given.length <= 64,
)

const because = z.string().trim().min(1).max(2000)

export const deskCommand = union<DeskCommand>(inWindow('desk').map(atDesk))
export const previewableCommand = union<PreviewableCommand>(inWindow('preview').map(atDesk))
/** Only the training room takes these. */
export const customerCommand = union<CustomerCommand>(
  inWindow('pages').map((type) => z.object({ type: z.literal(type), ...typed(type, 'pages') })),
)

/** Any command without who gives it, as the engine takes it; what a scenario can leave out is filled in. */
export const commandBody = union<{ [T in CommandType]: BodyOf<T> }[CommandType]>(
  commandTypes.map((type) =>
    z.object({ type: z.literal(type), ...shape(type, ({ carried }) => carried) }),
  ),
)

function atDesk(type: CommandType) {
  return z.object({
    type: z.literal(type),
    ...(needs(type, 'case') ? { caseId: caseId.optional(), because: because.optional() } : {}),
    ...typed(type, 'desk'),
  })
}

function typed(type: CommandType, origin: Origin): z.core.$ZodLooseShape {
  return shape(type, (field) => (field.from.includes(origin) ? field.typed : null))
}

/** The fields of a command, by name. */
export function fieldsOf(type: CommandType): readonly (readonly [string, Field])[] {
  const fields: Fields = commands[type].carries(kinds)
  return Object.entries(fields)
}

function shape(
  type: CommandType,
  schemaOf: (field: Field) => z.ZodType | null,
): z.core.$ZodLooseShape {
  return Object.fromEntries(
    fieldsOf(type).flatMap(([name, field]) => {
      const schema = schemaOf(field)
      return schema === null ? [] : [[name, schema] as const]
    }),
  )
}

/** The schemas are put together from the table, and `Command` from the types of the same table; that is all the cast says. */
function union<Command>(options: readonly z.ZodObject[]): z.ZodType<Command, Command> {
  const [first, ...others] = options
  if (first === undefined) throw new Error('a window without commands')
  return z.discriminatedUnion('type', [first, ...others]) as z.ZodType as z.ZodType<
    Command,
    Command
  >
}
