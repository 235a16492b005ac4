import { describe, expect, it } from 'vitest'
import { formatInstant } from '@shared/vocabulary/instant'
import { problemLines, told } from '../../src/main/training/format/problems'
import { readScenario } from '../../src/main/training/format/read'
import { play } from '../../src/main/training/player/play'
import type { Played, StepReport } from '../../src/main/training/player/played'
import { failureInEnglish } from '../../src/main/training/reports/failures'

const head = `latchkey: scenario/1
title: A test
start: 2026-03-01T09:00:00Z
`
const people = `
operators: { ana: { role: agent }, sam: { role: supervisor }, sue: { role: supervisor } }
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
    contacts: { phone: { phone: "+34612345678", confirmedAt: -300d }, mail: { email: p@example.org, confirmedAt: -300d } }
`
const signIn = (who = 'maria', window = 'main') =>
  `{ do: sign-in, account: ${who}, name: ${who}@contoso.example, password: ${who === 'maria' ? 'correct' : 'wrong'} horse, window: "${window}" }`
const removeAll = (who: string, window = who) => [
  signIn(who, window),
  `{ do: request-code, account: ${who}, window: ${window}, purpose: change-security-info, contact: mail }`,
  `{ do: submit-code, account: ${who}, window: ${window}, purpose: change-security-info }`,
  `{ do: remove-all-contacts, account: ${who}, window: ${window} }`,
]

async function played(steps: readonly string[], more = ''): Promise<Played> {
  const read = readScenario(
    new TextEncoder().encode(
      `${head}${more}${people}steps:\n${steps.map((step) => `  - ${step}\n`).join('')}`,
    ),
  )
  if (!read.ok) throw new Error(problemLines('the scenario', told(read.problems)).join('\n'))
  return play(read.scenario, 'drizzle')
}

const outcomes = ({ steps }: Played) =>
  steps.map(({ answer }) =>
    answer === null
      ? null
      : answer.decision.outcome === 'accepted'
        ? answer.decision.result
        : answer.decision.refusal.rule,
  )
const failures = ({ steps }: Played) =>
  steps.flatMap(({ failures: all }) =>
    all.map(failureInEnglish).map(({ key, expected, found }) => `${key}: ${expected} | ${found}`),
  )
const codeOf = (step: StepReport | undefined) => step?.letters[0]?.message.code ?? null

describe('what falls due before a step', () => {
  it('happens over all accounts in the order of its instants, each at its own', async () => {
    const { steps } = await played([
      ...removeAll('maria'),
      ...removeAll('paul').map((step, index) =>
        index === 0 ? step.replace('{', '{ after: 12h,') : step,
      ),
      '{ at: +40d, check: true }',
    ])
    expect(
      steps
        .at(-1)
        ?.due.map(
          ({ at, account, events }) =>
            `${formatInstant(at)} ${account} ${events.map(({ type }) => type).join()}`,
        ),
    ).toEqual([
      '2026-03-24T09:00:00Z maria replacement-reminded',
      '2026-03-24T21:00:00Z paul replacement-reminded',
      '2026-03-30T09:00:00Z maria replacement-reminded',
      '2026-03-30T21:00:00Z paul replacement-reminded',
      '2026-03-31T09:00:00Z maria replacement-completed',
      '2026-03-31T21:00:00Z paul replacement-completed',
    ])
  })

  it('is what a check looks at, that of its own account', async () => {
    const steps = [
      ...removeAll('maria'),
      '{ at: +40d, check: true, account: maria, expect: { events: [replacement-reminded, replacement-completed], messages: [{ to: maria/mail, template: replacement.completed-empty }] } }',
      '{ check: true, account: maria, expect: { events: [], messages: [] } }',
    ]
    expect(failures(await played(steps))).toEqual([])
    expect(
      failures(
        await played([
          ...steps.slice(0, 4),
          '{ at: +40d, check: true, account: paul, expect: { events: [replacement-completed] } }',
        ]),
      ),
    ).toEqual(['events: replacement-completed | none'])
  })

  it('is not taken for what the step itself did', async () => {
    const found = failures(
      await played([
        ...removeAll('maria'),
        '{ at: +30d, do: sign-in, account: maria, name: maria@contoso.example, password: correct horse, expect: { events: [replacement-completed], messages: [] } }',
      ]),
    )
    expect(found).toEqual(['events: replacement-completed | sign-in-held'])
  })
})

