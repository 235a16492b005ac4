import { sentence, type SentenceFacts } from '@shared/sentences/format'
import type { SentenceKey } from '@shared/sentences/shape'
import type { ChannelView, CheckStepView, CheckView } from '@shared/views/transport'
import type { TransportFault } from '@shared/vocabulary/deliveryStates'
import { formatInstant } from '@shared/vocabulary/instant'
import type { ContactKind } from '@shared/vocabulary/kinds'
import { isOnlyWithoutReturn } from '@shared/vocabulary/trials'

/** Channels as they are called on the command line. */
export const nameOf: Readonly<Record<ContactKind, 'email' | 'sms'>> = {
  email: 'email',
  phone: 'sms',
}

function say(key: string, facts: SentenceFacts = {}): string {
  return sentence('en', `channelsScreen.${key}` as SentenceKey, facts)
}

/** How a channel stands, one thing a line. */
export function standingLines(channel: ChannelView): readonly string[] {
  const { kind, type, standstill, unread, pausedUntil, waiting, waitsSince, holding, held } =
    channel
  const state =
    type === null
      ? say(`is.none.${kind}`)
      : standstill === null
        ? say('is.works')
        : say('is.still', { since: standstill.since })
  return [
    `${nameOf[kind]}: ${type === null ? '' : `${type}. `}${state}`,
    ...(standstill === null ? [] : faultLines(standstill.fault, standstill.answer)),
    ...(pausedUntil === null ? [] : [`  ${say('again', { at: pausedUntil })}`]),
    ...(unread === null
      ? []
      : [`  ${say('unread', { since: unread.since })}`, ...faultLines(unread.fault, null)]),
    ...(waiting === 0 ? [] : [`  ${say('waiting', { count: waiting, since: waitsSince })}`]),
    ...(!holding ? [] : [`  ${say('held', { count: held })}`]),
  ]
}

export function stepLine({ step, detail }: CheckStepView, carries: ContactKind): string {
  return `✓ ${say(`step.${step}`, { carries, detail: detail || null })}`
}

/** What a try came to. */
export function resultLines(
  { fault, answer, steps }: CheckView,
  carries: ContactKind,
  sent: boolean,
): readonly string[] {
  if (fault === null) {
    if (sent) return [say('test.taken', { carries })]
    const isSignedIn = steps.some(({ step }) => step === 'signed-in')
    return [say(isSignedIn ? 'test.signedIn' : 'test.onlyMessage')]
  }
  if (isOnlyWithoutReturn(fault, steps)) return [say('test.noReturn')]
  return faultLines(fault, answer)
}

/** The same as an object for programs: instants as ISO 8601. */
export function standingObject(channel: ChannelView): object {
  const { kind, type, standstill, unread, pausedUntil, waiting, waitsSince, holding, held } =
    channel
  return {
    channel: nameOf[kind],
    type,
    connected: type !== null,
    fault: standstill?.fault ?? null,
    faultSince: standstill === null ? null : formatInstant(standstill.since),
    answer: standstill?.answer ?? null,
    unread: unread?.fault ?? null,
    unreadSince: unread === null ? null : formatInstant(unread.since),
    pausedUntil: pausedUntil === null ? null : formatInstant(pausedUntil),
    waiting,
    waitsSince: waitsSince === null ? null : formatInstant(waitsSince),
    holding,
    held,
  }
}

function faultLines(fault: TransportFault, answer: string | null): readonly string[] {
  return [
    `✗ ${say(`fault.${fault}`)}`,
    `  ${say(`do.${fault}`)}`,
    ...(answer === null ? [] : [`  ${say('answer')} ${answer}`]),
  ]
}
