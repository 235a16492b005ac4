import { duration } from '@shared/vocabulary/instant'
import type { Purpose } from '@shared/vocabulary/kinds'
import { customer } from '../engine/model/actor'
import type { Command } from '../engine/model/commands'
import { readAddress } from '../engine/model/address'
import type { PersonKey } from './people'

/** What a step may know of the person whose account it is about. */
export interface SampleAccount {
  readonly signInName: string
  readonly password: string
  contact(handle: string): string
  /** The code that was sent last for this purpose. */
  code(purpose: Purpose): string
}

/** One thing that a customer did in the past. */
export interface SampleStep {
  readonly who: PersonKey
  /** Seconds before the directory was made. */
  readonly ago: number
  give(known: SampleAccount): Command
  /** The step is a failed attempt. */
  readonly refused?: true
}

const signIn = (who: PersonKey, ago: string): SampleStep =>
  step(who, ago, (known) => ({
    type: 'sign-in',
    by: customer,
    name: known.signInName,
    password: known.password,
  }))

/** Signs in and verifies a code to an email contact: from then on security info can be changed for a while. */
function proven(who: PersonKey, ago: string): readonly SampleStep[] {
  const start = duration(ago)
  return [
    signIn(who, ago),
    step(who, start - 20, (known) => ({
      type: 'request-code',
      by: customer,
      purpose: 'change-security-info',
      contactId: known.contact('mail'),
    })),
    step(who, start - 75, (known) => ({
      type: 'submit-code',
      by: customer,
      purpose: 'change-security-info',
      code: known.code('change-security-info'),
    })),
  ]
}

function confirmsNew(who: PersonKey, ago: number): SampleStep {
  return step(who, ago, (known) => ({
    type: 'submit-code',
    by: customer,
    purpose: 'confirm-contact',
    code: known.code('confirm-contact'),
  }))
}

function removesAll(who: PersonKey, ago: string): readonly SampleStep[] {
  return [
    ...proven(who, ago),
    step(who, duration(ago) - 120, () => ({ type: 'remove-all-contacts', by: customer })),
  ]
}

function replaces(who: PersonKey, ago: string, kind: 'email' | 'phone', text: string): SampleStep {
  return step(who, ago, () => ({
    type: 'replace-contacts',
    by: customer,
    contact: readAddress(kind, text) ?? { kind, value: null },
  }))
}

function step(who: PersonKey, ago: string | number, give: SampleStep['give']): SampleStep {
  return { who, ago: typeof ago === 'string' ? duration(ago) : ago, give }
}

const wrongPassword = (who: PersonKey, ago: number): SampleStep => ({
  ...step(who, ago, (known) => ({
    type: 'sign-in',
    by: customer,
    name: known.signInName,
    password: 'not the password',
  })),
  refused: true,
})

/** The past of the invented people, so that each of them shows something else that an account can be in the middle of. */
export const history: readonly SampleStep[] = [
  // All security info goes in 18 days; everything else works.
  ...removesAll('maria', '12d'),
  // Away for longer than half a year: asked to make sure that codes arrive, and has put it off twice.
  signIn('tom', '260d'),
  signIn('tom', '50h'),
  step('tom', duration('50h') - 40, () => ({ type: 'skip-notice', by: customer })),
  signIn('tom', '5h'),
  step('tom', duration('5h') - 30, () => ({ type: 'skip-notice', by: customer })),
  // A new phone that is confirmed and not established yet.
  ...proven('li', '2d'),
  step('li', duration('2d') - 200, () => ({
    type: 'add-contact',
    by: customer,
    contact: readAddress('phone', '+12025550164') ?? { kind: 'phone', value: null },
  })),
  confirmsNew('li', duration('2d') - 260),
  // Nothing in the way.
  signIn('omar', '5d'),
  signIn('lucia', '9d'),
  signIn('grace', '1d'),
  signIn('noah', '30d'),
  // The wait is over: nothing is left to send a code to.
  ...removesAll('ana', '41d'),
  // Two more days of guessing somebody's password; locked for a quarter of an hour.
  signIn('sofia', '20d'),
  ...Array.from({ length: 10 }, (_none, index) => wrongPassword('sofia', 400 - index * 12)),
  // "I don't have any of these": the new phone has not been confirmed.
  signIn('pierre', '6h'),
  replaces('pierre', '355m', 'phone', '+33639987788'),
  // The same, confirmed; the wait is nearly over.
  signIn('kenji', '27d'),
  replaces('kenji', '38875m', 'email', 'kenji.new@example.com'),
  confirmsNew('kenji', duration('38875m') - 90),
  // Somebody else asked for the removal: frozen until a supervisor has looked at it.
  ...removesAll('priya', '8d'),
  step('priya', '7d', () => ({ type: 'report-not-me', by: customer })),
]
