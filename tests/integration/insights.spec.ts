import { describe, expect, it } from 'vitest'
import { duration } from '@shared/vocabulary/instant'
import { deskWeek } from '../../src/main/services/insights/cases'
import { countInsights } from '../../src/main/jobs/insights'
import type { FileTarget } from '../../src/main/ports/host'
import { accepted, contactOf, deskWithMaria } from './accounts'
import { passphrase, testDesk, type TestDesk } from './desk'

const hour = duration('1h')

/** A target that keeps what is written. */
function kept(): { readonly target: FileTarget; text(): string } {
  let text = ''
  return {
    target: {
      async write(pieces) {
        for await (const piece of pieces) text += String(piece)
      },
    },
    text: () => text,
  }
}

/** A case is opened, a code goes out and is entered after some minutes, and the case is closed as recovered. */
async function recovers(desk: TestDesk, accountId: string, afterwards = 0): Promise<void> {
  await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: 'I lost it.' })
  const contactId = await contactOf(desk, accountId, 'email')
  await accepted(desk, accountId, { type: 'request-code', purpose: 'support-call', contactId })
  desk.wait(200)
  const code = desk.minted.at(-1) ?? ''
  await accepted(desk, accountId, { type: 'submit-code', purpose: 'support-call', code })
  desk.wait(afterwards)
  await accepted(desk, accountId, { type: 'close-case', outcome: 'recovered' })
}

describe('insights', () => {
  it('say what the desk did, day by day in its zone, and how long it took', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await recovers(desk, accountId, 100)
    desk.wait(24 * hour)
    // Begun before midnight in Madrid, and done after it.
    desk.wait(24 * hour - ((desk.now() + 2 * hour) % (24 * hour)) - 60)
    await recovers(desk, accountId)
    await countInsights(desk.desk)
    const { days, cases, codes, counting, zone } = await desk.get('insights.show', {
      period: { last: 7 },
    })
    expect(zone).toBe('Europe/Madrid')
    expect(days).toHaveLength(7)
    expect(cases.opened.slice(-3)).toEqual([1, 1, 0])
    expect(cases.recoveredSameDay.slice(-3)).toEqual([1, 0, 0])
    expect(cases.byOutcome).toEqual([{ outcome: 'recovered', times: 2 }])
    expect(cases.toAccess).toEqual({ count: 2, median: 200, ninety: 300 })
    expect(codes.byKind.find(({ kind }) => kind === 'email')).toMatchObject({
      sent: 2,
      verified: 2,
      taken: { count: 2, median: 200, ninety: 200 },
    })
    expect(counting).toMatchObject({ behind: false, leftOut: 0 })
    expect(await deskWeek(desk.desk)).toMatchObject({
      cases: 2,
      recoveredSameDay: 1,
      medianToAccess: 200,
    })
    const none = await desk.get('insights.show', {
      period: { from: '2026-01-01', to: '2026-01-02' },
    })
    expect(none.cases.opened).toEqual([0, 0])
  })

  it('say what was asked and what was refused, and by whom only to supervisors', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: 'I lost it.' })
    await desk.ask('commands.run', { accountId, command: { type: 'set-two-step', enabled: true } })
    await countInsights(desk.desk)
    const { asked, refusals } = await desk.get('insights.show', { period: { last: 1 } })
    expect(asked.find(({ command }) => command === 'set-two-step')).toMatchObject({
      times: 1,
      refused: 1,
    })
    expect(refusals.reduce((sum, { times }) => sum + times, 0)).toBe(1)
    const operators = await desk.get('insights.operators', { period: { last: 1 } })
    expect(operators).toEqual([
      {
        operatorId: desk.session.operatorId,
        name: 'Ana',
        opened: 1,
        closed: 0,
        recovered: 0,
        codes: 0,
        refused: 1,
      },
    ])
    expect(JSON.stringify(await desk.get('insights.show', { period: { last: 1 } }))).not.toContain(
      desk.session.operatorId,
    )
  })

  it('of a sample show its invented past, and its accounts at risk with a way to each', async () => {
    const desk = await testDesk()
    await desk.get('directory.openSample', { name: 'Ana', passphrase })
    expect((await desk.get('insights.show', { period: { last: 90 } })).counting.behind).toBe(true)
    await countInsights(desk.desk)
    const { codes, waits, counting } = await desk.get('insights.show', { period: { last: 90 } })
    expect(codes.sent.reduce((sum, one) => sum + one)).toBeGreaterThan(5)
    expect(waits.started.reduce((sum, one) => sum + one)).toBeGreaterThan(1)
    expect(counting.behind).toBe(false)
    const { risks, accountsLeft } = await desk.get('insights.risks', {})
    expect(accountsLeft).toBe(0)
    for (const { risk, accounts } of risks) {
      const page = await desk.get('insights.atRisk', { risk, after: null })
      expect(page.accounts).toHaveLength(accounts)
      for (const { accountId, contacts } of page.accounts) {
        expect((await desk.get('accounts.show', { accountId })).id).toBe(accountId)
        for (const contact of contacts) expect(contact).toContain('•')
      }
    }
  })

  it('are saved as tables that no spreadsheet computes, with masks only', async () => {
    const desk = await testDesk()
    await desk.get('directory.openSample', { name: '=1+1', passphrase })
    await countInsights(desk.desk)
    const saved = async (save: () => Promise<{ readonly saved: number | null }>) => {
      const file = kept()
      desk.chooseTarget(file.target)
      const { saved: rows } = await save()
      const lines = file.text().trim().split('\r\n')
      expect(lines).toHaveLength((rows ?? 0) + 1)
      return file.text()
    }
    const style = { separator: 'semicolon', language: 'es' } as const
    const period = { last: 7 } as const
    const cases = await saved(async () =>
      desk.get('insights.export', { table: 'cases', period, style }),
    )
    expect(cases).toMatch(/^\uFEFFDía;Abiertos;Recuperados el mismo día\r\n2026-/)
    const operators = await saved(async () => desk.get('insights.exportOperators', { period }))
    expect(operators).not.toMatch(/(^|,)=1\+1/m)
    const atRisk = await saved(async () =>
      desk.get('insights.exportAtRisk', { risk: 'one-contact' }),
    )
    expect(atRisk).toContain('•')
    expect(atRisk).not.toMatch(/@|\+\d{5}/)
  })
})
