import { isMap, isScalar } from 'yaml'
import {
  accountStatuses,
  personCommandTypes,
  contactStates,
  messageLanguages,
  messageTemplates,
  results,
  services,
  timerKinds,
  type ContactState,
} from '@shared/vocabulary/kinds'
import { remark } from '@shared/vocabulary/remarks'
import { ruleIds } from '@shared/vocabulary/ruleIds'
import { nearest } from './nearest'
import { complain, foundText, invalid, wrong, type Place, type Reader } from './place'
import { listOf, mapping, namedValues, needed, optional, type ShapeOf } from './shapes'
import { eventTypes } from '../../engine/model/events'
import { flag, mention, oneOf, when, words, type When } from './values'

const rule = oneOf(ruleIds, remark('rule-id-listed'))
const command = oneOf(personCommandTypes, remark('command'))

/** Commands, and `use-email` and its like for `use-service`. */
const askable: readonly string[] = [
  ...personCommandTypes,
  ...services.map((service) => `use-${service}`),
]
function isAskable(keyPlace: Place, key: string): boolean {
  if (askable.includes(key)) return true
  wrong(
    keyPlace,
    remark('command-or-use', { uses: services.map((service) => `use-${service}`).join(', ') }),
    foundText(key, nearest(key, askable)),
  )
  return false
}

const liftsAt: Reader<When | 'never'> = (place) =>
  isScalar(place.node) && place.node.value === 'never' ? 'never' : when(place)

const contactStanding: Reader<ContactState | 'absent'> = (place) => {
  if (!isMap(place.node))
    return isScalar(place.node) && place.node.value === 'absent'
      ? 'absent'
      : wrong(place, remark('state-or-absent', { example: '{ state: confirmed }' }))
  const read = mapping({ state: needed(oneOf(contactStates)) })(place)
  return read === invalid ? invalid : read.state
}

const nameFields = { value: needed(words), enabled: optional(flag) }
const expectedName: Reader<ShapeOf<typeof nameFields>> = (place) => {
  if (isMap(place.node)) return mapping(nameFields)(place)
  const value = words(place)
  return value === invalid ? invalid : { value, enabled: undefined }
}

const accountFields = {
  status: optional(oneOf(accountStatuses)),
  contacts: optional(
    namedValues(
      () => true,
      contactStanding,
      remark('mapping-of-contacts', { example: '{ phone: { state: confirmed } }' }),
    ),
  ),
  notice: optional(oneOf(['open', 'none'] as const)),
  signInNames: optional(
    listOf(
      expectedName,
      remark('list-of-sign-in-names', {
        example: '[ { value: maria@contoso.example, enabled: false } ]',
      }),
    ),
  ),
}
export type AccountExpectation = ShapeOf<typeof accountFields>
export const accountExpectation: Reader<AccountExpectation> = mapping(accountFields)

const message = mapping({
  to: optional(mention),
  template: optional(oneOf(messageTemplates, remark('message-template'))),
  language: optional(oneOf(messageLanguages)),
})
const timer = mapping({ kind: needed(oneOf(timerKinds)), endsAt: optional(when) })

const fields = {
  result: optional(oneOf(results, remark('desk-result'))),
  refused: optional(rule),
  liftsAt: optional(liftsAt),
  remedies: optional(listOf(command, remark('list-of-commands'))),
  advice: optional(listOf(rule, remark('list-of-rule-ids'))),
  events: optional(listOf(oneOf(eventTypes, remark('event-type')), remark('list-of-event-types'))),
  messages: optional(
    listOf(message, remark('list-of-messages', { example: '[ { to: maria/mail } ]' })),
  ),
  account: optional(accountExpectation),
  timers: optional(
    listOf(timer, remark('list-of-timers', { example: '[ { kind: replacement, endsAt: +30d } ]' })),
  ),
  noTimers: optional(listOf(oneOf(timerKinds), remark('list-of-timer-kinds'))),
  can: optional(
    namedValues(
      isAskable,
      (place) => flag(place),
      remark('mapping-like', { example: '{ change-billing: false }' }),
    ),
  ),
  accounts: optional(listOf(mention, remark('list-of-account-handles'))),
}

/** What must hold after a step; every part is optional. */
export type Expectation = ShapeOf<typeof fields>

const shape = mapping(fields)
export const expectation: Reader<Expectation> = (place) => {
  const read = shape(place)
  if (read === invalid) return invalid
  if (read.refused === undefined)
    return read.liftsAt === undefined && read.remedies === undefined
      ? read
      : complain(place, remark('refusal-missing'))
  const accepted = (['result', 'accounts'] as const).find((key) => read[key] !== undefined)
  return accepted === undefined
    ? read
    : complain(place, remark('both-hold', { one: 'refused', other: accepted }))
}
