import { z } from 'zod'
import { channels, type Channel } from '@shared/channels'

/** Values of the fields that name something which has to be there: `accountId`, `contactId` … */
type Known = Readonly<Record<string, string>>

/** A request of the channel's declared shape, made from its schema: tests of all channels ask new ones with it. */
export function likelyRequest(channel: Channel, known: Known): object {
  return Object(likely(channels[channel].request, '', known))
}

/** Left out what can be, the first of what is to be chosen, the least of a number. */
function likely(schema: z.core.$ZodType, field: string, known: Known): unknown {
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape as Readonly<Record<string, z.core.$ZodType>>).map(
        ([name, part]) => [name, likely(part, name, known)],
      ),
    )
  if (schema instanceof z.ZodUnion) return likely(schema.options[0]!, field, known)
  if (schema instanceof z.ZodReadonly) return likely(schema.unwrap(), field, known)
  if (schema instanceof z.ZodPipe) return likely(schema.in, field, known)
  if (schema instanceof z.ZodArray) return []
  if (schema instanceof z.ZodRecord) return {}
  if (schema instanceof z.ZodNullable) return null
  if (schema instanceof z.ZodLiteral) return [...schema.values][0]
  if (schema instanceof z.ZodEnum) return schema.options[0]
  if (schema instanceof z.ZodBoolean) return false
  if (schema instanceof z.ZodNumber) return Math.max(schema.minValue ?? 0, 0)
  if (schema instanceof z.ZodString)
    return known[field] ?? 'maria'.repeat(Math.ceil((schema.minLength ?? 1) / 5))
  return undefined
}
