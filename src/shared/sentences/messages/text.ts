import type { MessageTemplate } from '@shared/vocabulary/kinds'

/**
 * What a message to a customer says. Every message about a change says what to do if it wasn't them; every code says
 * what it is for. `{code}` is the code, `{case}` the case of a support call; dates come with weekday, zone and UTC.
 */
export interface MessageText {
  readonly subject: string
  readonly body: string
}

export type MessageTexts = Readonly<Record<MessageTemplate, MessageText>>
