import { describe, expect, it } from 'vitest'
import { duration } from '@shared/vocabulary/instant'
import { exchangeApplied } from './approving'
import type { TestDesk } from './desk'
import { dryRun, imported, importDesk, oktaFile, ownFile, rowsOf, type Row } from './importing'

/** Imports never exchange all contacts that an account had before them (rule directory.no-exchange). */

const ana: Row = {
  name: 'Ana Ruiz',
  login: 'ana.ruiz@contoso.example',
  secondEmail: 'ana@example.org',
  mobilePhone: '+34612345678',
}
const moved: Row = { ...ana, secondEmail: 'thief@example.net' }
const exchanged: Row = { ...moved, mobilePhone: '+34699000111' }

/** Everything confirmed, as an administrator can say for their own directory. */
async function confirmedImport(desk: TestDesk, file: string) {
  desk.choose(file)
  const { importId, mapping } = (await desk.get('directory.chooseImport', {}))!
  const columns = mapping!.columns.map((column) =>
    ['email', 'phone', 'contact'].includes(column.role) ? { ...column, confirmed: true } : column,
  )
  await desk.get('directory.setMapping', { importId, mapping: { ...mapping!, columns } })
  return desk.get('directory.planImport', { importId })
}

async function established() {
  const { desk, profile } = await importDesk()
  const file = (row: Row) => oktaFile(profile, [row])
  const { importId } = await confirmedImport(desk, file(ana))
  await desk.get('directory.applyImport', { importId })
  desk.wait(duration('60d'))
  return { desk, profile, file }
}

/** The first file exchanges the email; the phone that the account had stays. */
async function emailExchanged() {
  const here = await established()
  const first = await confirmedImport(here.desk, here.file(moved))
  expect(first.plan!.classes).toMatchObject({ changed: 1, held: 0 })
  await here.desk.get('directory.applyImport', { importId: first.importId })
  return here
}

async function accepted(desk: TestDesk, importId: string) {
  return desk.get('directory.acceptHeld', { importId, number: null, accepted: true })
}

async function statusOf(desk: TestDesk) {
  const { hits } = await desk.get('accounts.find', { query: 'Ana Ruiz' })
  return desk.get('accounts.show', { accountId: hits[0]!.id })
}

describe('two imports', () => {
  it('that exchange one contact each are held back within the length of the wait, and not after it', async () => {
    const { desk, file } = await emailExchanged()
    desk.wait(duration('29d23h59m'))
    const second = await confirmedImport(desk, file(exchanged))
    expect((await rowsOf(desk, second, 'held'))[0]).toMatchObject({
      held: { rule: 'directory.no-exchange', acceptable: 'replacement' },
    })
    desk.wait(duration('1m'))
    const later = await confirmedImport(desk, file(exchanged))
    expect(later.plan!.classes).toMatchObject({ changed: 1, held: 0 })
  })

  it('of two directories add up as well: what another one brought is none of the account’s own', async () => {
    const { desk, profile, file } = await established()
    const own = (contacts: readonly string[]) =>
      ownFile(profile, [{ name: 'Ana Ruiz', names: ['on ana.ruiz@contoso.example'], contacts }])
    await imported(desk, own(['confirmed thief@example.net']))
    const second = await confirmedImport(
      desk,
      file({ ...ana, secondEmail: 'thief@example.net', mobilePhone: '' }),
    )
    expect((await rowsOf(desk, second, 'held')).map(({ held }) => held!.rule)).toEqual([
      'directory.no-exchange',
    ])
  })

  it('of which one only adds exchange nothing', async () => {
    const { desk, file } = await established()
    const same = await dryRun(desk, file(ana))
    expect(same.plan!.classes).toMatchObject({ changed: 0, held: 0 })
  })
})

describe('an exchange that is accepted', () => {
  it('waits for a supervisor who is not the one that imports, and changes nothing until then', async () => {
    const { desk, file } = await established()
    const { importId } = await confirmedImport(desk, file(exchanged))
    expect((await accepted(desk, importId)).plan).toMatchObject({ accepted: 1, exchanges: 1 })
    for (const reason of [undefined, 'The house has moved.']) {
      const asked = await desk.get('directory.applyImport', {
        importId,
        ...(reason === undefined ? {} : { reason }),
      })
      expect(asked).toMatchObject({ phase: 'planned', report: null })
    }
    const waiting = (await desk.get('approvals.list', {})).desk
    expect(waiting).toMatchObject([{ act: 'accept-exchange', about: { accounts: 1 }, mine: true }])
    expect(
      await desk.get('approvals.decideDesk', { approvalId: waiting[0]!.id, decision: 'approved' }),
    ).toMatchObject({ outcome: 'refused' })
    expect((await statusOf(desk)).status).toBe('active')
  })

  it('is done once that supervisor has approved it, and then waits its 30 days', async () => {
    const { desk, file } = await emailExchanged()
    const { importId } = await confirmedImport(desk, file(exchanged))
    await accepted(desk, importId)
    expect((await exchangeApplied(desk, importId)).report).toMatchObject({ changed: 1, held: 0 })
    expect((await statusOf(desk)).status).toBe('replacement-pending')
  })

  it('takes no approval where nobody accepts it', async () => {
    const { desk, file } = await established()
    const { importId } = await confirmedImport(desk, file(exchanged))
    expect((await desk.get('directory.applyImport', { importId })).report).toMatchObject({
      held: 1,
    })
    expect((await desk.get('approvals.list', {})).desk).toEqual([])
  })
})
