import { customer } from '../../../src/main/engine/model/actor'
import type { Command } from '../../../src/main/engine/model/commands'
import { decide } from '../../../src/main/engine/commands/decide'
import { addressOf, ana, Story } from '../../../src/main/engine/testing/story'
import type { Row } from '../rows'

const goal = 300_000
const warmUp = 30_000

/** Pure decisions of a day at the desk, accepted and refused, with the real rules on one core. */
export function decisions(measured = 200_000): Row[] {
  const active = new Story().signIn().proved().later('60s')
  const waiting = new Story().signIn().proved()
  waiting.accepted({ type: 'remove-all-contacts' })
  waiting.later('3d')
  const contact = addressOf('new@example.org')
  const day: readonly (readonly [Story, Command])[] = [
    [active, { type: 'add-contact', by: customer, contact }],
    [active, { type: 'remove-contact', by: customer, contactId: 'mail' }],
    [active, { type: 'remove-all-contacts', by: customer }],
    [active, { type: 'request-code', by: customer, purpose: 'sign-in', contactId: 'mail' }],
    [active, { type: 'submit-code', by: customer, purpose: 'sign-in', code: '000000' }],
    [active, { type: 'add-contact', by: ana, contact }],
    [active, { type: 'open-case', by: ana, channel: 'phone', story: '' }],
    [waiting, { type: 'add-contact', by: customer, contact }],
    [waiting, { type: 'change-billing', by: customer }],
    [waiting, { type: 'use-service', by: customer, service: 'email' }],
    [waiting, { type: 'cancel-replacement', by: customer, contactId: 'mail' }],
  ]
  const decideAll = (times: number): number => {
    const started = performance.now()
    for (let done = 0; done < times; done++) {
      const [story, command] = day[done % day.length] as (typeof day)[number]
      decide(story.account, command, story.context)
    }
    return times / ((performance.now() - started) / 1000)
  }
  decideAll(Math.min(warmUp, measured))
  const perSecond = Math.max(...[1, 2, 3].map(() => decideAll(measured)))
  return [
    {
      metric: 'pure decisions per second, one core',
      unit: '/s',
      value: perSecond,
      floor: null,
      goal: { kind: 'at-least', limit: goal },
    },
  ]
}
