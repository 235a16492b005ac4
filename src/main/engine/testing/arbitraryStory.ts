import fc from 'fast-check'
import { caseChecks, contactKinds, purposes, type CommandType } from '@shared/vocabulary/kinds'
import type { Actor } from '../model/actor'
import type { DirectoryUpdate } from '../model/commands'
import { customer } from '../model/actor'
import { packs } from '../packs'
import {
  ana,
  password,
  sam,
  signInName,
  sue,
  type Beginning,
  type Given,
  type Story,
} from './story'

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

/** Weighted towards what gets somewhere: codes, contacts, sign-ins and cases. */
const types: readonly CommandType[] = [
  'sign-in',
  'sign-in',
  'sign-in',
  'request-code',
  'request-code',
  'request-code',
  'submit-code',
  'submit-code',
  'submit-code',
  'submit-code',
  'check-last-four',
  'add-contact',
  'add-contact',
  'remove-contact',
  'remove-contact',
  'remove-all-contacts',
  'replace-contacts',
  'cancel-replacement',
  'open-case',
  'open-case',
  'sign-out',
  'skip-notice',
  'raise-notice',
  'report-not-me',
  'release-replacement',
  'close-takeover',
  'set-sign-in-preference',
  'set-locale',
  'set-two-step',
  'recover-username',
  'reset-password',
  'change-billing',
  'view-billing',
  'buy',
  'use-service',
  'check-in-case',
  'note',
  'close-case',
  'reveal-contact',
  'enable-contact',
  'approve',
  'decline',
  'diagnose-delivery',
  'update-from-directory',
  'update-from-directory',
]

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
  Array.from({ length: 12 }, () => ({ type: 'submit-code', code: 'wrong', wait: '1s' }) as const),
]

const agentErrands: readonly (readonly Partial<Step>[])[] = [
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
const values = [
  '+34612345678',
  '+14155550134',
  'maria.g@example.org',
  'm@contoso.example',
  '+33698765432',
]

export const arbitraryBeginning: fc.Arbitrary<Beginning> = fc.record({
  contacts: fc
    .array(ages, { maxLength: values.length, size: 'max' })
    .map((given) =>
      Object.fromEntries(
        given.map((age, index) => [`c${index}`, { value: values[index] ?? '', age }]),
      ),
    ),
  twoStep: fc.boolean(),
  privileged: fc.boolean(),
  lastSignIn: fc.constantFrom('1d', '179d', '180d', null),
  policy: fc.constantFrom(packs.seeds, packs['microsoft-2026'], packs['nist-strict']),
})

/** The command that a step means on the story's account as it is now. */
export function commandOf(story: Story, step: Step): Given {
  const { account } = story
  const contact = account.contacts[step.pick % Math.max(1, account.contacts.length)]
  const contactId = contact?.id ?? 'gone'
  const fresh =
    step.kind === 'phone'
      ? { kind: 'phone', value: `+3461100000${step.pick}` }
      : { kind: 'email', value: `new${step.pick}@example.net` }
  const common = { type: step.type, by: step.by, window: step.window }
  switch (step.type) {
    case 'sign-in':
      return {
        ...common,
        name: step.pick === 9 ? 'nobody@contoso.example' : signInName,
        password: step.code === 'wrong' ? 'wrong' : password,
        ...(step.flag ? { code: digits(story, 'sign-in', step) } : {}),
      }
    case 'request-code':
      return { ...common, purpose: step.purpose, contactId }
    case 'submit-code':
      return { ...common, purpose: step.purpose, code: digits(story, step.purpose, step) }
    case 'check-last-four':
      return {
        ...common,
        contactId,
        digits: step.code === 'wrong' ? '0000' : (contact?.value.slice(-4) ?? ''),
      }
    case 'add-contact':
    case 'replace-contacts':
      return { ...common, contact: step.pick === 8 ? { kind: step.kind, value: null } : fresh }
    case 'recover-username':
      return {
        ...common,
        contact: contact && step.flag ? { kind: contact.kind, value: contact.value } : fresh,
      }
    case 'remove-contact':
      return { ...common, contactId, ...(step.flag ? { accept: ['restriction'] } : {}) }
    case 'cancel-replacement':
      return { ...common, ...(step.flag ? { contactId } : {}) }
    case 'set-sign-in-preference':
      return { ...common, name: signInName, enabled: step.flag }
    case 'set-locale':
      return { ...common, locale: step.flag ? 'en' : 'de' }
    case 'set-two-step':
      return { ...common, enabled: step.flag }
    case 'use-service':
      return { ...common, service: 'email' }
    case 'open-case':
      return { ...common, channel: 'phone', story: '' }
    case 'check-in-case':
      return {
        ...common,
        check: caseChecks[step.pick % caseChecks.length],
        ...(step.flag ? { contactId } : {}),
      }
    case 'note':
      return { ...common, text: 'A note.' }
    case 'close-case':
      return { ...common, outcome: 'no-action' }
    case 'reveal-contact':
    case 'enable-contact':
      return { ...common, contactId, reason: 'The caller asked.' }
    case 'update-from-directory':
      return { ...common, accepted: step.flag, update: directoryUpdate(story, step) }
    case 'diagnose-delivery':
      return { ...common, contactId, delivery: [], answers: {} }
    default:
      return common
  }
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
  if (step.code === 'wrong') return '000000'
  return (step.code === 'older' ? sent.at(-2) : sent.at(-1)) ?? '111111'
}
