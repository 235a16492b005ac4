import fc from 'fast-check'
import type { Field, FieldKind } from '@shared/commands/fields'
import { commandBody, fieldsOf } from '@shared/commands/schemas'
import { commandTypes, contactKinds, purposes, type CommandType } from '@shared/vocabulary/kinds'
import type { Contact } from '../model/account'
import type { Actor } from '../model/actor'
import type { Command, DirectoryUpdate, GivenContact } from '../model/commands'
import { customer } from '../model/actor'
import { packs } from '../packs'
import { ana, password, sam, signInName, sue, type Beginning, type Story } from './story'

/** Test support: accounts of every shape, and random steps that a customer, operators and the system could take on them. */

/** A step before its contact, case and code are looked up on the account as it then is. */
export interface Step {
  readonly wait: string
  readonly type: CommandType
  readonly by: Actor
  readonly pick: number
  readonly purpose: (typeof purposes)[number]
  readonly kind: (typeof contactKinds)[number]
  readonly flag: boolean
  readonly code: 'right' | 'older' | 'wrong'
  readonly window: 'main' | 'other'
}

const waits = [
  '0s',
  '0s',
  '1s',
  '59s',
  '60s',
  '5m',
  '10m',
  '15m',
  '1h',
  '23h',
  '24h',
  '6d',
  '7d',
  '30d',
  '180d',
]
const actors: readonly Actor[] = [
  customer,
  customer,
  customer,
  ana,
  ana,
  sam,
  sue,
  { kind: 'operator', id: 'eva', role: 'auditor' },
  { kind: 'system' },
]

/** Weighted towards what gets somewhere: codes, contacts, sign-ins and cases. All others come once. */
const often: Readonly<Partial<Record<CommandType, number>>> = {
  'sign-in': 3,
  'request-code': 3,
  'submit-code': 4,
  'add-contact': 2,
  'remove-contact': 2,
  'open-case': 2,
  'update-from-directory': 2,
}
const types: readonly CommandType[] = commandTypes.flatMap((type) =>
  Array.from({ length: often[type] ?? 1 }, () => type),
)

const singleStep: fc.Arbitrary<Step> = fc.record({
  wait: fc.constantFrom(...waits),
  type: fc.constantFrom(...types),
  by: fc.constantFrom(...actors),
  pick: fc.nat(9),
  purpose: fc.constantFrom(...purposes),
  kind: fc.constantFrom(...contactKinds),
  flag: fc.boolean(),
  code: fc.constantFrom(
    'right' as const,
    'right' as const,
    'right' as const,
    'older' as const,
    'wrong' as const,
  ),
  window: fc.constantFrom('main' as const, 'main' as const, 'main' as const, 'other' as const),
})

const signsIn = [
  { type: 'sign-in', flag: false },
  { type: 'request-code', purpose: 'sign-in' },
  { type: 'submit-code', purpose: 'sign-in' },
  { type: 'sign-in', flag: false },
] as const
const proves = [
  ...signsIn,
  { type: 'check-last-four' },
  { type: 'request-code', purpose: 'change-security-info' },
  { type: 'submit-code', purpose: 'change-security-info' },
] as const
const verifiesCaller = [
  { type: 'open-case' },
  { type: 'request-code', purpose: 'support-call' },
  { type: 'submit-code', purpose: 'support-call' },
] as const
const confirms = { type: 'submit-code', purpose: 'confirm-contact' } as const

