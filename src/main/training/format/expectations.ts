import { isMap, isScalar } from 'yaml'
import { accountStatuses, personCommandTypes, contactStates, messageLanguages, messageTemplates, results, services, timerKinds, type ContactState } from '@shared/vocabulary/kinds'
import { ruleIds } from '@shared/vocabulary/ruleIds'
import { didYouMean } from './nearest'
import { complain, invalid, wrong, type Place, type Reader } from './place'
import { listOf, mapping, namedValues, needed, optional, type ShapeOf } from './shapes'
import { eventTypes } from './eventTypes'
import { flag, mention, oneOf, when, words, type When } from './values'

const rule = oneOf(ruleIds, 'a rule id (docs/policy/rules.md lists them)')
const command = oneOf(personCommandTypes, 'a command')

/** Commands, and `use-email` and its like for `use-service`. */
const askable: readonly string[] = [...personCommandTypes, ...services.map((service) => `use-${service}`)]
function isAskable(keyPlace: Place, key: string): boolean {
  if (askable.includes(key)) return true
  complain(keyPlace, `expected a command or ${services.map((service) => `use-${service}`).join(', ')}, found “${key}”${didYouMean(key, askable)}`)
  return false
}

const liftsAt: Reader<When | 'never'> = (place) => (isScalar(place.node) && place.node.value === 'never' ? 'never' : when(place))

const contactStanding: Reader<ContactState | 'absent'> = (place) => {
  if (!isMap(place.node)) return isScalar(place.node) && place.node.value === 'absent' ? 'absent' : wrong(place, 'absent, or a state such as { state: confirmed }')
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
  contacts: optional(namedValues(() => true, contactStanding, 'a mapping of contacts, such as { phone: { state: confirmed } }')),
  notice: optional(oneOf(['open', 'none'] as const)),
  signInNames: optional(listOf(expectedName, 'a list of sign-in names, such as [ { value: maria@contoso.example, enabled: false } ]')),
}
export type AccountExpectation = ShapeOf<typeof accountFields>
export const accountExpectation: Reader<AccountExpectation> = mapping(accountFields)

const message = mapping({ to: optional(mention), template: optional(oneOf(messageTemplates, 'a message template')), language: optional(oneOf(messageLanguages)) })
const timer = mapping({ kind: needed(oneOf(timerKinds)), endsAt: optional(when) })

const fields = {
  result: optional(oneOf(results, 'a result of rules.md, section 5')),
  refused: optional(rule),
  liftsAt: optional(liftsAt),
  remedies: optional(listOf(command, 'a list of commands')),
  advice: optional(listOf(rule, 'a list of rule ids')),
  events: optional(listOf(oneOf(eventTypes, 'an event type'), 'a list of event types')),
  messages: optional(listOf(message, 'a list of messages, such as [ { to: maria/mail } ]; [] where none is sent')),
  account: optional(accountExpectation),
  timers: optional(listOf(timer, 'a list of timers, such as [ { kind: replacement, endsAt: +30d } ]')),
  noTimers: optional(listOf(oneOf(timerKinds), 'a list of timer kinds')),
  can: optional(namedValues(isAskable, (place) => flag(place), 'a mapping such as { change-billing: false }')),
  accounts: optional(listOf(mention, 'a list of account handles')),
}

/** What must hold after a step; every part is optional. */
export type Expectation = ShapeOf<typeof fields>

const shape = mapping(fields)
export const expectation: Reader<Expectation> = (place) => {
  const read = shape(place)
  if (read === invalid) return invalid
  if (read.refused === undefined) return read.liftsAt === undefined && read.remedies === undefined ? read : complain(place, 'liftsAt and remedies belong to a refusal: expected “refused” beside them')
  const accepted = (['result', 'accounts'] as const).find((key) => read[key] !== undefined)
  return accepted === undefined ? read : complain(place, `“refused” and “${accepted}” can’t both hold`)
}