describe('the code that a step enters', () => {
  const asked = [
    signIn(),
    '{ do: request-code, account: maria, purpose: change-security-info, contact: mail }',
    '{ after: 1m, do: request-code, account: maria, purpose: change-security-info, contact: mail }',
  ]
  const enter = (code: string) =>
    `{ do: submit-code, account: maria, purpose: change-security-info, code: ${code} }`

  it('is the newest that arrived, or the one that is asked for', async () => {
    expect(
      outcomes(
        await played([
          ...asked,
          '{ do: submit-code, account: maria, purpose: change-security-info }',
        ]),
      ).at(-1),
    ).toBe('verified')
    expect(outcomes(await played([...asked, enter('{ received: 1 }')])).at(-1)).toBe(
      'code.superseded',
    )
    expect(outcomes(await played([...asked, enter('{ received: 2 }')])).at(-1)).toBe('verified')
    expect(outcomes(await played([...asked, enter('last-sent')])).at(-1)).toBe('verified')
  })

  it('is surely wrong where it shall be, and as long as a right one', async () => {
    const { steps } = await played([...asked, enter('wrong')], 'policy: nist-strict\n')
    const command = steps.at(-1)?.answer?.command
    expect(command && 'code' in command && command.code).toMatch(/^\d{8}$/)
    expect(steps.at(-1)?.answer?.decision).toMatchObject({
      outcome: 'refused',
      refusal: { rule: 'code.wrong' },
    })
  })

  it('is nothing where none arrived, and the report says so', async () => {
    const { steps } = await played(
      [...asked, '{ do: submit-code, account: maria, purpose: change-security-info }'],
      'world: { maria/mail: { providerRefuses: true } }\n',
    )
    expect(steps.at(-1)?.answer).toMatchObject({
      command: { code: '' },
      decision: { refusal: { rule: 'code.reading' } },
      notes: [
        'no code for change-security-info arrived where the customer can read it: the box stays empty',
      ],
    })
  })

  it('that was sent and did not arrive can be entered only as the one that was sent', async () => {
    expect(
      outcomes(
        await played([...asked, enter('last-sent')], 'world: { maria/mail: { noAccess: true } }\n'),
      ).at(-1),
    ).toBe('verified')
  })

  it('is the same for the same seed, another for another, and a preview does not use it up', async () => {
    const preview =
      '{ do: request-code, account: maria, purpose: change-security-info, contact: mail, preview: true }'
    const [plain, previewed, otherSeed] = [
      await played(asked),
      await played([...asked.slice(0, 1), preview, ...asked.slice(1)]),
      await played(asked, 'seed: 2\n'),
    ]
    expect(codeOf(plain.steps[1])).toMatch(/^\d{6}$/)
    expect(codeOf(previewed.steps[1])).toBeNull()
    expect(codeOf(previewed.steps[2])).toBe(codeOf(plain.steps[1]))
    expect(codeOf(otherSeed.steps[1])).not.toBe(codeOf(plain.steps[1]))
  })
})

describe('a window', () => {
  it('holds one account: who signs in to it ends the other’s session, who fails to does not', async () => {
    const use = '{ do: use-service, account: maria, service: email }'
    expect(outcomes(await played([signIn('maria'), signIn('paul'), use]))).toEqual([
      'signed-in',
      'signed-in',
      'identity.sign-in-first',
    ])
    expect(outcomes(await played([signIn('maria'), signIn('paul', 'other'), use]))).toEqual([
      'signed-in',
      'signed-in',
      'done',
    ])
    expect(
      outcomes(
        await played([signIn('maria'), signIn('paul').replace('wrong horse', 'no horse'), use]),
      ),
    ).toEqual(['signed-in', 'signin.wrong-password', 'done'])
  })

  it('that is private shares its session only where the scenario says so', async () => {
    const steps = [
      signIn('maria', 'private:a'),
      signIn('paul', 'private:b'),
      '{ do: use-service, account: maria, service: email, window: "private:a" }',
    ]
    expect(outcomes(await played(steps)).at(-1)).toBe('done')
    expect(outcomes(await played(steps, 'world: { sharedPrivateSession: true }\n')).at(-1)).toBe(
      'identity.sign-in-first',
    )
    expect(outcomes(await played(steps, 'sharedPrivateSession: true\n')).at(-1)).toBe(
      'identity.sign-in-first',
    )
  })
})

