import { formatDuration } from '@shared/vocabulary/instant'
import type { ParameterId, Policy } from '../../engine/model/policy'
import { horizon, ownerReadsWithin, type Setup } from './handles'
import type { Break, Kind } from './shrink'
import { writtenPolicy } from '../format/writtenPolicy'

const titles: Readonly<Record<Kind, string>> = {
  'signed-in': 'A stranger signs in',
  'taken-over': 'A stranger takes the account over',
  'locked-out': 'The owner is locked out for good',
}

const wentWrong: Readonly<Record<Kind, string>> = {
  'signed-in': 'At the end the stranger is signed in, with less than the rules demand.',
  'taken-over':
    'At the end the stranger’s own contact is the only one that the account can be reached by.',
  'locked-out': `At the end the owner has tried everything that they and the desk can do, and is not signed in ${formatDuration(horizon)} later.`,
}

export function titleOf({ kind, setup }: Break): string {
  return `${titles[kind]} - ${setup.id}`
}

/** What the people in the story have, what went wrong, and which change of the pack made it possible. */
export function aboutOf(
  { setup, kind }: Break,
  policy: Policy,
  blamed: readonly ParameterId[],
): string {
  return [
    ownerInWords(setup),
    strangerInWords(setup),
    wentWrong[kind],
    blameInWords(policy, blamed),
  ].join(' ')
}

function ownerInWords({ owner, contacts, delay }: Setup): string {
  const reads = contacts.filter((handle) => owner.reads.includes(handle))
  const knows = `The owner ${owner.password ? 'knows the password' : 'has forgotten the password'}`
  if (reads.length === 0) return `${knows} and can read none of the contacts.`
  const late = delay > 0 ? `, though everything arrives ${formatDuration(delay)} late` : ''
  return `${knows}, reads ${reads.join(' and ')} within ${formatDuration(ownerReadsWithin)} and answers what was not their doing${late}.`
}

function strangerInWords({ stranger, contacts }: Setup): string {
  const reads = contacts.filter((handle) => stranger.reads.includes(handle))
  const has = [
    ...(stranger.password ? ['the password'] : []),
    ...reads.map((handle) => `what arrives at ${handle}`),
  ]
  return `The stranger knows the account’s name and can call an agent${has.length === 0 ? '' : `, and has ${has.join(' and ')}`}.`
}

function blameInWords(policy: Policy, blamed: readonly ParameterId[]): string {
  const { extends: base, set } = writtenPolicy(policy)
  if (Object.keys(set).length === 0) return `It happens under ${base} as it is shipped.`
  if (blamed.length === 0) return `No single change of ${base} is what makes it possible.`
  return `Under ${base} it would not happen: what makes it possible is ${blamed.map((id) => `${id}: ${inWords(set[id])}`).join(' with ')}.`
}

function inWords(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value)
}
