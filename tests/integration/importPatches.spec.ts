import { describe, expect, it } from 'vitest'
import {
  dryRun,
  imported,
  importDesk,
  patchFile,
  problemsOf,
  rowsOf,
  scimFile,
  type ScimPatch,
} from './importing'

/** What the dry run of these patches shows of Ana, who is here with two emails. */
async function patched(...patches: readonly ScimPatch[]) {
  const { desk, profile } = await importDesk()
  await imported(
    desk,
    scimFile(profile, [
      {
        id: '1',
        userName: 'ana@contoso.example',
        displayName: 'Ana Ruiz',
        emails: ['Ana.R@example.org', 'bea@example.org'],
      },
    ]),
  )
  const planned = await dryRun(desk, patchFile(profile, patches))
  const changes = (await rowsOf(desk, planned, 'changed')).map((row) => row.changes)
  return { desk, planned, changes, problems: await problemsOf(desk, planned) }
}

const removed = (value: string) => ({ op: 'remove', path: `emails[value eq "${value}"]` })

describe('a SCIM patch', () => {
  it('takes an address away that the account has in other letters', async () => {
    const { changes, problems } = await patched({
      id: '1',
      operations: [removed('ana.r@example.org')],
    })
    expect([changes, problems]).toEqual([
      [[{ what: 'contact-removed', kind: 'email', hint: 'An••••••' }]],
      [],
    ])
  })

  it('that takes away what is not there says so with its line, is counted, and does the rest', async () => {
    const { planned, changes, problems } = await patched({
      id: '1',
      operations: [removed('zoe@example.org'), removed('bea@example.org')],
    })
    expect(changes).toEqual([[{ what: 'contact-removed', kind: 'email', hint: 'be••••••' }]])
    expect(problems).toMatchObject([
      { problem: 'patch-value-not-there', severity: 'value-dropped', line: 1, field: 'emails' },
    ])
    expect(planned.plan).toMatchObject({ refused: 0, problems: 1 })
  })

  it('does not make security info of what the person signs in with, and does the rest', async () => {
    const add = {
      op: 'add',
      path: 'emails',
      value: [{ value: 'Ana@contoso.example' }, { value: 'eva@example.org' }],
    }
    const { changes } = await patched({ userName: 'ana@contoso.example', operations: [add] })
    expect(changes).toEqual([
      [{ what: 'contact-added', kind: 'email', hint: 'ev••••••', confirmed: false }],
    ])
  })

  it('several of one person are one change, one after the other', async () => {
    const operation = (op: string, value: string) => ({
      op,
      path: op === 'remove' ? `emails[value eq "${value}"]` : 'emails',
      ...(op === 'remove' ? {} : { value }),
    })
    const { changes, problems, planned } = await patched(
      { id: '1', operations: [operation('add', 'new@example.org')] },
      { userName: 'ana@contoso.example', operations: [operation('remove', 'bea@example.org')] },
      { id: '1', operations: [operation('remove', 'new@example.org')] },
      { id: '1', operations: [operation('remove', 'new@example.org')] },
    )
    expect(changes).toEqual([[{ what: 'contact-removed', kind: 'email', hint: 'be••••••' }]])
    expect(problems).toMatchObject([{ problem: 'patch-value-not-there', line: 4 }])
    expect(planned.plan?.classes).toMatchObject({ changed: 1 })
  })

  it('turns off the sign-in names of who has left, as a change of the plan', async () => {
    const active = (value: unknown) => ({ op: 'replace', value: { active: value } })
    const { desk, planned, changes, problems } = await patched(
      { id: '1', operations: [active(true)] },
      { id: '1', operations: [active(false)] },
    )
    expect(problems).toMatchObject([{ problem: 'account-suspended', line: 2, field: 'active' }])
    expect(changes).toEqual([[{ what: 'sign-in-name', hint: 'an••••••', to: false }]])
    await desk.get('directory.applyImport', { importId: planned.importId })
    const { hits } = await desk.get('accounts.find', { query: 'Ana Ruiz' })
    const shown = await desk.get('accounts.show', { accountId: hits[0]!.id })
    expect(shown.signInNames).toMatchObject([{ enabled: false }])
  })

  it('in a file with that person is refused where it stands second, and the person where it does', async () => {
    const { desk, profile } = await importDesk()
    const user = { id: '1', userName: 'ana@contoso.example', displayName: 'Ana Ruiz' }
    await imported(desk, scimFile(profile, [user]))
    const file = patchFile(profile, [{ id: '1', operations: [removed('a@example.org')] }])
    const planned = await dryRun(desk, file, scimFile(profile, [user]))
    expect(
      (await problemsOf(desk, planned)).filter(({ problem }) => problem === 'account-twice'),
    ).toMatchObject([{ line: 2, facts: { firstLine: 1, firstFile: 1 } }])
  })
})
