import { describe, expect, it } from 'vitest'
import { sentence } from '@shared/sentences/format'
import { duration } from '@shared/vocabulary/instant'
import type { PreviewableCommand } from '@shared/commands/schemas'
import type { DecisionView } from '@shared/views/decision'
import { accepted, deskWithMaria, show, verifiedCase } from './accounts'
import { testDesk, type TestDesk } from './desk'

/** A preview shows all of what a command begins, to its end (rules, section 3). */

const replace = {
  type: 'replace-contacts',
  contact: { kind: 'email', text: 'nina@example.net' },
} as const

async function called(): Promise<{ desk: TestDesk; accountId: string }> {
  const desk = await testDesk()
  const accountId = await deskWithMaria(desk)
  await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
  return { desk, accountId }
}

function stages(view: DecisionView) {
  const accepted = view.outcome === 'accepted' ? view : view.onceApproved
  return (accepted?.then ?? []).map(({ is, change, messages }) => ({
    is,
    status: change.after.status,
    contacts: change.after.contacts.map(({ hint, state }) => `${hint} ${state}`),
    freezes: change.freezes.map(({ command }) => command),
    unfreezes: change.unfreezes,
    told: messages.map(({ contactHint, template }) => `${contactHint} ${template}`),
  }))
}

describe('a preview', () => {
  it('of a change to a new contact shows the wait, what it freezes, who is told, and how it ends', async () => {
    const { desk, accountId } = await called()
    const view = await desk.get('commands.preview', { accountId, command: replace })
    const [entered, over, ...more] = stages(view)
    expect(more).toEqual([])
    expect(entered).toMatchObject({
      is: 'code-entered',
      status: 'replacement-pending',
      contacts: [
        '•••••••78 pending-removal',
        'ma•••••• pending-removal',
        'ni•••••• pending-addition',
      ],
      told: ['•••••••78 replacement.started', 'ma•••••• replacement.started'],
    })
    expect(entered!.freezes).toEqual(expect.arrayContaining(['add-contact', 'change-billing']))
    expect(over).toMatchObject({
      is: 'wait-over',
      status: 'active',
      contacts: ['ni•••••• confirmed'],
    })
    expect(over!.unfreezes).toEqual(expect.arrayContaining(['change-billing']))
    expect(over!.told).toContain('ni•••••• replacement.completed')
    expect(over!.told.filter((told) => told.includes('reminder'))).toEqual([
      '•••••••78 replacement.reminder',
      'ma•••••• replacement.reminder',
    ])
  })

  it('mints no code, and what it shows is what happens when it is done', async () => {
    const { desk, accountId } = await called()
    const before = desk.minted.length
    const view = await desk.get('commands.preview', { accountId, command: replace })
    expect(desk.minted).toHaveLength(before)
    expect(JSON.stringify(view)).not.toMatch(/"code"|0{6}/)
    await accepted(desk, accountId, replace)
    await accepted(desk, accountId, {
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: desk.minted.at(-1)!,
    })
    const standing = async () => {
      const account = await show(desk, accountId)
      return account.contacts.map(({ hint, state }) => `${hint} ${state}`)
    }
    expect(await standing()).toEqual(stages(view)[0]!.contacts)
    desk.wait(duration('30d'))
    expect(await standing()).toEqual(stages(view)[1]!.contacts)
  })

  it('of cancelling shows what comes back', async () => {
    const { desk, accountId } = await called()
    await accepted(desk, accountId, { type: 'close-case', outcome: 'no-action' })
    await verifiedCase(desk, accountId)
    await accepted(desk, accountId, { type: 'remove-all-contacts' })
    desk.wait(120)
    const command = { type: 'cancel-replacement' } as const
    const [entered, ...more] = stages(await desk.get('commands.preview', { accountId, command }))
    expect(more).toEqual([])
    expect(entered).toMatchObject({
      is: 'code-entered',
      status: 'active',
      contacts: ['•••••••78 confirmed', 'ma•••••• confirmed'],
      told: ['•••••••78 replacement.cancelled', 'ma•••••• replacement.cancelled'],
    })
    expect(entered!.unfreezes).toEqual(expect.arrayContaining(['add-contact', 'change-billing']))
  })

  it('of a setting shows it before and after', async () => {
    const { desk, accountId } = await called()
    await accepted(desk, accountId, { type: 'close-case', outcome: 'no-action' })
    await verifiedCase(desk, accountId)
    const change = async (command: PreviewableCommand) => {
      const view = await desk.get('commands.preview', { accountId, command })
      if (view.outcome === 'refused') throw new Error(view.refusal.rule)
      const said = ({ locale, twoStep, request }: typeof view.change.before) =>
        `${locale} ${twoStep} ${request}`
      return [said(view.change.before), said(view.change.after)]
    }
    expect(await change({ type: 'set-locale', locale: 'de' })).toEqual([
      'es false none',
      'de false none',
    ])
    expect(await change({ type: 'set-two-step', enabled: true })).toEqual([
      'es false none',
      'es true none',
    ])
    expect(await change(replace)).toEqual(['es false none', 'es false waits'])
    // The audit says afterwards what the preview said before.
    await accepted(desk, accountId, { type: 'set-locale', locale: 'de' })
    const [changed] = await desk.store.audit.list(1)
    expect(sentence('en', 'deeds.set-locale', { who: 'Ana', ...changed!.facts })).toBe(
      'Ana changed the language of messages from Spanish to German.',
    )
    await accepted(desk, accountId, { type: 'remove-all-contacts' })
    expect(await change({ type: 'report-not-me' })).toEqual(['de false runs', 'de false frozen'])
  })
})