/** What people do in one go. Single random steps alone hardly ever get past the first refusal. */
const errands: readonly (readonly Partial<Step>[])[] = [
  signsIn,
  proves,
  verifiesCaller,
  [...proves, { type: 'remove-all-contacts' }],
  [...proves, { type: 'remove-contact', flag: true }],
  [...proves, { type: 'add-contact', pick: 1 }, confirms],
  [...proves, { type: 'set-two-step' }],
  [...signsIn, { type: 'replace-contacts', pick: 2 }, confirms],
  [
    { type: 'request-code', purpose: 'reset-password' },
    { type: 'submit-code', purpose: 'reset-password' },
    { type: 'reset-password' },
  ],
  [
    { type: 'cancel-replacement', flag: false },
    { type: 'submit-code', purpose: 'cancel-replacement' },
  ],
  [{ type: 'report-not-me' }, { type: 'open-case', by: sam }, { type: 'close-takeover', by: sam }],
  [{ type: 'update-from-directory', by: { kind: 'system' } }],
  [
    { type: 'report-not-me' },
    { type: 'open-case', by: sam },
    { type: 'release-replacement', by: sam },
  ],
  [
    { type: 'open-case', by: sam },
    { type: 'reveal-contact', by: sam },
    { type: 'approve', by: sue },
    { type: 'reveal-contact', by: sam },
  ],
  [...verifiesCaller, { type: 'hand-over', flag: false }, { type: 'take-over', by: sam }],
  [
    { type: 'open-case', by: sam },
    { type: 'hand-over', by: sam, pick: 0, flag: true },
  ],
  [...verifiesCaller, { type: 'close-case' }, { type: 'reopen-case', flag: false }],
  Array.from({ length: 12 }, () => ({ type: 'submit-code', code: 'wrong', wait: '1s' }) as const),
]

/** As the caller of a two-step or privileged account is verified: by two contacts. */
const verifiesTwice = [
  ...verifiesCaller.map((step) => ({ ...step, pick: 0 })),
  { type: 'request-code', purpose: 'support-call', pick: 1 },
  { type: 'submit-code', purpose: 'support-call', pick: 1 },
] as const

const agentErrands: readonly (readonly Partial<Step>[])[] = [
  [...verifiesTwice, { type: 'set-two-step', flag: false }],
  [...verifiesTwice, { type: 'remove-contact', pick: 0, flag: false }],
  [...verifiesTwice, { type: 'reset-password' }],
  [
    ...verifiesTwice,
    { type: 'add-contact', pick: 3 },
    { type: 'approve', by: sue },
    { type: 'add-contact', pick: 3 },
    confirms,
  ],
  [...verifiesCaller, { type: 'add-contact', pick: 3 }, confirms],
  [...verifiesCaller, { type: 'remove-all-contacts' }],
  [...verifiesCaller, { type: 'reset-password' }],
  [
    { type: 'open-case' },
    { type: 'replace-contacts', pick: 4 },
    { type: 'approve', by: sue },
    { type: 'replace-contacts', pick: 4 },
    confirms,
  ],
]

const errand: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    singleStep,
    fc.oneof(
      fc.constantFrom(...errands).map((steps) => ({ steps, by: customer })),
      fc.constantFrom(...agentErrands).map((steps) => ({ steps, by: ana })),
    ),
  )
  .map(([base, { steps, by }]) =>
    steps.map((step, index) => ({
      ...base,
      by,
      code: 'right' as const,
      wait: index === 0 ? base.wait : '60s',
      ...step,
    })),
  )

export const arbitrarySteps: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.oneof(
      { arbitrary: errand, weight: 2 },
      { arbitrary: singleStep.map((step) => [step]), weight: 3 },
    ),
    { minLength: 2, maxLength: 24, size: 'max' },
  )
  .map((moves) => moves.flat())

const ages = fc.constantFrom('0s', '6d', '7d', '400d', null)
const contactValues = [
  '+34612345678',
  '+14155550134',
  'maria.g@example.org',
  'm@contoso.example',
  '+33698765432',
]

export const arbitraryBeginning: fc.Arbitrary<Beginning> = fc.record({
  contacts: fc
    .array(ages, { maxLength: contactValues.length, size: 'max' })
    .map((given) =>
      Object.fromEntries(
        given.map((age, index) => [`c${index}`, { value: contactValues[index] ?? '', age }]),
      ),
    ),
  twoStep: fc.boolean(),
  privileged: fc.boolean(),
  lastSignIn: fc.constantFrom('1d', '179d', '180d', null),
  policy: fc.constantFrom(packs.seeds, packs['microsoft-2026'], packs['nist-strict']),
})

/** The command that a step means on the story's account as it is now. */
export function commandOf(story: Story, step: Step): Command {
  const carried = fieldsOf(step.type).map(
    ([name, field]) => [name, values[field.kind](story, step, name, field)] as const,
  )
  const body = commandBody.parse({ type: step.type, ...Object.fromEntries(carried) })
  return { ...body, by: step.by, window: step.window }
}

