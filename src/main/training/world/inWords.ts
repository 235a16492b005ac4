import { formatDuration, type Seconds } from '@shared/vocabulary/instant'
import type { ContactFacts, WorldPart } from './facts'

type Sentence = (value: never) => string
const yesNo = (yes: string, no: string) => (value: boolean) => (value ? yes : no)

const sentences: Readonly<Record<keyof ContactFacts, Sentence>> = {
  blocksUnknownSenders: yesNo('blocks unknown senders', 'blocks nobody any more'),
  junk: yesNo('puts messages into the junk folder', 'puts nothing into the junk folder any more'),
  mistyped: yesNo('is mistyped', 'is spelled right'),
  noAccess: yesNo('is out of the customer’s reach', 'is within the customer’s reach again'),
  delay: (value: Seconds) => `gets messages ${formatDuration(value)} late`,
  providerRefuses: yesNo('is refused by its provider', 'is not refused any more'),
  mailboxOf: (value: string | null) => `is a mailbox of ${value ?? 'nobody here'}`,
  stolen: yesNo('is read by somebody else too', 'is read by nobody else any more'),
  trusted: yesNo('trusts the official sender', 'trusts the official sender no more'),
}

/** What is true of the world, or has become true, as half-sentences. */
export function worldInWords({ contacts, sharedPrivateSession }: WorldPart): string {
  const told = [...contacts].flatMap(([contact, facts]) =>
    (Object.entries(facts) as [keyof ContactFacts, unknown][])
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${contact} ${sentences[name](value as never)}`),
  )
  const windows =
    sharedPrivateSession === undefined
      ? []
      : [
          `private windows ${sharedPrivateSession ? 'share one session' : 'have sessions of their own'}`,
        ]
  return [...told, ...windows].join('; ')
}
