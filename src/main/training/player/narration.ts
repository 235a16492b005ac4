import type { Address } from '../../engine/model/address'
import { maskAddress, maskSignInName } from '../../engine/model/mask'
import type { ParametersOf } from '../format/parameters'
import type { Doing, Step } from '../format/steps'
import type { PersonCommandType } from '@shared/vocabulary/kinds'
import { worldInWords } from '../world/inWords'
import type { Answer } from './answer'
import { askedInWords, toldInWords } from './caller'
import type { ScenarioSimulation } from './scenarioSimulation'

/** A step as a sentence: who does what. */
export interface Said {
  readonly who: string
  readonly what: string
  /** The contacts that are shown in it, masked. */
  readonly shown: readonly Address[]
}

type Phrases = {
  readonly [T in PersonCommandType]: (given: ParametersOf<T>, tell: Telling) => string
}

interface Telling {
  contact(handle: string): string
  given(written: {
    readonly handle?: string
    readonly phone?: string
    readonly email?: string
  }): string
  code(): string
}

const phrases: Phrases = {
  'sign-in': ({ name, code, risk }, tell) =>
    `signs in as ${nameMask(name)}${code === undefined ? '' : ` with the code ${tell.code()}`}${risk === true ? ', which looks risky' : ''}`,
  'sign-out': () => 'signs out',
  'skip-notice': () => 'skips the notice',
  'raise-notice': () => 'raises the notice',
  'request-code': ({ purpose, contact }, tell) =>
    `asks for a code (${purpose}) to ${tell.contact(contact)}`,
  'submit-code': ({ purpose }, tell) => `enters ${tell.code()} (${purpose})`,
  'check-last-four': ({ contact, digits }, tell) =>
    `gives ${digits} as the last four digits of ${tell.contact(contact)}`,
  'add-contact': (given, tell) => `adds ${tell.given(given)}`,
  'remove-contact': ({ contact, risk, accept }, tell) =>
    `removes ${tell.contact(contact)}${risk === true ? ', because somebody else can get at it' : ''}${(accept ?? []).length > 0 ? ', accepting the restriction' : ''}`,
  'remove-all-contacts': () => 'removes all security info',
  'replace-contacts': (given, tell) =>
    `has none of the contacts any more and gives ${tell.given(given.with ?? given)}`,
  'cancel-replacement': ({ contact }, tell) =>
    `asks to cancel the change of all security info${contact === undefined ? '' : ` by ${tell.contact(contact)}`}`,
  'report-not-me': () => 'says “this wasn’t me”',
  'release-replacement': () => 'releases the frozen change',
  'close-takeover': () => 'closes the takeover and cancels the change',
  'set-sign-in-preference': ({ name, enabled }) =>
    `turns signing in with ${nameMask(name)} ${enabled ? 'on' : 'off'}`,
  'set-locale': ({ locale }) => `changes the language to ${locale}`,
  'set-two-step': ({ enabled }) => `turns two-step verification ${enabled ? 'on' : 'off'}`,
  'recover-username': (given, tell) => `looks for the account name by ${tell.given(given)}`,
  'reset-password': () => 'starts a password reset',
  'change-billing': () => 'changes billing info',
  'view-billing': () => 'looks at billing info',
  buy: () => 'buys with what is stored',
  'use-service': ({ service }) => `uses ${service}`,
  'open-case': ({ channel }) => `opens a case (${channel ?? 'phone'})`,
  'check-in-case': ({ check, contact, takenBack }, tell) =>
    `${takenBack === true ? 'takes back' : 'ticks off'}: ${check}${contact === undefined ? '' : ` on ${tell.contact(contact)}`}`,
  note: ({ text }) => `notes: ${text}`,
  'close-case': ({ outcome }) => `closes the case: ${outcome ?? 'no-action'}`,
  'call-back': ({ contact }, tell) => `has ${tell.contact(contact)} shown to call back`,
  'announce-call': ({ contact }, tell) => `announces the call to ${tell.contact(contact)}`,
  'match-contact': ({ contact, phone, email }, tell) =>
    `compares ${tell.contact(contact)} with ${tell.given({ phone, email })}`,
  'link-ticket': ({ ticket }) => `links the ticket ${ticket}`,
  'hand-over': ({ to }) => `hands the case over to ${to ?? 'the supervisors'}`,
  'take-over': () => 'takes the case over',
  'reopen-case': () => 'opens the case again',
  'reveal-contact': ({ contact }, tell) => `asks to see ${tell.contact(contact)} in full`,
  'enable-contact': ({ contact }, tell) => `enables ${tell.contact(contact)} again`,
  'unlock-sign-in': () => 'unlocks signing in',
  approve: () => 'approves the request',
  decline: ({ reason }) => `declines the request${reason === undefined ? '' : `: ${reason}`}`,
  withdraw: () => 'takes the request back',
  'diagnose-delivery': ({ contact, answers }, tell) =>
    `asks why no code arrived at ${tell.contact(contact)}${[...(answers ?? [])].map(([question, answer]) => `, ${question}: ${answer}`).join('')}`,
}

