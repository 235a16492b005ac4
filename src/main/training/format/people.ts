import { z } from 'zod'
import type { Seconds } from '@shared/vocabulary/instant'
import {
  messageLanguages,
  roles,
  type ContactKind,
  type MessageLanguage,
  type Role,
  type SignInNameKind,
} from '@shared/vocabulary/kinds'
import { remark } from '@shared/vocabulary/remarks'
import { readAddress, readEmail, readPhone } from '../../engine/model/address'
import { expecting, listOf, made, mapping, named } from './schema'
import { flag, length, newHandle, oneOf, textOf, when, words, type When } from './values'

export interface OperatorPart {
  readonly role: Role
  /** Since when they have the role; null: for ever. */
  readonly since: When | null
  /** Which operator of the scenario made them, when they got their role; null: none of them. */
  readonly madeBy: string | null
  /** A colleague who is played: what they decide on whatever waits for a second operator; null: they decide nothing. */
  readonly decides: 'approve' | 'decline' | null
  /** How long that takes them. */
  readonly after: Seconds
  /** What they say to it. */
  readonly says: string | null
}

/** How long a colleague takes where the file doesn’t say. */
const usualDelay = 120 as Seconds

/** An account as the scenario finds it. */
export interface AccountPart {
  readonly name: string
  readonly locale: MessageLanguage
  readonly password: string | null
  readonly privileged: boolean
  readonly twoStep: boolean
  readonly lastSignInAt: When | null
  readonly signInNames: readonly {
    readonly kind: SignInNameKind
    readonly value: string
    readonly enabled: boolean
  }[]
  readonly contacts: ReadonlyMap<string, ContactPart>
}

export interface ContactPart {
  readonly kind: ContactKind
  readonly value: string
  /** Null: it waits for its code. */
  readonly confirmedAt: When | null
  /** Null: the account's own. */
  readonly language: MessageLanguage | null
}

export const operators = named(
  remark('mapping-of-operators', { example: '{ ana: { role: agent } }' }),
  made(
    mapping({
      role: oneOf(roles),
      since: when.optional(),
      madeBy: words.optional(),
      decides: oneOf(['approve', 'decline']).optional(),
      after: length.optional(),
      says: words.optional(),
    }),
    ({ role, since, madeBy, decides, after, says }, complain): OperatorPart => {
      const idle = after !== undefined ? 'after' : says !== undefined ? 'says' : null
      if (decides === undefined && idle !== null)
        complain({ remark: remark('needs-key', { key: idle, needed: 'decides' }) })
      return {
        role,
        since: since ?? null,
        madeBy: madeBy ?? null,
        decides: decides ?? null,
        after: after ?? usualDelay,
        says: says ?? null,
      }
    },
  ),
  newHandle,
)

const signInName = made(
  mapping({ value: words, enabled: flag.optional() }),
  ({ value, enabled }): AccountPart['signInNames'][number] => ({
    ...nameOf(value),
    enabled: enabled ?? true,
  }),
)

function nameOf(value: string): { kind: SignInNameKind; value: string } {
  const trimmed = value.trim().normalize('NFC')
  const phone = trimmed.startsWith('+') ? readPhone(trimmed) : null
  return readEmail(trimmed) ?? phone ?? { kind: 'user-name', value: trimmed }
}

const examplePhone = '"+34612345678"'

/** The one of `phone` and `email` that is given, as somebody wrote it; else what is wrong with them. */
function givenContact(read: { readonly phone?: string; readonly email?: string }) {
  if (read.phone !== undefined && read.email === undefined)
    return { kind: 'phone', text: read.phone } as const
  if (read.email !== undefined && read.phone === undefined)
    return { kind: 'email', text: read.email } as const
  return remark(read.phone === undefined ? 'either-neither' : 'either-both', {
    one: 'phone',
    other: 'email',
  })
}

const contact = made(
  mapping({
    phone: textOf(remark('phone-number-like', { example: examplePhone })).optional(),
    email: textOf(remark('email-address')).optional(),
    confirmedAt: when.optional(),
    language: oneOf(messageLanguages).optional(),
  }),
  (read, complain): ContactPart => {
    const given = givenContact(read)
    if ('says' in given) {
      complain({ remark: given })
      return z.NEVER
    }
    const address = readAddress(given.kind, given.text)
    if (address !== null)
      return { ...address, confirmedAt: read.confirmedAt ?? null, language: read.language ?? null }
    complain(
      {
        expected:
          given.kind === 'phone'
            ? remark('phone-with-country', { example: examplePhone })
            : remark('email-address'),
      },
      given.kind,
    )
    return z.NEVER
  },
)

const account = expecting(
  remark('mapping-of-account', { keys: 'name, locale, password, signInNames, contacts' }),
  z.strictObject({
    name: words,
    locale: oneOf(messageLanguages).optional(),
    password: words.optional(),
    privileged: flag.optional(),
    twoStep: flag.optional(),
    lastSignInAt: when.optional(),
    signInNames: listOf(
      remark('list-of-sign-in-names', { example: '[ { value: maria@contoso.example } ]' }),
      signInName,
    ).optional(),
    contacts: named(
      remark('mapping-of-contacts', {
        example: `{ phone: { phone: ${examplePhone}, confirmedAt: -400d } }`,
      }),
      contact,
      newHandle,
    ).optional(),
  }),
)

export const accounts = named(
  remark('mapping-of-accounts', { example: '{ maria: { name: Maria Gómez, … } }' }),
  made(account, (read): AccountPart => ({
    name: read.name,
    locale: read.locale ?? 'en',
    password: read.password ?? null,
    privileged: read.privileged ?? false,
    twoStep: read.twoStep ?? false,
    lastSignInAt: read.lastSignInAt ?? null,
    signInNames: read.signInNames ?? [],
    contacts: read.contacts ?? new Map(),
  })),
  newHandle,
)
