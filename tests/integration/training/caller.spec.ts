import { afterEach, describe, expect, it } from 'vitest'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import type { CallerInstruction } from '@shared/vocabulary/training'
import type { StepText } from '../../../src/main/ports/training'
import { devicesOf } from '../../../src/main/training/sessions/devices'
import { beginTraining, type TrainingSession } from '../../../src/main/training/sessions/session'

const migrationsFolder = 'drizzle'

/** Paul has a mailbox and a phone. What is true of them, and what he does, each test says. */
const paul = (more: string) => `latchkey: scenario/1
title: Paul calls
start: 2026-08-28T08:00:00Z
seed: 44
operators:
  ana: { role: agent }
  sam: { role: supervisor${more.includes('#approves') ? ', decides: approve' : ''} }
accounts:
  paul:
    name: Paul Achterberg
    password: fietsen in regen
    privileged: ${more.includes('#privileged')}
    lastSignInAt: -3d
    signInNames: [{ value: paul@contoso.example }]
    contacts:
      mail: { email: paul.a@example.org, confirmedAt: -100d }
      phone: { phone: "+31612345678", confirmedAt: -100d }
seat: agent
steps: []
${more}`

const caller = (more: string) => `caller:
  story: No email with a code.
${more}`

const opened: TrainingSession[] = []
afterEach(async () => {
  for (const training of opened.splice(0)) await training.close()
})

async function begin(text: string, language: InterfaceLanguage = 'en'): Promise<TrainingSession> {
  const as = { seed: 0, variant: 0, language }
  const training = await beginTraining(paul(text), null, [], migrationsFolder, as)
  if (training === null) throw new Error('no scenario')
  opened.push(training)
  return training
}

/** What was said to a move, and what the caller did about it. */
async function make(training: TrainingSession, text: StepText) {
  expect(await training.make(text)).toBe(true)
  const report = training.moves.at(-1)?.report
  if (report === undefined) throw new Error('no move')
  return {
    said: report.heard.map((one) => one.text),
    did: report.followed.map(({ step, answer }) =>
      answer === null
        ? step.doing.kind
        : `${answer.command.type} ${answer.decision.outcome === 'accepted' ? answer.decision.result : answer.decision.refusal.rule}`,
    ),
    report,
  }
}
const tell = (training: TrainingSession, to: CallerInstruction, more: StepText = {}) =>
  make(training, { do: 'tell', to, ...more })
const codeTo = (training: TrainingSession, contact: string) =>
  training.simulation.world.letters.findLast((letter) => letter.contact === contact)?.message.code

const openCase: StepText = { do: 'open-case', account: 'paul', by: 'ana', case: 'c1' }

