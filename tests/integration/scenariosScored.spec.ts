import { describe, expect, it } from 'vitest'
import type { Instant } from '@shared/vocabulary/instant'
import { problemLines, told } from '../../src/main/training/format/problems'
import { readScenario } from '../../src/main/training/format/read'
import type { Scenario } from '../../src/main/training/format/scenario'
import { instantOfStep } from '../../src/main/training/format/times'
import { answer } from '../../src/main/training/player/answer'
import { movesOf } from '../../src/main/training/player/moves'
import { play } from '../../src/main/training/player/play'
import { playStep } from '../../src/main/training/player/playStep'
import { scorer } from '../../src/main/training/player/score'
import { simulate } from '../../src/main/training/player/scenarioSimulation'
import { moveClock, post } from '../../src/main/training/player/time'

const head = `latchkey: scenario/1
title: A test
start: 2026-03-01T09:00:00Z
operators: { ana: { role: agent }, sam: { role: supervisor } }
letters:
  fake: { to: maria/mail, from: security@c0ntoso.example, subject: Now, text: Click., lure: password }
  real: { to: maria/mail, from: a.friend@example.org, subject: Hello, text: How are you? }
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
const signIn = (who: string, horse: string, window: string) =>
  `{ do: sign-in, account: ${who}, name: ${who}@contoso.example, password: ${horse} horse, window: ${window} }`
const confirm = '{ after: 1m, do: submit-code, account: maria, by: ana, purpose: confirm-contact }'

function scenarioOf(
  goals: readonly string[],
  steps: readonly string[],
  seat: string | null = null,
): Scenario {
  const score = goals
    .map((goal, index) => `  - { id: g${index + 1}, points: 1, ${goal} }\n`)
    .join('')
  const text = `${head}${seat === null ? '' : `seat: ${seat}\n`}${score === '' ? '' : `score:\n${score}`}steps:\n${steps.map((step) => `  - ${step}\n`).join('')}`
  const read = readScenario(new TextEncoder().encode(text))
  if (!read.ok) throw new Error(problemLines('the scenario', told(read.problems)).join('\n'))
  return read.scenario
}

/** Which of the goals were reached, in their order; in a seat beside what its reference would do. */
async function reached(
  goals: readonly string[],
  steps: readonly string[],
  sits?: { readonly seat: string; readonly reference: readonly string[] },
): Promise<readonly boolean[]> {
  const scenario =
    sits === undefined
      ? scenarioOf(goals, steps)
      : {
          ...scenarioOf(goals, sits.reference, sits.seat),
          score: scenarioOf(goals, steps).score,
        }
  const simulation = await simulate(scenario, 'drizzle')
  try {
    const made = scenarioOf(goals, steps).steps
    const reports = []
    const past = made.filter((step) => step.past)
    for (const step of past) reports.push(await playStep(simulation, step, reports.length + 1))
    const score = await scorer(simulation)
    for (const step of made.slice(past.length)) {
      reports.push(await playStep(simulation, step, reports.length + 1))
      await score.look()
    }
    return (await score.of(movesOf(reports))).map((scored) => scored.reached)
  } finally {
    await simulation.close()
  }
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

describe('a goal of what a command carries', () => {
  const remove = (risk: string) =>
    `{ do: remove-contact, account: maria, by: ana, contact: phone${risk} }`
  const goals = [
    'when: { done: { do: remove-contact, risk: true } }',
    'when: { done: { do: remove-contact, risk: false } }',
    'when: { done: { do: open-case, channel: chat } }',
  ]

  it('looks at every parameter; a flag that was left out is not set', async () => {
    const before = [open.replace('}', ', channel: chat }'), ask, send, enter]
    expect(await reached(goals, [...before, remove(', risk: true')])).toEqual([true, false, true])
    expect(await reached(goals, [open, ask, send, enter, remove('')])).toEqual([false, true, false])
  })
})

describe('a goal of what is no command', () => {
  it('looks at instructions, letters, trust and sessions that were lost', async () => {
    const goals = [
      'when: { done: { told: look-in-junk } }',
      'when: { done: { told: have-a-code-sent, contact: mail } }',
      'when: { done: { followed: fake } }',
      'when: { done: { trusted: mail } }',
      'when: { done: { lost: session } }',
      'when: { done: { lost: session, account: paul } }',
    ]
    const other = { followed: 'real', trusted: 'phone' }
    expect(
      await reached(goals, [
        '{ do: tell, to: look-in-inbox }',
        '{ do: tell, to: have-a-code-sent, contact: phone }',
        `{ do: follow, letter: ${other.followed} }`,
        `{ do: trust, account: maria, contact: ${other.trusted} }`,
        signIn('maria', 'correct', 'main'),
        signIn('paul', 'wrong', 'second'),
      ]),
    ).toEqual([false, false, false, false, false, false])
    expect(
      await reached(goals, [
        '{ do: tell, to: look-in-junk }',
        '{ do: tell, to: have-a-code-sent, contact: mail }',
        '{ do: follow, letter: fake }',
        '{ do: trust, account: maria, contact: mail }',
        signIn('maria', 'correct', 'main'),
        signIn('paul', 'wrong', 'main'),
      ]),
    ).toEqual([true, true, true, true, true, false])
  })

  it('looks at what the caller does when told to as at what the customer does', () => {
    const [tell] = scenarioOf([], ['{ do: tell, to: look-in-junk }']).steps
    const [follow] = scenarioOf([], ['{ do: follow, letter: fake }']).steps
    if (tell === undefined || follow === undefined) throw new Error('two steps were read')
    const at = 0 as Instant
    const made = { step: follow, at, answer: null }
    expect(
      movesOf([
        { step: tell, at, answer: null, followed: [made], mood: 'angry', onTheLine: false },
      ]),
    ).toEqual([
      { at, told: 'look-in-junk', contact: null },
      { at, followed: 'fake' },
      { at, mood: 'angry' },
      { at, hungUp: true },
    ])
  })
})

describe('a temptation', () => {
  const goals = [
    'when: { done: open-case }',
    'never: { asked: asked-for-password }, tempted: { asked: asked-for-access }',
  ]
  const password = '{ do: ask, question: asked-for-password }'

  it('pays who has met it and not given in', async () => {
    expect(await reached(goals, [open])).toEqual([true, false])
    expect(await reached(goals, [open, ask])).toEqual([true, true])
    expect(await reached(goals, [open, ask, password])).toEqual([true, false])
  })
})

describe('what counts only for who has finished', () => {
  const goals = [
    'never: { do: replace-contacts }',
    'within: 1h, until: { account: { status: active } }',
    'ends-with: { case: closed, account: { contacts: { phone: { state: confirmed } } } }',
    'when: { done: request-code }',
  ]
  const close = '{ do: close-case, account: maria, by: ana }'

  it('is not paid in an operator’s seat before a case of theirs is closed', async () => {
    const seat = { seat: 'agent', reference: [open, send, close] }
    expect(await reached(goals, [open, send], seat)).toEqual([false, false, false, true])
    expect(await reached(goals, [open, close], seat)).toEqual([true, true, true, false])
  })

  it('is not paid where a colleague has closed it', async () => {
    const closed = [open.replace('ana', 'sam'), close.replace('ana', 'sam')]
    expect(await reached(goals, closed, { seat: 'agent', reference: [open, close] })).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('is paid for handing the case over, where it is open in other hands then', async () => {
    const over = '{ do: hand-over, account: maria, by: ana }'
    const seat = { seat: 'agent', reference: [open, over] }
    const ends = ['ends-with: { case: closed }', 'ends-with: { case: handed-over }']
    expect(await reached(ends, [open, over], seat)).toEqual([false, true])
    expect(await reached(ends, [open], seat)).toEqual([false, false])
  })

  it('is paid in the customer’s seat with a goal of another kind', async () => {
    const seat = { seat: 'customer', reference: [send.replace('by: ana, ', '')] }
    expect(await reached(goals, [signIn('maria', 'correct', 'main')], seat)).toEqual([
      false,
      false,
      false,
      false,
    ])
    const world = ['ends-with: { world: { maria/mail: { noAccess: false } } }', 'never: sign-out']
    expect(await reached(world, [ask], seat)).toEqual([true, true])
    expect(await reached(world, [open], seat)).toEqual([false, false])
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
      'asks the caller: “Which of your emails or phones can you open right now?”',
    )
    expect(steps[0]?.heard).toEqual([{ when: 'asked', text: 'Now I can read it.' }])
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
      expect((await score.of(moves)).map((one) => one.reached)).toEqual([true, true, true])
    } finally {
      await simulation.close()
    }
  })
})
