import { describe, expect, it } from 'vitest'
import { problemLines, told } from '../../src/main/training/format/problems'
import { readScenario } from '../../src/main/training/format/read'
import type { Scenario } from '../../src/main/training/format/scenario'
import { instantOfStep } from '../../src/main/training/format/times'
import { answer } from '../../src/main/training/player/answer'
import { movesOf } from '../../src/main/training/player/moves'
import { play } from '../../src/main/training/player/play'
import { scorer } from '../../src/main/training/player/score'
import { simulate } from '../../src/main/training/player/scenarioSimulation'
import { moveClock, post } from '../../src/main/training/player/time'

const head = `latchkey: scenario/1
title: A test
start: 2026-03-01T09:00:00Z
operators: { ana: { role: agent } }
accounts:
  maria:
    name: Maria
    password: correct horse
    lastSignInAt: -1d
    signInNames: [{ value: maria@contoso.example }]
    contacts: { phone: { phone: "+34612345678", confirmedAt: -400d }, mail: { email: m@example.org, confirmedAt: -400d } }
  paul:
    name: Paul
    password: wrong horse
    lastSignInAt: -1d
    signInNames: [{ value: paul@contoso.example }]
    contacts: { mail: { email: p@example.org, confirmedAt: -300d } }
world: { maria/mail: { noAccess: true } }
caller:
  story: Hm.
  truth: owner
  says: [{ when: asked-for-access, text: Now I can read it., world: { maria/mail: { noAccess: false } } }, { when: asked-for-password, text: Never. }]
`
const open = '{ do: open-case, account: maria, by: ana }'
const ask = '{ do: ask, question: asked-for-access }'
const send = '{ do: request-code, account: maria, by: ana, purpose: support-call, contact: mail }'
const enter = '{ after: 1m, do: submit-code, account: maria, by: ana, purpose: support-call }'
const add = '{ do: add-contact, account: maria, by: ana, handle: new, phone: "+34611111111" }'
const confirm = '{ after: 1m, do: submit-code, account: maria, by: ana, purpose: confirm-contact }'

function scenarioOf(goals: readonly string[], steps: readonly string[]): Scenario {
  const score = goals
    .map((goal, index) => `  - { id: g${index + 1}, points: 1, ${goal} }\n`)
    .join('')
  const text = `${head}${score === '' ? '' : `score:\n${score}`}steps:\n${steps.map((step) => `  - ${step}\n`).join('')}`
  const read = readScenario(new TextEncoder().encode(text))
  if (!read.ok) throw new Error(problemLines('the scenario', told(read.problems)).join('\n'))
  return read.scenario
}

/** Which of the goals were reached, in their order. */
async function reached(
  goals: readonly string[],
  steps: readonly string[],
): Promise<readonly boolean[]> {
  return (await play(scenarioOf(goals, steps), 'drizzle')).scored.map((scored) => scored.reached)
}