/**
 * A value for each kind of field, so that every command is given in random stories; undefined: left out. A kind without one
 * does not compile.
 */
const values: Readonly<
  Record<FieldKind, (story: Story, step: Step, name: string, field: Field) => unknown>
> = {
  acceptance: (_story, { flag }) => (flag ? ['restriction'] : undefined),
  answers: () => ({}),
  approval: () => undefined,
  case: ({ account: { cases } }, { pick, flag }) =>
    flag ? cases[pick % Math.max(1, cases.length)]?.id : undefined,
  choice: (_story, { pick, purpose }, _name, { words }) =>
    words.includes(purpose) ? purpose : words[pick % words.length],
  code: (story, step, _name, { optional }) =>
    optional
      ? step.flag
        ? digits(story, 'sign-in', step)
        : undefined
      : digits(story, step.purpose, step),
  contact: (story, step, _name, { optional }) =>
    optional && !step.flag ? undefined : (contactOf(story, step)?.id ?? 'gone'),
  deliveries: () => [],
  digits: (story, step) =>
    step.code === 'wrong' ? '0000' : (contactOf(story, step)?.value.slice(-4) ?? ''),
  'directory-update': directoryUpdate,
  // What can be left out as well is not always said together.
  flag: (_story, { flag, pick }, _name, { optional }) => (optional ? flag !== pick > 4 : flag),
  message: ({ messages }, { flag }) => (flag ? messages.at(-1)?.id : undefined),
  'names-taken': (_story, { pick }) => (pick === 8 ? 1 : undefined),
  'new-contact': (_story, step) =>
    step.pick === 8 ? { kind: step.kind, value: null } : freshContact(step),
  operator: (_story, { pick, flag }) => (flag ? ['ana', 'sam', 'sue'][pick % 3] : undefined),
  'sought-contact': (story, step) => {
    const contact = contactOf(story, step)
    return contact && step.flag ? { kind: contact.kind, value: contact.value } : freshContact(step)
  },
  text: textOf,
  words: textOf,
}

function textOf(_story: Story, { pick, code }: Step, name: string): string {
  switch (name) {
    case 'name':
      return pick === 9 ? 'nobody@contoso.example' : signInName
    case 'password':
      return code === 'wrong' ? 'wrong' : password
    default:
      return 'The caller asked.'
  }
}

function contactOf({ account }: Story, { pick }: Step): Contact | undefined {
  return account.contacts[pick % Math.max(1, account.contacts.length)]
}

function freshContact({ kind, pick }: Step): GivenContact {
  return kind === 'phone'
    ? { kind: 'phone', value: `+3461100000${pick}` }
    : { kind: 'email', value: `new${pick}@example.net` }
}

/** From one contact more to none of the old ones left. */
function directoryUpdate({ account }: Story, { pick, flag, kind }: Step): DirectoryUpdate {
  const ids = account.contacts.map(({ id }) => id)
  const value = kind === 'phone' ? `+3462200000${pick}` : `file${pick}@example.net`
  return {
    name: flag ? 'Maria G.' : null,
    locale: pick === 1 ? 'fr' : null,
    twoStep: pick === 2 ? flag : null,
    signInNames:
      pick === 3 ? account.signInNames.map((name) => ({ value: name.value, enabled: flag })) : [],
    namesAdded: pick > 5 ? [{ kind: 'user-name', value: `Maria${pick}`, enabled: flag }] : [],
    added: pick % 3 === 0 ? [] : [{ kind, value, confirmed: pick % 2 === 0 }],
    confirmed: pick === 5 ? ids : [],
    removed: pick < 4 ? ids.slice(0, pick) : pick > 6 ? ids : [],
  }
}

function digits(story: Story, purpose: string, step: Step): string {
  const sent = story.messages
    .filter((one) => one.template === `code.${purpose}`)
    .map((one) => one.code ?? '')
  if (step.code === 'wrong') return '0'.repeat(story.policy.values['code.digits'])
  return (step.code === 'older' ? sent.at(-2) : sent.at(-1)) ?? '111111'
}
