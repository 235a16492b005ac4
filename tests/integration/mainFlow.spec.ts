import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { dueKinds } from '@shared/views/timer'
import { duration, plus } from '@shared/vocabulary/instant'
import {
  accepted,
  contactOf,
  deskWithMaria,
  mail,
  phone,
  refused,
  show,
  verifiedCase,
} from './accounts'
import { passphrase, testDesk } from './desk'
import { newProfile } from './profile'

describe('an agent helps a caller', () => {
  it.each(['maria@contoso.example', 'gómez', 'MARIA GOMEZ', phone, '612 345 678', '5678', mail])(
    'who is found by %s',
    async (query) => {
      const desk = await testDesk()
      const accountId = await deskWithMaria(desk)
      const { hits, total } = await desk.get('accounts.find', { query })
      expect(total).toBe(1)
      expect(hits[0]).toMatchObject({
        id: accountId,
        name: 'Maria Gómez',
        hint: 'ma••••••',
        status: 'active',
        hold: null,
        furtherHolds: 0,
      })
    },
  )

  it('whose account says what can be done, and what takes a case and a verified caller first', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    const { actions } = await show(desk, accountId)
    expect(actions.find(({ command }) => command === 'remove-all-contacts')).toMatchObject({
      verdict: 'verify',
      refusal: { rule: 'case.required', remedies: ['open-case'] },
    })
    await verifiedCase(desk, accountId)
    const after = await show(desk, accountId)
    expect(after.actions.find(({ command }) => command === 'remove-all-contacts')).toMatchObject({
      verdict: 'can',
      refusal: null,
    })
    expect(after.cases[0]).toMatchObject({
      mine: true,
      operatorName: 'Ana',
      callerVerifiedUntil: plus(desk.now(), duration('15m')),
      codeSent: null,
    })
  })

  it('with a code that the case shows as sent, with its end and the tries that are left', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await accepted(desk, accountId, { type: 'open-case', channel: 'chat', story: '' })
    const contactId = await contactOf(desk, accountId, 'phone')
    await accepted(desk, accountId, { type: 'request-code', purpose: 'support-call', contactId })
    const sentAt = desk.now()
    await refused(desk, accountId, {
      type: 'submit-code',
      purpose: 'support-call',
      code: '000000'.replace(desk.minted.at(-1)!, '111111'),
    })
    expect((await show(desk, accountId)).cases[0]!.codeSent).toEqual({
      triesLeft: 4,
      contactId,
      contactHint: '•••••••78',
      sentAt,
      expiresAt: plus(sentAt, duration('10m')),
      standing: {
        kind: 'phone',
        at: sentAt,
        hasCode: true,
        state: 'not-connected',
        since: sentAt,
        nextTryAt: null,
        expiresAt: plus(sentAt, duration('10m')),
        attempts: [{ at: sentAt, state: 'not-connected', reason: null, answer: null }],
      },
    })
  })

  it('by a removal that is previewed first: what stays, what freezes, who is told and until when, and nothing is stored', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await verifiedCase(desk, accountId)
    const before = [
      await show(desk, accountId),
      await desk.get('outbox.list', {}),
      (await desk.store.audit.list(100)).length,
    ]
    const preview = await desk.get('commands.preview', {
      accountId,
      command: { type: 'remove-all-contacts' },
    })
    if (preview.outcome === 'refused') throw new Error(preview.refusal.rule)
    const maturesAt = plus(desk.now(), duration('30d'))
    expect(preview).toMatchObject({
      result: 'replacement-started',
      change: { before: { status: 'active' }, after: { status: 'replacement-pending' } },
    })
    expect(
      preview.messages.map(
        ({ contactHint, template, language }) => `${contactHint} ${template} ${language}`,
      ),
    ).toEqual(['•••••••78 replacement.started es', 'ma•••••• replacement.started es'])
    expect(preview.change.timersStarted).toMatchObject([{ kind: 'replacement', endsAt: maturesAt }])
    const frozen = Object.fromEntries(
      preview.change.freezes.map(({ command, liftsAt }) => [command, liftsAt]),
    )
    expect(frozen).toMatchObject({
      'add-contact': maturesAt,
      'remove-contact': maturesAt,
      'change-billing': maturesAt,
      'reset-password': maturesAt,
    })
    for (const open of ['use-service', 'buy', 'view-billing'] as const)
      expect(frozen).not.toHaveProperty(open)
    expect([
      await show(desk, accountId),
      await desk.get('outbox.list', {}),
      (await desk.store.audit.list(100)).length,
    ]).toEqual(before)

    const run = await accepted(desk, accountId, { type: 'remove-all-contacts' })
    const { then, ...atOnce } = preview
    expect(then?.map(({ is }) => is)).toEqual(['wait-over'])
    expect({ ...run, facts: {} }).toEqual({ ...atOnce, facts: {} })
  })

  it('with a wait that refuses additions until its end, and that a code to an old contact ends at once', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await verifiedCase(desk, accountId)
    await accepted(desk, accountId, { type: 'remove-all-contacts' })
    const maturesAt = plus(desk.now(), duration('30d'))
    desk.wait(duration('3d'))
    const { refusal } = await refused(desk, accountId, {
      type: 'add-contact',
      contact: { kind: 'email', text: 'new@example.org' },
    })
    expect(refusal).toMatchObject({
      rule: 'replacement.security-frozen',
      liftsAt: maturesAt,
      remedies: ['cancel-replacement'],
    })
    expect(
      (await desk.get('timers.list', { kinds: dueKinds, after: null })).due.map(
        ({ accountName, kind }) => `${accountName} ${kind}`,
      ),
    ).toEqual(['Maria Gómez reminder', 'Maria Gómez reminder', 'Maria Gómez replacement'])

    desk.wait(120)
    const contactId = await contactOf(desk, accountId, 'phone')
    expect(
      (await accepted(desk, accountId, { type: 'cancel-replacement', contactId })).result,
    ).toBe('code-sent')
    const cancelled = await accepted(desk, accountId, {
      type: 'submit-code',
      purpose: 'cancel-replacement',
      code: desk.minted.at(-1)!,
    })
    expect(cancelled.result).toBe('replacement-cancelled')
    expect(cancelled.change.unfreezes).toContain('add-contact')
    expect((await show(desk, accountId)).status).toBe('active')
    expect(await desk.get('timers.list', { kinds: dueKinds, after: null })).toEqual({
      frozen: [],
      frozenCount: 0,
      desk: [],
      due: [],
      unreadable: 0,
      next: null,
      further: 0,
    })
  })

  it('and reads that the wait is over at its very end, before any sweep has been by', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await verifiedCase(desk, accountId)
    await accepted(desk, accountId, { type: 'remove-all-contacts' })
    desk.wait(duration('30d') - 1)
    expect((await show(desk, accountId)).status).toBe('replacement-pending')
    desk.wait(1)
    expect(await show(desk, accountId)).toMatchObject({ status: 'needs-new-info', contacts: [] })
    expect((await desk.get('accounts.find', { query: 'maria' })).hits[0]).toMatchObject({
      status: 'needs-new-info',
      hold: { kind: 'gate', endsAt: null },
      furtherHolds: 0,
    })
  })

  it('whose number has an extension that it can’t be added with, nor as the switchboard’s', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await verifiedCase(desk, accountId)
    for (const text of ['+34 912345678 ext. 12', '+34 912345678,,12']) {
      expect(
        (await refused(desk, accountId, { type: 'add-contact', contact: { kind: 'phone', text } }))
          .refusal.rule,
      ).toBe('contacts.kind')
    }
    expect(
      (
        await accepted(desk, accountId, {
          type: 'add-contact',
          contact: { kind: 'phone', text: '+34 912345678' },
        })
      ).result,
    ).toBe('code-sent')
  })

  it('and finds everything as it was after the app was started again', async () => {
    const file = path.join(newProfile(), 'latchkey.db')
    const first = await testDesk(file)
    const accountId = await deskWithMaria(first)
    await verifiedCase(first, accountId)
    await accepted(first, accountId, { type: 'remove-all-contacts' })
    const before = [
      await show(first, accountId),
      await first.get('outbox.list', {}),
      await first.get('timers.list', { kinds: dueKinds, after: null }),
    ]
    await first.store.close()

    const second = await testDesk(file, first.now())
    expect((await second.get('app.show', {})).phase).toBe('locked')
    await second.get('operators.signIn', { name: 'Ana', passphrase })
    expect([
      await show(second, accountId),
      await second.get('outbox.list', {}),
      await second.get('timers.list', { kinds: dueKinds, after: null }),
    ]).toEqual(before)
    await second.store.close()
  })

  it('and is told of nothing that does not exist', async () => {
    const desk = await testDesk()
    await deskWithMaria(desk)
    expect((await desk.failure('accounts.show', { accountId: 'account-none' })).code).toBe(
      'not-found',
    )
    for (const channel of ['commands.preview', 'commands.run'] as const) {
      expect(
        (
          await desk.failure(channel, {
            accountId: 'account-none',
            command: { type: 'remove-all-contacts' },
          })
        ).code,
      ).toBe('not-found')
    }
  })

  it('within the limits of the clock: what is older than the newest record is refused', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    desk.wait(-3600)
    const { refusal } = await refused(desk, accountId, { type: 'note', text: 'an hour earlier' })
    expect(refusal).toMatchObject({ rule: 'clock.backwards', liftsAt: plus(desk.now(), 3600) })
  })
})
