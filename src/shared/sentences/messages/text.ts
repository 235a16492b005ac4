import type { MessageTemplate } from '@shared/vocabulary/kinds'

/**
 * What an email to a customer says. Every message about a change says what to do if it wasn't them; every code says
 * what it is for. `{code}` is the code, `{case}` the case of a support call; dates come with weekday, zone and UTC.
 */
export interface MessageText {
  readonly subject: string
  readonly body: string
}

export type MessageTexts = Readonly<Record<MessageTemplate, MessageText>>

/** The same as text messages: a code takes two parts at most, a notice three, also where a language has letters that GSM lacks. */
export type SmsTexts = Readonly<Record<MessageTemplate, string>>