function phraseOf<T extends PersonCommandType>(
  part: { readonly do: T; readonly parameters: ParametersOf<T> },
  tell: Telling,
): string {
  return phrases[part.do](part.parameters, tell)
}

/** Says what a step does, contacts masked. Codes are shown: it is the training room. */
export function saidOf(simulation: ScenarioSimulation, step: Step, answer: Answer | null): Said {
  const { doing } = step
  if (doing.kind === 'check')
    return { who: '', what: step.account === null ? 'check' : `check ${step.account}`, shown: [] }
  if (doing.kind === 'change-world')
    return {
      who: '',
      what: `the world changes: ${worldInWords(doing.world) || 'nothing'}`,
      shown: [],
    }
  if (doing.kind === 'ask') return { who: '', what: askedInWords(doing.question), shown: [] }
  if (doing.kind !== 'command') return { who: '', what: letterDeed(doing), shown: [] }
  const shown: Address[] = []
  const what = phraseOf(doing, telling(simulation, step, answer, shown))
  const where = step.window === 'main' ? '' : ` [${step.window}]`
  return { who: whoOf(step), what: `${step.preview ? 'previews: ' : ''}${what}${where}`, shown }
}

/** What is done with messages, and what the caller is told to do. */
function letterDeed(doing: Extract<Doing, { kind: 'tell' | 'follow' | 'trust' }>): string {
  if (doing.kind === 'follow') return `follows the link of ${doing.letter}`
  if (doing.kind === 'trust') return `marks the official sender as trusted at ${doing.contact}`
  return toldInWords(doing.to, doing.contact)
}

function whoOf({ by, account }: Step): string {
  const whose = account ?? 'somebody'
  return by === 'customer' ? whose : by === 'system' ? `system, ${whose}` : `${by} for ${whose}`
}

function telling(
  { handles, desk }: ScenarioSimulation,
  step: Step,
  answer: Answer | null,
  shown: Address[],
): Telling {
  const mask = (address: Address) => {
    shown.push(address)
    return maskAddress(address, desk.policy.values['mask.showEmailDomain'])
  }
  const command = answer?.command
  return {
    contact: (handle) => {
      const address = handles.address(step.account ?? '', handle)
      return address === null ? `${handle}, which is not there` : `${handle} ${mask(address)}`
    },
    given: ({ handle }) => {
      const given = command !== undefined && 'contact' in command ? command.contact : null
      return [
        ...(handle === undefined ? [] : [handle]),
        given === null || given.value === null ? 'something that is no contact' : mask(given),
      ].join(' ')
    },
    code: () => {
      const code = command !== undefined && 'code' in command ? (command.code ?? '') : ''
      return code === '' ? 'no code' : code
    },
  }
}

function nameMask(value: string): string {
  return maskSignInName({
    kind: value.startsWith('+') ? 'phone' : value.includes('@') ? 'email' : 'user-name',
    value,
  })
}
