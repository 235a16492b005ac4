import { z } from 'zod'
import {
  accountStatuses,
  contactStates,
  messageLanguages,
  messageTemplates,
  personCommandTypes,
  results,
  services,
  timerKinds,
} from '@shared/vocabulary/kinds'
import { holdKinds } from '@shared/vocabulary/holds'
import { remark } from '@shared/vocabulary/remarks'
import { routeIds } from '@shared/vocabulary/routes'
import { ruleIds } from '@shared/vocabulary/ruleIds'
import { eventTypes } from '../../engine/model/events'
import { expecting, listOf, made, mapping, named, orMapping, textAs } from './schema'
import { flag, mention, oneOf, when, whenOf, words, type When } from './values'

const rule = oneOf(ruleIds, remark('rule-id-listed'))
const command = oneOf(personCommandTypes, remark('command'))

/** Commands, and `use-email` and its like for `use-service`. */
const uses = services.map((service) => `use-${service}` as const)
const askable = oneOf(
  [...personCommandTypes, ...uses],
  remark('command-or-use', { uses: uses.join(', ') }),
)

const contactState = orMapping(
  expecting(remark('state-or-absent', { example: '{ state: confirmed }' }), z.literal('absent')),
  made(mapping({ state: oneOf(contactStates) }), ({ state }) => state),
)

const signInName = orMapping(
  made(words, (value) => ({ value, enabled: undefined })),
  mapping({ value: words, enabled: flag.optional() }),
)

export const accountExpectation = mapping({
  status: oneOf(accountStatuses).optional(),
  contacts: named(
    remark('mapping-of-contacts', { example: '{ phone: { state: confirmed } }' }),
    contactState,
  ).optional(),
  notice: oneOf(['open', 'none']).optional(),
  signInNames: listOf(
    remark('list-of-sign-in-names', {
      example: '[ { value: maria@contoso.example, enabled: false } ]',
    }),
    signInName,
  ).optional(),
})
export type AccountExpectation = Readonly<z.output<typeof accountExpectation>>

const message = mapping({
  to: mention.optional(),
  template: oneOf(messageTemplates, remark('message-template')).optional(),
  language: oneOf(messageLanguages).optional(),
})

const fields = mapping({
  result: oneOf(results, remark('desk-result')).optional(),
  refused: rule.optional(),
  liftsAt: textAs(remark('offset-from-start'), (text): When | 'never' | null =>
    text === 'never' ? text : whenOf(text),
  ).optional(),
  remedies: listOf(remark('list-of-commands'), command).optional(),
  advice: listOf(remark('list-of-rule-ids'), rule).optional(),
  events: listOf(remark('list-of-event-types'), oneOf(eventTypes, remark('event-type'))).optional(),
  messages: listOf(
    remark('list-of-messages', { example: '[ { to: maria/mail } ]' }),
    message,
  ).optional(),
  account: accountExpectation.optional(),
  timers: listOf(
    remark('list-of-timers', { example: '[ { kind: replacement, endsAt: +30d } ]' }),
    mapping({ kind: oneOf(timerKinds), endsAt: when.optional() }),
  ).optional(),
  noTimers: listOf(remark('list-of-timer-kinds'), oneOf(timerKinds)).optional(),
  holds: listOf(remark('list-of-hold-kinds'), oneOf(holdKinds)).optional(),
  ways: mapping({
    has: listOf(remark('list-of-what-the-caller-has'), words).optional(),
    by: mention.optional(),
    first: oneOf([...routeIds, 'none']),
    endsAt: when.optional(),
  }).optional(),
  can: made(
    expecting(
      remark('mapping-like', { example: '{ change-billing: false }' }),
      z.partialRecord(askable, flag),
    ),
    (read): ReadonlyMap<string, boolean> => new Map(Object.entries(read)),
  ).optional(),
  accounts: listOf(remark('list-of-account-handles'), mention).optional(),
})

/** What must hold after a step; every part is optional. */
export type Expectation = Readonly<z.output<typeof fields>>

export const expectation = made(fields, (read, complain): Expectation => {
  const { refused, liftsAt, remedies } = read
  if (refused === undefined) {
    if (liftsAt !== undefined || remedies !== undefined)
      complain({ remark: remark('refusal-missing') })
    return read
  }
  const accepted = (['result', 'accounts'] as const).find((key) => read[key] !== undefined)
  if (accepted !== undefined)
    complain({ remark: remark('both-hold', { one: 'refused', other: accepted }) })
  return read
})