describe('a caller who is told what to do', () => {
  it('has a code sent, finds it in the junk folder once told to look there, and enters it', async () => {
    const training = await begin(`world:\n  paul/mail: { junk: true }\n${caller('  truth: owner')}`)
    expect(await tell(training, 'have-a-code-sent', { contact: 'mail' })).toMatchObject({
      did: ['sign-in signed-in', 'request-code sent'],
      said: ['It says that a code is on its way to pa••••••.'],
    })
    expect((await tell(training, 'enter-the-code')).said).toEqual(['I have no code to type in.'])
    expect((await tell(training, 'look-in-inbox')).said).toEqual([
      'There is nothing from you in there.',
    ])
    expect((await tell(training, 'look-in-junk')).said).toEqual([
      'There is one from you: “Your code to change security info”.',
    ])
    expect(await tell(training, 'enter-the-code')).toMatchObject({
      did: ['submit-code verified'],
      said: ['It has taken the code.'],
    })
  })

  it('reads out the code of the call, and says the same again when the moves are played again', async () => {
    const training = await begin(caller('  truth: owner'))
    await make(training, openCase)
    await make(training, {
      do: 'request-code',
      account: 'paul',
      by: 'ana',
      case: 'c1',
      purpose: 'support-call',
      contact: 'mail',
    })
    const code = codeTo(training, 'paul/mail') ?? ''
    const { said } = await tell(training, 'read-the-code')
    expect(said).toEqual([`It says ${code.slice(0, 3)} ${code.slice(3)}.`])
    const again = await beginTraining(
      paul(caller('  truth: owner')),
      null,
      training.moves.map(({ text }) => text),
      migrationsFolder,
    )
    if (again === null) throw new Error('the moves can’t be played again')
    opened.push(again)
    expect(again.moves.map(({ report }) => report.heard)).toEqual(
      training.moves.map(({ report }) => report.heard),
    )
  })

  it('lets unknown senders through on the phone, and the next text arrives', async () => {
    const training = await begin(
      `world:\n  paul/phone: { blocksUnknownSenders: true }\n${caller('  truth: owner')}`,
    )
    await tell(training, 'have-a-code-sent', { contact: 'phone' })
    expect((await tell(training, 'look-at-the-phone')).said).toEqual(['No, no text from you.'])
    expect(await tell(training, 'let-unknown-senders-through')).toMatchObject({
      did: ['change-world'],
      said: ['Done. It says that unknown numbers are allowed now.'],
    })
    expect((await tell(training, 'let-unknown-senders-through')).did).toEqual([])
    await make(training, { after: '2m', check: true })
    await tell(training, 'have-a-code-sent', { contact: 'phone' })
    expect((await tell(training, 'look-at-the-phone')).said).toEqual([
      'There is a text from you: “Your code to change security info”.',
    ])
  })

  it('speaks the language that is played in', async () => {
    const training = await begin(`texts: [en, es]\n${caller('  truth: owner')}`, 'es')
    expect((await tell(training, 'have-a-code-sent', { contact: 'mail' })).said).toEqual([
      'Dice que hay un código en camino a pa••••••.',
    ])
  })

  it('does what the file says in place of that, and something else the second time', async () => {
    const training = await begin(
      caller(`  truth: confused
  does:
    - { when: told-to look-in-junk, do: [], text: "I don’t look in there." }
    - { when: told-to look-in-junk, again: true, text: "All right, all right." }
    - { when: told-to sign-in, takes: 2m, do: [{ do: sign-in, account: paul, name: paul@contoso.example, password: wrong }] }
`),
    )
    expect((await tell(training, 'look-in-junk')).said).toEqual(['I don’t look in there.'])
    expect((await tell(training, 'look-in-junk')).said).toEqual(['All right, all right.'])
    const before = training.simulation.clock.now()
    expect((await tell(training, 'sign-in')).did).toEqual(['sign-in signin.wrong-password'])
    expect(training.simulation.clock.now() - before).toBe(120)
  })
})

describe('an impostor', () => {
  it('can’t read what is not stolen, has no password, and does not want to be called back', async () => {
    const training = await begin(caller('  truth: impostor'))
    await make(training, openCase)
    await make(training, {
      do: 'request-code',
      account: 'paul',
      by: 'ana',
      case: 'c1',
      purpose: 'support-call',
      contact: 'mail',
    })
    expect((await tell(training, 'read-the-code')).said).toEqual(['There is no code here.'])
    expect((await tell(training, 'sign-in')).said).toEqual([
      'I can’t get in. I don’t have the password.',
    ])
    expect((await tell(training, 'be-called-back')).said[0]).toContain('please don’t')
  })

  it('reads the stolen mailbox', async () => {
    const training = await begin(
      `world:\n  paul/mail: { stolen: true, noAccess: true }\n${caller('  truth: impostor')}`,
    )
    await tell(training, 'forgot-password', { contact: 'mail' })
    const code = codeTo(training, 'paul/mail') ?? ''
    expect((await tell(training, 'read-the-code')).said[0]).toContain(
      `${code.slice(0, 3)} ${code.slice(3)}`,
    )
  })

  it('is not who answers where the desk calls back on the owner’s phone', async () => {
    const training = await begin(caller('  truth: impostor'))
    await make(training, openCase)
    expect(
      (
        await make(training, {
          do: 'call-back',
          account: 'paul',
          by: 'ana',
          case: 'c1',
          contact: 'phone',
        })
      ).said,
    ).toEqual(['Paul Achterberg. Pardon? I didn’t call you. What is this about?'])
    expect((await make(training, { do: 'ask', question: 'asked-for-change' })).said).toEqual([
      'No. I have asked for nothing.',
    ])
  })
})

