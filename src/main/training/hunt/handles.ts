import { duration, type Seconds } from '@shared/vocabulary/instant'
import type { KnownGap } from '@shared/vocabulary/training'
import type { Address } from '../../engine/model/address'

/** Where messages can go in a hunted story, by the handle that its scenario file uses. */
export const addresses = {
  phone: { kind: 'phone', value: '+34612345678' },
  mail: { kind: 'email', value: 'maria.g@example.org' },
  newphone: { kind: 'phone', value: '+34698765432' },
  newmail: { kind: 'email', value: 'maria.new@example.net' },
  stranger: { kind: 'email', value: 'stranger@example.com' },
  strangerphone: { kind: 'phone', value: '+34600000001' },
} as const satisfies Readonly<Record<string, Address>>

export type Handle = keyof typeof addresses

/** What one of the two people has before the story begins. */
export interface Person {
  readonly password: boolean
  /** Contacts whose messages they can read, on the account or still to be added to it. */
  readonly reads: readonly Handle[]
}

/** An account, its owner, and somebody who is not. What is hunted for is the question that the setup is made for. */
export interface Setup {
  readonly id: string
  readonly asks: 'intrusion' | 'lockout'
  /** It is about what no shipped pack keeps out; docs/hunter.md lists these gaps of the rules. */
  readonly gap: boolean
  readonly twoStep: boolean
  readonly privileged: boolean
  /** How long ago the owner last signed in. */
  readonly absent: Seconds
  readonly contacts: readonly Handle[]
  readonly owner: Person
  /** How late messages reach the owner. */
  readonly delay: Seconds
  readonly stranger: Person
}

/**
 * How long a message to the owner lies unread at most. It is shorter than `contacts.establishedAfter` of the shipped
 * packs: who looks less often than a new contact takes to be established can’t be protected by a message.
 */
export const ownerReadsWithin = duration('5d')

/** How long a story lasts at most: its owner is about, and signs in within `freshness.absence` unless the setup says otherwise. */
export const longestStory = duration('150d')

/** How far the owner’s ways back in are followed. */
export const horizon = duration('400d')

const ownersNew = ['newphone', 'newmail'] as const
const strangersOwn = ['stranger', 'strangerphone'] as const
const caller: Person = { password: false, reads: strangersOwn }
const knowsPassword: Person = { password: true, reads: strangersOwn }
const readsMail: Person = { password: false, reads: ['mail', ...strangersOwn] }

const plain = {
  asks: 'intrusion',
  gap: false,
  twoStep: false,
  privileged: false,
  absent: duration('3d'),
  delay: duration('0s'),
  contacts: ['phone', 'mail'],
  owner: { password: true, reads: ['phone', 'mail', ...ownersNew] },
  stranger: caller,
} as const satisfies Omit<Setup, 'id'>

/** A stranger who has less than the rules demand, and an owner who answers what they can read. */
const intrusions: readonly Setup[] = [
  { ...plain, id: 'caller' },
  { ...plain, id: 'caller, and the owner has one contact', contacts: ['mail'] },
  { ...plain, id: 'caller, privileged account', privileged: true },
  { ...plain, id: 'password', stranger: knowsPassword },
  {
    ...plain,
    id: 'password, and the owner was long away',
    stranger: knowsPassword,
    absent: duration('400d'),
  },
  {
    ...plain,
    id: 'password, and the owner has lost the phone',
    stranger: knowsPassword,
    owner: { password: true, reads: ['mail', ...ownersNew] },
    delay: duration('5m'),
  },
  { ...plain, id: 'password, two-step account', stranger: knowsPassword, twoStep: true },
  {
    ...plain,
    id: 'password, and the owner was long away and has lost the phone',
    stranger: knowsPassword,
    absent: duration('400d'),
    owner: { password: true, reads: ['mail', ...ownersNew] },
  },
  { ...plain, id: 'reads one contact, two-step account', stranger: readsMail, twoStep: true },
  {
    ...plain,
    id: 'reads one contact, two-step and privileged account',
    stranger: readsMail,
    twoStep: true,
    privileged: true,
  },
]

const without = { ...plain, asks: 'lockout' } as const

/** An owner who has lost something, with a stranger about who knows the account’s name and can call. */
const lockouts: readonly Setup[] = [
  {
    ...without,
    id: 'forgot the password, lost the phone, and everything arrives late',
    owner: { password: false, reads: ['mail', ...ownersNew] },
    delay: duration('5m'),
  },
  {
    ...without,
    id: 'forgot the password, reads nothing',
    owner: { password: false, reads: ownersNew },
  },
  {
    ...without,
    id: 'forgot the password',
    owner: { password: false, reads: ['phone', 'mail', ...ownersNew] },
  },
  { ...without, id: 'knows the password only', owner: { password: true, reads: ownersNew } },
  {
    ...without,
    id: 'knows the password only, two-step account',
    twoStep: true,
    owner: { password: true, reads: ownersNew },
  },
  {
    ...without,
    id: 'forgot the password, two-step account',
    twoStep: true,
    owner: { password: false, reads: ['phone', 'mail', ...ownersNew] },
  },
]

/** Everyone that a hunt tells stories about. */
export const setups: readonly Setup[] = [...intrusions, ...lockouts]

/**
 * What the rules still allow, each with its reason in docs/hunter.md. Two proofs take two contacts, and a replacement brings one
 * (rules case.caller-unverified, identity.two-proofs). And nobody objects to a contact who is not told of it (rule
 * notice.added-unproven).
 */
export const gaps = {
  'one-left': {
    ...without,
    gap: true,
    id: 'forgot the password, lost the phone, two-step account',
    twoStep: true,
    owner: { password: false, reads: ['mail', ...ownersNew] },
  },
  unread: {
    ...plain,
    gap: true,
    id: 'password, and the owner was long away and reads none of the contacts',
    stranger: knowsPassword,
    absent: duration('400d'),
    owner: { password: true, reads: ownersNew },
  },
} as const satisfies Readonly<Record<KnownGap, Setup>>
