import { z } from 'zod'
import { transport } from './declaration'
import { authorities, pace, user } from './parts'

const longestTemplate = 4_000
const template = z.string().max(longestTemplate)
/** A JSON Pointer (RFC 6901). */
const pointer = z
  .string()
  .max(200)
  .regex(/^(?:\/[^/]*)*$/)
const words = z.array(z.string().min(1).max(60)).max(30)

/**
 * A request as data. `{name}` is put in by the kind of the place where it stands, so that no value can become a part of the
 * request’s form: base, user, password, basic (user and password in base64), from, to, text, seconds, minutes, reference, id.
 */
const request = z.object({
  method: z.enum(['GET', 'POST']),
  url: template,
  headers: z.record(z.string().regex(/^[A-Za-z-]{1,60}$/), template),
  body: template.nullable(),
})

export const gatewaySettings = z.object({
  /** Which of the known gateways it was made from; `plain`: none, everything is set by hand. */
  preset: z.enum(['twilio', 'vonage', 'sinch', 'messagebird', 'infobip', 'kannel', 'plain']),
  base: z.url({ protocol: /^https?$/ }).max(2_000),
  authorities,
  user,
  /** Whether addresses of an inner network may be reached. */
  allowPrivate: z.boolean(),
  send: request,
  /** What the text of a good answer matches, where a gateway says no with 200; empty: the status says it. */
  taken: z.string().max(200),
  /** Where an answer has the message’s id; empty: nowhere, and nothing can be asked later. */
  reference: pointer,
  /** Where an answer says what was wrong; empty: nowhere. */
  error: pointer,
  /** How a message’s state is asked for; null: it can’t be. */
  state: z
    .object({ ask: request, word: pointer, error: pointer, delivered: words, failed: words })
    .nullable(),
  pace,
})
export type GatewaySettings = z.infer<typeof gatewaySettings>

/** A text message by an HTTP gateway that is described by data. */
export const http = transport({
  carries: 'phone',
  settings: gatewaySettings,
  secrets: ['password'],
})