describe('a goal', () => {
  it('of something done is reached by what was accepted, not by what was tried', async () => {
    expect(
      await reached(
        [
          'when: { done: open-case }',
          'when: { done: add-contact }',
          'when: { done: { do: add-contact, refused: case.caller-unverified } }',
        ],
        [open, add],
      ),
    ).toEqual([true, false, true])
  })

  it('looks at who did it, for whom, by which contact, for what, and with what result', async () => {
    const goals = [
      'when: { done: { do: request-code, by: ana, account: maria, contact: mail, purpose: support-call, result: sent } }',
      'when: { done: { do: request-code, by: customer } }',
      'when: { done: { do: request-code, account: paul } }',
      'when: { done: { do: request-code, contact: phone } }',
      'when: { done: { do: request-code, purpose: sign-in } }',
      'when: { done: { do: request-code, result: code-sent } }',
    ]
    expect(await reached(goals, [open, send])).toEqual([true, false, false, false, false, false])
  })

  it('looks at how a case was closed and at what was ticked in it', async () => {
    const steps = [
      open,
      '{ do: check-in-case, account: maria, by: ana, check: pressure }',
      '{ do: close-case, account: maria, by: ana, outcome: waiting }',
    ]
    expect(
      await reached(
        [
          'when: { done: { do: check-in-case, check: pressure } }',
          'when: { done: { do: check-in-case, check: new-number } }',
          'when: { done: { do: close-case, outcome: waiting } }',
          'when: { done: { do: close-case, outcome: recovered } }',
        ],
        steps,
      ),
    ).toEqual([true, false, true, false])
  })

  it('of an order asks for the first, and for the second not before it', async () => {
    const order = ['when: { before: [{ asked: asked-for-access }, request-code] }']
    expect(await reached(order, [open, ask, send])).toEqual([true])
    expect(await reached(order, [open, send, ask])).toEqual([false])
    expect(await reached(order, [open, ask])).toEqual([true])
    expect(await reached(order, [open, send])).toEqual([false])
  })

  it('can forbid a question, a refusal and a result', async () => {
    const goals = [
      'when: { done: open-case }',
      'never: { asked: asked-for-password }',
      'never: { refused: case.caller-unverified }',
      'never: { result: sent }',
    ]
    expect(await reached(goals, [open])).toEqual([true, true, true, true])
    expect(
      await reached(goals, [open, '{ do: ask, question: asked-for-password }', add, send]),
    ).toEqual([true, false, false, false])
  })

  it('of a length is reached in time and not a second later', async () => {
    const goals = [
      'within: 1m, until: { done: open-case }',
      'within: 1m, until: { account: { contacts: { phone: absent } } }',
      'within: 1m',
    ]
    expect(await reached(goals, [open.replace('{', '{ at: +1m,')])).toEqual([true, false, true])
    expect(await reached(goals, [open.replace('{', '{ at: +61s,')])).toEqual([false, false, false])
  })

  it('counts its length from where the trainee sits down', async () => {
    const past = '{ past: true, at: +12d, check: true }'
    expect(
      await reached(
        [
          'within: 1m, until: { done: open-case }',
          'within: 5m, until: { account: { contacts: { new: { state: confirmed } } } }',
        ],
        [past, open.replace('{', '{ after: 1m,'), ask, send, enter, add, confirm],
      ),
    ).toEqual([true, true])
  })

  it('is not reached by what had happened before, or by a preview', async () => {
    const goals = ['when: { done: open-case }', 'never: { do: request-code }']
    const past = (step: string) => step.replace('{', '{ past: true,')
    expect(
      await reached(goals, [
        past(open),
        past(send),
        '{ do: note, account: maria, by: ana, text: Hm. }',
      ]),
    ).toEqual([false, false])
    expect(await reached(goals, [open, send.replace('{', '{ preview: true,')])).toEqual([
      true,
      true,
    ])
  })
})

describe('what is reached by doing nothing', () => {
  const passive = [
    'never: { do: replace-contacts }',
    'within: 15m',
    'within: 15m, until: { account: { status: active } }',
  ]

  it('counts only beside something that was done', async () => {
    expect(await reached(['when: { done: open-case }', ...passive], [open])).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(
      await reached(['when: { done: open-case }', ...passive], [ask, '{ after: 1m, check: true }']),
    ).toEqual([false, false, false, false])
  })

  it('counts for any accepted command where nothing else is asked for', async () => {
    expect(await reached(passive, [open])).toEqual([true, true, true])
    expect(await reached(passive, [add, ask])).toEqual([false, false, false])
  })
})

describe('a question to the caller', () => {
  it('may change what arrives, as the caller says', async () => {
    const goals = ['when: { done: { do: submit-code, result: verified } }']
    expect(await reached(goals, [open, send, enter])).toEqual([false])
    expect(await reached(goals, [open, ask, send, enter])).toEqual([true])
  })

  it('is told with its answer', async () => {
    const { steps } = await play(scenarioOf([], [ask]), 'drizzle')
    expect(steps[0]?.said.what).toBe(
      'asks the caller: “Which of your emails or phones can you open right now?” “Now I can read it.”',
    )
  })
})

describe('a trainee who adds a contact without naming it', () => {
  it('reaches the goals that call it by its handle', async () => {
    const reference = scenarioOf(
      [
        'within: 5m, until: { account: { contacts: { new: { state: confirmed } } } }',
        'when: { done: { do: submit-code, contact: new } }',
        'never: { do: remove-contact, contact: new }',
      ],
      [
        open,
        ask,
        send,
        enter,
        add,
        confirm,
        '{ do: remove-contact, account: maria, by: ana, contact: phone }',
      ],
    )
    const simulation = await simulate(reference, 'drizzle')
    try {
      const score = await scorer(simulation)
      const moves = []
      for (const step of reference.steps) {
        const { doing } = step
        await moveClock(simulation, instantOfStep(step, reference.start, simulation.clock.now()))
        if (doing.kind === 'ask')
          simulation.world.change({ contacts: new Map([['maria/mail', { noAccess: false }]]) })
        if (doing.kind !== 'command') continue
        const unnamed =
          doing.do === 'add-contact'
            ? { ...doing, parameters: { ...doing.parameters, handle: undefined } }
            : doing
        const given = await answer(simulation, { ...step, doing: unnamed }, unnamed)
        await post(simulation)
        moves.push(...movesOf([{ step, at: simulation.clock.now(), answer: given }]))
        await score.look()
      }
      expect((await score.of(moves)).map((one) => one.reached)).toEqual([true, false, true])
    } finally {
      await simulation.close()
    }
  })
})
