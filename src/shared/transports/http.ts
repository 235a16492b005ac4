import { z } from 'zod'
import { transport } from './declaration'
import { authorities, pace, user } from './parts'

const longestTemplate = 4_000
const template = z.string().max(longestTemplate)
/** A JSON Pointer (RFC 6901); `*` is every item of a list. */
const pointer = z
  .string()
  .max(200)
  .regex(/^(?:\/[^/]*)*$/)
/** As the gateway writes them; one that ends with `*` is the beginning of several. */
const words = z.array(z.string().min(1).max(60)).max(30)
const longestValidity = 7 * 86_400
const seconds = z.int().min(1).max(longestValidity)

/** What a template may have: `{name}`. */
export const placeholders = [
  'base',
  'user',
  'password',
  /** User and password as HTTP Basic wants them. */
  'basic',
  'from',
  /** `+34612345678` */
  'to',
  /** `34612345678` */
  'number',
  'text',
  /** 0: letters of GSM · 2: UCS-2, where one letter of the text needs it */
  'coding',
  /** For so long it is worth trying; `until` is the same as an instant. */
  'seconds',
  'minutes',
  'until',
  /** Our id of the message. */
  'id',
  /** The gateway’s id, when a state is asked for. */
  'reference',
] as const
export type Placeholder = (typeof placeholders)[number]

/**
 * A request as data. A value is put in by the kind of the place where it stands – URL, header, form, JSON, XML – so that no value can
 * become a part of the request’s form. The kind of a body is said by its content-type.
 */
const request = z.object({
  method: z.enum(['GET', 'POST']),
  url: template,
  headers: z.record(z.string().regex(/^[A-Za-z-]{1,60}$/), template),
  body: template.nullable(),
})
export type GatewayRequest = z.infer<typeof request>

export const gatewaySettings = z.object({
  /** Which of the known gateways it was made from; `plain`: none, everything is set by hand. */
  preset: z.enum(['twilio', 'vonage', 'sinch', 'messagebird', 'infobip', 'kannel', 'plain']),
  base: z.url({ protocol: /^https?$/ }).max(2_000),
  authorities,
  user,
  /** Whether addresses of an inner network may be reached. */
  allowPrivate: z.boolean(),
  /** Whom text messages come from, where it is a number or a service of the gateway; empty: the organisation’s short sender. */
  sender: z.string().trim().max(40),
  send: request,
  /** What the text of a good answer matches, where a gateway says no with 200; empty: the status says it. */
  taken: z.string().max(200),
  /** Where an answer has the message’s id; empty: nowhere, and nothing can be asked later. */
  reference: pointer,
  /** Where an answer says what was wrong; empty: nowhere. */
  error: pointer,
  /** How short and how long a message may be told to be worth trying. */
  validity: z.object({ fewest: seconds, most: seconds }),
  /** How a message’s state is asked for; null: it can’t be. */
  state: z
    .object({ ask: request, word: pointer, error: pointer, delivered: words, failed: words })
    .nullable(),
  /** What only tells whether the name and the secret are right, and the status of a yes; null: the gateway has nothing like it. */
  signIn: z.object({ ask: request, status: z.int().min(200).max(499) }).nullable(),
  pace,
})
export type GatewaySettings = z.infer<typeof gatewaySettings>

/** A text message by an HTTP gateway that is described by data. */
export const http = transport({
  carries: 'phone',
  settings: gatewaySettings,
  secrets: ['password'],
})
