import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { duration } from '@shared/vocabulary/instant'
import { forgetDrafts } from '../../src/main/jobs/drafts'
import { sealingWith } from '../../src/main/platform/sealing'
import { bindingOf } from '../../src/main/services/drafts/drafts'
import { accepted, deskWithMaria, show } from './accounts'
import { passphrase, testDesk, type TestDesk } from './desk'
import { added, signInAs, type TestWindow } from './operators'
import { newProfile } from './profile'

type Window = Pick<TestWindow, 'ask'>
const typed = 'She says her number is +34 699 123 456, “urgent”.\nSecond line.'

async function draftsOf(window: Window, accountId: string) {
  const reply = await window.ask('drafts.show', { accountId })
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value
}

async function inCase(
  file?: string,
): Promise<{ desk: TestDesk; accountId: string; caseId: string }> {
  const desk = await testDesk(file)
  const accountId = await deskWithMaria(desk)
  await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
  return { desk, accountId, caseId: (await show(desk, accountId)).cases[0]!.id }
}

describe('what was typed and not sent', () => {
  it('comes back after a lock, also where the lock was asked for in the same moment', async () => {
    const { desk, accountId, caseId } = await inCase()
    const draft = { caseId, field: 'note', text: typed } as const
    await Promise.all([
      desk.ask('drafts.save', { accountId, ...draft }),
      desk.ask('operators.lock', {}),
    ])
    expect(await desk.failure('drafts.show', { accountId })).toMatchObject({ code: 'locked' })
    await signInAs(desk, 'Ana', passphrase)
    expect(await draftsOf(desk, accountId)).toEqual([draft])
  })

  it('is there after a restart, sealed: nothing of it stands in the file, and another key reads none of it', async () => {
    const file = path.join(newProfile(), 'latchkey.db')
    const { desk, accountId, caseId } = await inCase(file)
    const fields = ['note', 'said', 'hand-over', 'reason.enable-contact'] as const
    for (const field of fields)
      await desk.get('drafts.save', { accountId, caseId, field, text: typed })
    await desk.store.close()
    const everything = Buffer.concat(
      fs
        .readdirSync(path.dirname(file))
        .map((name) => fs.readFileSync(path.join(path.dirname(file), name))),
    )
    for (const part of ['699 123 456', 'Second line.'])
      for (const trace of [
        Buffer.from(part),
        Buffer.from(part, 'utf16le'),
        Buffer.from(Buffer.from(part).toString('base64').slice(0, 12)),
      ])
        expect(everything.includes(trace), part).toBe(false)

    const again = await testDesk(file, desk.now())
    expect(
      sealingWith(Buffer.alloc(32, 8)).open(
        (await again.store.drafts.of(desk.session.operatorId!, accountId))[0]!.sealed,
        bindingOf(desk.session.operatorId!, { accountId, caseId, field: 'note' }),
      ),
    ).toBeNull()
    await signInAs(again, 'Ana', passphrase)
    expect(
      (await draftsOf(again, accountId)).map(({ field, text }) => [field, text]).sort(),
    ).toEqual(fields.map((field) => [field, typed]).sort())
    await again.store.close()
  })

  it('is nobody else’s: not on this account, and not in another case or place of one’s own', async () => {
    const { desk, accountId, caseId } = await inCase()
    await desk.get('drafts.save', { accountId, caseId, field: 'note', text: typed })
    const nora = await added(desk, 'Nora', 'agent')
    expect(await draftsOf(nora.window, accountId)).toEqual([])
    await nora.window.ask('drafts.save', { accountId, caseId, field: 'note', text: 'Mine.' })
    expect((await draftsOf(desk, accountId)).map(({ text }) => text)).toEqual([typed])
    // A row that somebody moves into another one's place opens no seal there.
    const [row] = await desk.store.drafts.of(desk.session.operatorId!, accountId)
    await desk.store.drafts.keep({ ...row!, operatorId: nora.window.session.operatorId! })
    expect(await draftsOf(nora.window, accountId)).toEqual([])
    await desk.store.drafts.keep({ ...row!, field: 'said' })
    expect((await draftsOf(desk, accountId)).map(({ field }) => field)).toEqual(['note'])
  })

  it('goes once it is sent, and with its case; what others have typed at the account stays', async () => {
    const { desk, accountId, caseId } = await inCase()
    const save = async (
      field: 'note' | 'said' | 'has' | 'ticket' | 'reason.reveal-contact',
      at: string | null,
    ) => desk.get('drafts.save', { accountId, caseId: at, field, text: typed })
    const fields = async () => (await draftsOf(desk, accountId)).map(({ field }) => field).sort()
    const nora = await added(desk, 'Nora', 'agent')
    await nora.window.ask('drafts.save', { accountId, caseId: null, field: 'story', text: typed })
    await save('note', caseId)
    await save('said', caseId)
    await save('has', null)
    await save('reason.reveal-contact', caseId)
    await save('ticket', caseId)
    await accepted(desk, accountId, { type: 'note', caseId, text: typed })
    expect(await fields()).toContain('ticket')
    await accepted(desk, accountId, { type: 'link-ticket', caseId, ticket: 'SUP-481' })
    expect(await fields()).toEqual(['has', 'reason.reveal-contact', 'said'])
    // It waits for a second operator now, who reads it.
    const contactId = (await show(desk, accountId)).contacts[0]!.id
    expect(
      await desk.get('contacts.reveal', { accountId, caseId, contactId, reason: typed }),
    ).toMatchObject({ refusal: { rule: 'case.approval-required' } })
    expect(await fields()).toEqual(['has', 'said'])
    await save('note', caseId)
    await desk.get('drafts.save', { accountId, caseId, field: 'note', text: '' })
    expect(await fields()).not.toContain('note')
    await accepted(desk, accountId, { type: 'close-case', caseId, outcome: 'no-action' })
    expect(await fields()).toEqual([])
    // A window that has not heard of the end keeps nothing in it any more.
    await save('note', caseId)
    expect(await fields()).toEqual([])
    expect(await draftsOf(nora.window, accountId)).toHaveLength(1)
  })

  it('is kept for seven days, to the second', async () => {
    const { desk, accountId, caseId } = await inCase()
    await desk.get('drafts.save', { accountId, caseId, field: 'note', text: typed })
    desk.wait(duration('7d'))
    await forgetDrafts(desk.desk)
    expect(await draftsOf(desk, accountId)).toHaveLength(1)
    desk.wait(1)
    await forgetDrafts(desk.desk)
    expect(await draftsOf(desk, accountId)).toEqual([])
  })

  it('is kept for no account that is not there, and by nobody who does not serve customers', async () => {
    const { desk, accountId } = await inCase()
    const story = { caseId: null, field: 'story', text: typed } as const
    expect(
      await desk.failure('drafts.save', { accountId: 'account-none', ...story }),
    ).toMatchObject({
      code: 'not-found',
    })
    // Nor in a case that is none of its cases: nobody fills the store with places that there are not.
    const nowhere = { caseId: 'case-none', field: 'note', text: typed } as const
    await desk.get('drafts.save', { accountId, ...nowhere })
    expect(await draftsOf(desk, accountId)).toEqual([])
    const olga = await added(desk, 'Olga', 'auditor')
    expect(await olga.window.ask('drafts.save', { accountId, ...story })).toMatchObject({
      error: { code: 'forbidden' },
    })
    expect(await desk.store.audit.list(50)).not.toContainEqual(
      expect.objectContaining({ action: 'drafts.save', outcome: 'accepted' }),
    )
  })
})
