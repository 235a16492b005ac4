import { duration, minus } from '@shared/vocabulary/instant'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Purpose } from '@shared/vocabulary/kinds'
import type { Desk } from '../services/desk'
import { give } from '../services/commands/give'
import { markOfSample } from '../services/app/settings'
import { bySystem } from '../audit/entries'
import { system } from '../engine/model/actor'
import { sweepDue } from '../jobs/due'
import { simulatedClock } from '../simulation/clock'
import { history, type SampleStep } from './history'
import { people, type Person, type PersonKey } from './people'
import { passwordOf, beginningOf } from './registration'

interface Life {
  readonly accountId: AccountId
  readonly codes: Map<string, string>
}

/**
 * Lets the invented people live up to now: each of their accounts is what the engine made of the commands that they gave,
 * under a clock that stood at the time. Nothing is written that could not have happened. The profile is marked for good first.
 */
export async function playSample(desk: Desk): Promise<void> {
  const now = desk.clock.now()
  const clock = simulatedClock(now)
  const past: Desk = { ...desk, clock, changes: { ...desk.changes, tell: () => undefined } }
  const lives = new Map<PersonKey, Life>()
  const keys = Object.keys(people) as PersonKey[]
  const beginnings = keys.map((who) => ({
    ago: duration((people[who] as Person).known ?? '400d'),
    happens: () => begin(past, who, lives),
  }))
  const steps = history.map((step) => ({
    ago: step.ago,
    happens: () => live(past, step, lives),
  }))
  const all = [...beginnings, ...steps].toSorted((a, b) => b.ago - a.ago)
  // Before anybody is in it, and at the time at which the story begins, so that the audit stays in order.
  await desk.store.settings.change(markOfSample, [
    bySystem(minus(now, all[0]?.ago ?? 0), 'directory.openSample'),
  ])
  for (const { ago, happens } of all) {
    clock.set(minus(now, ago))
    await sweepDue(past)
    await happens()
  }
  clock.set(now)
  await sweepDue(past)
}

async function begin(desk: Desk, who: PersonKey, lives: Map<PersonKey, Life>): Promise<void> {
  const now = desk.clock.now()
  const event = beginningOf(people[who], passwordOf(who), desk, now)
  const { accountId } = event
  await desk.store.accounts.register([event], {
    at: now,
    by: system,
    action: 'directory.openSample',
    accountId,
    caseId: null,
    outcome: 'accepted',
    rule: null,
    facts: {},
  })
  lives.set(who, { accountId, codes: new Map() })
}

async function live(
  desk: Desk,
  step: SampleStep,
  lives: ReadonlyMap<PersonKey, Life>,
): Promise<void> {
  const life = lives.get(step.who)
  if (life === undefined) throw new Error(`nobody is called ${step.who}`)
  const given = await give(desk, life.accountId, step.give(await knownOf(desk, step.who, life)))
  if (given === null || (given.decision.outcome === 'refused') !== (step.refused ?? false))
    throw new Error(`the sample does not play: ${step.who}, ${step.ago} s ago`)
  for (const { template, code } of given.decision.messages)
    if (code !== null) life.codes.set(template, code)
}

async function knownOf({ store }: Desk, who: PersonKey, life: Life) {
  const { signInNames, contacts }: Person = people[who]
  const account = await store.accounts.read(life.accountId)
  return {
    signInName: signInNames[0] ?? '',
    password: passwordOf(who),
    contact: (handle: string) => {
      const value = contacts[handle]
      return account?.contacts.find((contact) => contact.value === value)?.id ?? ''
    },
    code: (purpose: Purpose) => life.codes.get(`code.${purpose}`) ?? '',
  }
}