describe('looking for an account name', () => {
  const refusalOf = ({ steps }: Played) => {
    const decision = steps.at(-1)?.answer?.decision
    return decision?.outcome === 'refused' ? decision.refusal : null
  }

  it('is answered alike for a known and an unknown contact, and so is a wrong code', async () => {
    const known = [
      '{ do: recover-username, phone: "+34612345678" }',
      '{ do: submit-code, purpose: recover-username, code: "000000" }',
    ]
    const unknown = known.map((step) => step.replace('345678', '999999'))
    const [one, other] = [await played(known), await played(unknown)]
    expect(outcomes(one)).toEqual(['sent-if-known', 'code.wrong'])
    expect(outcomes(other)).toEqual(outcomes(one))
    expect(refusalOf(other)).toEqual(refusalOf(one))
    expect([one, other].map(({ steps }) => steps[0]?.letters.length)).toEqual([1, 0])
  })

  it('sends one code to a shared phone, and lists every account that has it', async () => {
    const { steps } = await played([
      '{ do: recover-username, phone: "+34612345678", expect: { messages: [{ to: paul/phone }] } }',
      '{ do: submit-code, purpose: recover-username, expect: { result: account-list, accounts: [paul, maria] } }',
    ])
    expect(steps.flatMap((step) => step.failures)).toEqual([])
    expect(steps[0]?.letters).toHaveLength(1)
  })

  it('answers an unknown sign-in name as it does a wrong password', async () => {
    const { steps } = await played([
      '{ do: sign-in, name: nobody@contoso.example, password: correct horse }',
      signIn().replace('correct', 'incorrect'),
    ])
    const [unknown, wrong] = steps.map(({ answer }) => answer?.decision)
    expect(unknown?.outcome === 'refused' && unknown.refusal).toEqual(
      wrong?.outcome === 'refused' && wrong.refusal,
    )
  })
})

describe('an expectation that does not hold is told', () => {
  it.each([
    ['a result', '{ result: notice }', 'result: notice | signed-in'],
    ['a refusal', '{ refused: signin.locked }', 'refused: signin.locked | accepted: signed-in'],
    ['advice', '{ advice: [contacts.shared] }', 'advice: contacts.shared | none'],
    [
      'an event',
      '{ events: [signed-in, signed-out] }',
      'events: signed-in, signed-out | signed-in',
    ],
    [
      'a message',
      '{ messages: [{ to: maria/mail, language: es }] }',
      'messages: a message to maria/mail in es | none',
    ],
    [
      'a status',
      '{ account: { status: needs-new-info } }',
      'account.status: needs-new-info | active',
    ],
    [
      'a contact',
      '{ account: { contacts: { mail: absent } } }',
      'account.contacts.mail: absent | confirmed',
    ],
    ['a notice', '{ account: { notice: open } }', 'account.notice: open | none'],
    [
      'a sign-in name',
      '{ account: { signInNames: [{ value: maria@contoso.example, enabled: false }] } }',
      'account.signInNames maria@contoso.example: off | on',
    ],
    [
      'a timer',
      '{ timers: [{ kind: proof, endsAt: +15m }] }',
      'timers: proof until 2026-03-01T09:15:00Z | none',
    ],
    [
      'what can be done',
      '{ can: { use-skype: false, sign-in: false } }',
      'can.use-skype: false | true',
    ],
  ])('%s', async (_what, expect_, told) => {
    expect(failures(await played([signIn().replace(' }', `, expect: ${expect_} }`)]))[0]).toBe(told)
  })

  it('a step that was refused without anybody expecting it', async () => {
    expect(failures(await played(['{ do: buy, account: maria }']))).toEqual([
      'result: accepted | refused by identity.sign-in-first',
    ])
  })

  it('a wrong date and a missing remedy of a refusal', async () => {
    expect(
      failures(
        await played([
          ...removeAll('maria'),
          '{ do: change-billing, account: maria, window: maria, expect: { refused: replacement.billing-frozen, liftsAt: never, remedies: [buy] } }',
        ]),
      ),
    ).toEqual(['liftsAt: never | 2026-03-31T09:00:00Z', 'remedies: buy | cancel-replacement'])
  })
})

describe('a score', () => {
  it('asks for full points of the reference', async () => {
    const goals =
      'score: [{ id: first, points: 1, when: { before: [request-code, remove-all-contacts] } }, { id: never, points: 2, never: { do: remove-all-contacts } }, { id: soon, points: 3, within: 1h, until: { account: { status: replacement-pending } } }]\n'
    const { scored, passed } = await played(removeAll('maria'), goals)
    expect(scored.map(({ goal, reached }) => [goal.id, reached])).toEqual([
      ['first', true],
      ['never', false],
      ['soon', true],
    ])
    expect(passed).toBe(false)
  })
})

describe('approvals and cases', () => {
  it('are named by the step that brings them about, also where two wait', async () => {
    const reveal = (request: string, reason: string) =>
      `{ do: reveal-contact, account: maria, by: sam, contact: mail, reason: ${reason}, request: ${request}, expect: { refused: case.approval-required } }`
    const steps = [
      '{ do: open-case, account: maria, by: sam, case: c1 }',
      reveal('one', 'First.'),
      reveal('two', 'Second.'),
      '{ do: approve, by: sue, request: one }',
      '{ do: reveal-contact, account: maria, by: sam, contact: mail, reason: First., expect: { result: revealed } }',
      reveal('two', 'Second.'),
    ]
    expect(failures(await played(steps))).toEqual([])
  })
})
