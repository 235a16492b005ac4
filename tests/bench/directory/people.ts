import { minus, type Instant } from '../../../src/shared/vocabulary/instant'
import type { Contact, SignInName } from '../../../src/main/engine/model/account'
import type { RegisteredEvent } from '../../../src/main/ports/accounts'
import { regions, type Region } from './names'
import { between, pick, seeded, type Random } from './random'

/** Spreads the places of a directory over all numbers, so that no two people share an address by chance. */
const step = 2_654_435_761
const day = 86_400

/** Of a hundred people: so many have a user name beside their address, a second contact, a third one. */
const shares = {
  userName: 0.3,
  second: 0.75,
  third: 0.25,
  twoStep: 0.14,
  privileged: 0.01,
} as const

export function accountIdOf(index: number): string {
  return `account-${scattered(index).toString(36).padStart(7, '0')}${index.toString(36).padStart(5, '0')}`
}

/** The person at a place of the directory: the same in every run of a seed, whoever else is in it. */
export function personAt(index: number, seed: number, now: Instant): RegisteredEvent {
  const random = seeded(seed ^ scattered(index))
  const region = pick(random, regions)
  const [first, firstLatin] = pick(random, region.first)
  const [last, lastLatin] = pick(random, region.last)
  const handle = `${firstLatin}.${lastLatin}.${(scattered(index) % 46_656).toString(36)}${index.toString(36)}`
  const registeredAt = minus(now, day * between(random, 60, 1500))
  const signInNames: SignInName[] = [
    { kind: 'email', value: `${handle}@contoso.example`, enabled: true },
  ]
  if (random() < shares.userName)
    signInNames.push({
      kind: 'user-name',
      value: `${firstLatin}${index.toString(36)}`,
      enabled: true,
    })
  return {
    type: 'account-registered',
    at: registeredAt,
    by: { kind: 'system' },
    accountId: accountIdOf(index),
    name: region.familyFirst ? `${last} ${first}` : `${first} ${last}`,
    locale: region.locale,
    privileged: random() < shares.privileged,
    twoStep: random() < shares.twoStep,
    passwordSeal: null,
    lastSignInAt: random() < 0.5 ? minus(now, between(random, 1, 200) * day) : null,
    signInNames,
    contacts: contactsOf(index, region, handle, registeredAt, random),
  }
}

/** Two contacts each on the whole: an email for all, a phone for most, a second email for some. */
function contactsOf(
  index: number,
  region: Region,
  handle: string,
  at: Instant,
  random: Random,
): Contact[] {
  const contact = (id: string, kind: Contact['kind'], value: string): Contact => ({
    id: `contact-${id}${index.toString(36)}`,
    kind,
    value,
    language: region.locale,
    addedAt: at,
    confirmedAt: at,
    failuresInRow: 0,
    disabledAt: null,
  })
  const contacts = [contact('m', 'email', emailOf(handle))]
  if (random() < shares.second) contacts.push(contact('p', 'phone', phoneOf(index, region)))
  if (random() < shares.third) contacts.push(contact('s', 'email', `${handle}@example.com`))
  return contacts
}

function emailOf(handle: string): string {
  return `${handle}@example.org`
}

function phoneOf(index: number, { dialling, digits }: Region): string {
  return `${dialling}${String(scattered(index + 1) % 10 ** digits).padStart(digits, '0')}`
}

function scattered(index: number): number {
  return (index * step) % 4_294_967_296
}
