import { isMap, isScalar } from 'yaml'
import type { DraftAccountView, DraftFormView } from '@shared/views/training/author'
import { roles } from '@shared/vocabulary/kinds'
import { difficulties } from '@shared/vocabulary/training'
import { at, itemsOf, keysOf, lineOf } from '../format/look'
import { rootOf, TooMuch, type Place } from '../format/place'
import type { Source } from '../format/source'
import { oneLine } from './oneLine'

const seats = ['customer', ...roles] as const

/** The form of a document, right or wrong: what is not of its kind is shown empty. Null where it is no mapping at all. */
export function formOf(source: Source): DraftFormView | null {
  try {
    const root = rootOf(source)
    return isMap(root.node) ? wholeForm(root) : null
  } catch (error) {
    if (error instanceof TooMuch) return null
    throw error
  }
}

function wholeForm(root: Place): DraftFormView {
  const caller = at(root, 'caller')
  const said = (key: string) => written(at(root, key))
  return {
    title: said('title'),
    about: said('about'),
    policy: said('policy'),
    start: said('start'),
    zone: said('zone'),
    minutes: said('minutes'),
    debrief: said('debrief'),
    seat: seats.find((seat) => seat === said('seat')) ?? null,
    difficulty: difficulties.find((level) => level === said('difficulty')) ?? null,
    story: written(at(caller, 'story')),
    truth: written(at(caller, 'truth')),
    says: itemsOf(at(caller, 'says')).map((one) => ({
      when: written(at(one, 'when')),
      text: written(at(one, 'text')),
    })),
    operators: keysOf(at(root, 'operators')).map(({ key }) => ({
      handle: key,
      role: written(at(at(at(root, 'operators'), key), 'role')),
    })),
    accounts: keysOf(at(root, 'accounts')).map(({ key }) =>
      accountForm(key, at(at(root, 'accounts'), key)),
    ),
    world: keysOf(at(root, 'world'))
      .filter(({ key }) => key.includes('/'))
      .map(({ key }) => ({
        contact: key,
        facts: keysOf(at(at(root, 'world'), key)).map(
          (fact) => `${fact.key}: ${written(at(at(at(root, 'world'), key), fact.key))}`,
        ),
      })),
    steps: itemsOf(at(root, 'steps')).map((place) => ({
      line: lineOf(place),
      text: written(place),
    })),
    goals: itemsOf(at(root, 'score')).map((goal) => ({
      id: written(at(goal, 'id')),
      points: written(at(goal, 'points')),
      text: written(at(goal, 'text')),
    })),
  }
}

function accountForm(handle: string, account: Place | null): DraftAccountView {
  const contacts = at(account, 'contacts')
  return {
    handle,
    name: written(at(account, 'name')),
    locale: written(at(account, 'locale')),
    password: written(at(account, 'password')),
    twoStep: written(at(account, 'twoStep')) === 'true',
    privileged: written(at(account, 'privileged')) === 'true',
    signInNames: itemsOf(at(account, 'signInNames')).map((name) => written(at(name, 'value'))),
    contacts: keysOf(contacts).map(({ key }) => {
      const phone = at(at(contacts, key), 'phone')
      return {
        handle: key,
        kind: phone === null ? ('email' as const) : ('phone' as const),
        value: written(phone ?? at(at(contacts, key), 'email')),
      }
    }),
  }
}

/** A scalar as it would be typed; anything else on one line. */
function written(place: Place | null): string {
  const node = place?.node ?? null
  if (place === null || node === null) return ''
  if (!isScalar(node)) return oneLine(place.source.document, node)
  if (typeof node.value === 'string') return node.value
  return node.value === null ? '' : (node.source ?? String(node.value))
}
