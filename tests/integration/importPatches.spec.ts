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
})