describe('a caller who waits', () => {
  const waiting = caller(`  truth: owner
  mood: { patience: 6m, pressure: rises }
  says:
    - { when: restless, text: Well? }
    - { when: asked-for-date, text: Yesterday. }
    - { when: asked-for-date, if: { mood: restless }, text: I told you! }
`)

  it('becomes restless after their patience to the second, then angry, and hangs up after three times that', async () => {
    const training = await begin(waiting)
    const wait = (length: string) => make(training, { after: length, check: true })
    expect((await wait('5m59s')).said).toEqual([])
    expect((await make(training, { do: 'ask', question: 'asked-for-date' })).said).toEqual([
      'Yesterday.',
    ])
    expect(await wait('1s')).toMatchObject({ said: ['Well?'], report: { mood: 'restless' } })
    expect((await make(training, { do: 'ask', question: 'asked-for-date' })).said).toEqual([
      'I told you!',
    ])
    expect((await wait('6m')).report.mood).toBe('angry')
    expect((await wait('5m59s')).report.onTheLine).toBe(true)
    expect((await wait('1s')).report.onTheLine).toBe(false)
    expect((await tell(training, 'sign-in')).did).toEqual([])
  })

  it('is calm again once something went on for them, and comes back when called back', async () => {
    const training = await begin(waiting)
    const late = await make(training, { do: 'ask', question: 'asked-for-device', after: '7m' })
    expect(late.said).toEqual(['I am not sure. I would have to look for it.', 'Well?'])
    const { report, said } = await tell(training, 'have-a-code-sent', { contact: 'mail' })
    expect([report.mood, said.length]).toEqual(['calm', 1])
    // Nobody complains whom it has just helped on.
    const helped = await tell(training, 'enter-the-code', { after: '7m' })
    expect(helped.said).toEqual(['It has taken the code.'])
    await make(training, { after: '18m', check: true })
    expect(training.simulation.call.line).toBeNull()
    await make(training, openCase)
    await make(training, {
      do: 'call-back',
      account: 'paul',
      by: 'ana',
      case: 'c1',
      contact: 'phone',
    })
    expect(training.simulation.call.line).toBe('caller')
  })
})

describe('a colleague', () => {
  it('approves after two minutes what waits for a second operator', async () => {
    const training = await begin(`${caller('  truth: owner')}\n#privileged #approves`)
    await make(training, openCase)
    const given = { account: 'paul', by: 'ana', case: 'c1' }
    for (const contact of ['mail', 'phone']) {
      await make(training, {
        do: 'request-code',
        ...given,
        purpose: 'support-call',
        contact,
        after: '2m',
      })
      await make(training, { do: 'submit-code', ...given, purpose: 'support-call' })
    }
    const before = training.simulation.clock.now()
    const asked = await make(training, { do: 'reset-password', ...given })
    expect(asked.did).toEqual(['approve approved'])
    expect(training.simulation.clock.now() - before).toBe(120)
    expect(
      (await make(training, { do: 'reset-password', ...given })).report.answer?.decision,
    ).toMatchObject({
      outcome: 'accepted',
    })
  })
})

describe('letters of others', () => {
  const fake = `letters:
  fake: { to: paul/mail, at: -1h, from: security@c0ntoso.example, subject: Your account ends today, text: Click here., lure: password }
${caller('  truth: owner')}`

  it('lie in the inbox, and are told from ours by their sender alone', async () => {
    const training = await begin(fake)
    expect((await tell(training, 'look-in-inbox')).said).toEqual([
      'There is one that looks like yours: “Your account ends today”.',
    ])
    expect((await tell(training, 'read-the-sender')).said).toEqual([
      'It is from security@c0ntoso.example.',
    ])
    const { mailboxes } = await devicesOf(training.simulation, [])
    expect(mailboxes[0]?.inbox).toMatchObject([
      { id: 'fake', from: 'security@c0ntoso.example', template: null, lure: 'password' },
    ])
    await tell(training, 'have-a-code-sent', { contact: 'mail', after: '1m' })
    expect((await tell(training, 'read-the-sender')).said).toEqual([
      'It is from security@contoso.example.',
    ])
  })

  it('leave the junk folder to what is ours, until its sender is trusted', async () => {
    const training = await begin(`world:\n  paul/mail: { junk: true }\n${fake}`)
    const places = async () => {
      const [mailbox] = (await devicesOf(training.simulation, [])).mailboxes
      return [mailbox?.inbox.length, mailbox?.junk.length, mailbox?.trusted]
    }
    await tell(training, 'have-a-code-sent', { contact: 'mail' })
    expect(await places()).toEqual([1, 1, false])
    await tell(training, 'trust-the-sender')
    await tell(training, 'have-a-code-sent', { contact: 'mail', after: '2m' })
    expect(await places()).toEqual([2, 1, true])
  })
})
