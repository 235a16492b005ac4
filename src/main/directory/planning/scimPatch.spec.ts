import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Story } from '../../engine/testing/story'
import { historyOf } from './history'
import { applyPatch } from './patch'
import { plannedPatches } from './plan'
import type { ContactChange, ImportedContact } from '../model/record'
import { readAll } from '../testing/reading'

const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp']
const email = (value: string, confirmed = false): ImportedContact => ({
  kind: 'email',
  value,
  confirmed,
})
const phone = (value: string): ImportedContact => ({ kind: 'phone', value, confirmed: false })
const patch = (...Operations: unknown[]) =>
  JSON.stringify({ schemas, userName: 'ana@example.org', Operations })

async function changesOf(...operations: unknown[]): Promise<readonly ContactChange[] | undefined> {
  return (await readAll(patch(...operations))).patches[0]?.changes
}
async function problemsOf(text: string): Promise<string[]> {
  return (await readAll(text)).problems.map(({ problem }) => problem)
}

describe('a SCIM patch', () => {
  it('adds, with a path or without, one value or many', async () => {
    const added = [{ change: 'add', contact: email('a@example.org') }]
    expect(
      await changesOf({
        op: 'add',
        path: 'emails',
        value: [{ value: 'a@example.org', type: 'work' }],
      }),
    ).toEqual(added)
    expect(
      await changesOf({ op: 'Add', path: 'emails[type eq "work"].value', value: 'a@example.org' }),
    ).toEqual(added)
    expect(
      await changesOf({
        op: 'add',
        value: {
          emails: [{ value: 'a@example.org' }],
          phoneNumbers: [{ value: 'tel:+34-612-345-678' }],
        },
      }),
    ).toEqual([...added, { change: 'add', contact: phone('+34612345678') }])
  })

  it('may have paths for the names of what it puts in, as Entra ID writes them', async () => {
    const reading = await readAll(
      patch({
        op: 'Replace',
        value: {
          'emails[type eq "work"].value': 'b@example.org',
          'phoneNumbers[type eq "mobile"].value': '+34699000111',
          displayName: 'Ana',
        },
      }),
    )
    expect(reading.patches[0]?.changes).toEqual([
      { change: 'add', contact: email('b@example.org') },
      { change: 'add', contact: phone('+34699000111') },
    ])
    expect(reading.problems.map(({ problem, field }) => [problem, field])).toEqual([
      ['patch-added-only', 'emails'],
      ['patch-added-only', 'phoneNumbers'],
      ['patch-left-out', null],
    ])
    expect(
      await changesOf({
        op: 'replace',
        value: { 'emails[value eq "A.R@EXAMPLE.org"]': { value: 'b@example.org' } },
      }),
    ).toEqual([
      { change: 'remove', kind: 'email', value: 'a.r@example.org' },
      { change: 'add', contact: email('b@example.org') },
    ])
    expect(
      await problemsOf(
        patch({
          op: 'replace',
          value: { emails: [], 'phoneNumbers[type sw "m"].value': '+34699000111' },
        }),
      ),
    ).toEqual(['patch-unreadable'])
  })

  it('may name what it puts in by the schema of users, before each name or around them all', async () => {
    const user = 'urn:ietf:params:scim:schemas:core:2.0:User'
    const replaced = [
      { change: 'remove-all', kind: 'email' },
      { change: 'add', contact: email('b@example.org') },
    ]
    expect(
      await changesOf({
        op: 'replace',
        value: { [`${user}:emails`]: [{ value: 'b@example.org' }] },
      }),
    ).toEqual(replaced)
    expect(
      await changesOf({
        op: 'replace',
        value: { [user]: { emails: [{ value: 'b@example.org' }] } },
      }),
    ).toEqual(replaced)
    expect(await problemsOf(patch({ op: 'replace', value: { [user]: 'b@example.org' } }))).toEqual([
      'patch-unreadable',
    ])
    expect(
      await problemsOf(
        patch({
          op: 'add',
          value: {
            'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'IT' },
          },
        }),
      ),
    ).toEqual(['patch-left-out'])
  })

  it('removes all of an attribute, or one by its value however that is written', async () => {
    expect(await changesOf({ op: 'remove', path: 'phoneNumbers' })).toEqual([
      { change: 'remove-all', kind: 'phone' },
    ])
    expect(
      await changesOf({
        op: 'remove',
        path: 'urn:ietf:params:scim:schemas:core:2.0:User:phoneNumbers[value eq "+34 612 345 678"]',
      }),
    ).toEqual([{ change: 'remove', kind: 'phone', value: '+34612345678' }])
  })

  it('replaces all of an attribute, or one by its value', async () => {
    expect(
      await changesOf({ op: 'replace', path: 'emails', value: [{ value: 'b@example.org' }] }),
    ).toEqual([
      { change: 'remove-all', kind: 'email' },
      { change: 'add', contact: email('b@example.org') },
    ])
    expect(
      await changesOf({
        op: 'replace',
        path: 'emails[value eq "a@EXAMPLE.org"].value',
        value: 'b@example.org',
      }),
    ).toEqual([
      { change: 'remove', kind: 'email', value: 'a@example.org' },
      { change: 'add', contact: email('b@example.org') },
    ])
  })

  it('takes nothing away by type: what is of which type is not known here', async () => {
    const replaced = await readAll(
      patch({ op: 'replace', path: 'emails[type eq "work"].value', value: 'b@example.org' }),
    )
    expect(replaced.patches[0]?.changes).toEqual([
      { change: 'add', contact: email('b@example.org') },
    ])
    expect(replaced.problems).toMatchObject([
      { problem: 'patch-added-only', severity: 'noted', field: 'emails' },
    ])
    const removed = await readAll(patch({ op: 'remove', path: 'emails[primary eq true]' }))
    expect(removed.patches[0]?.changes).toEqual([])
    expect(removed.problems).toMatchObject([
      { problem: 'patch-type-unknown', severity: 'value-dropped', field: 'emails' },
    ])
  })

  it('that would put in something unreadable takes nothing away for it', async () => {
    const reading = await readAll(
      patch({ op: 'replace', path: 'phoneNumbers', value: [{ value: '612 345 678' }] }),
    )
    expect(reading.patches[0]?.changes).toEqual([])
    expect(reading.problems).toMatchObject([
      { problem: 'phone-without-country', field: 'phoneNumbers' },
    ])
  })

  it('of which one operation can’t be read is refused as a whole', async () => {
    const good = { op: 'add', path: 'emails', value: 'a@example.org' }
    for (const bad of [
      { op: 'move', path: 'emails' },
      { op: 'remove' },
      { op: 'remove', path: 'emails', value: [{ value: 'a@example.org' }] },
      { op: 'add', path: 'emails' },
      { op: 'replace', path: 'emails[type eq "work"', value: 'x' },
      { op: 'replace', path: 'emails[type sw "w"]', value: 'x' },
      7,
      null,
      [],
    ]) {
      const reading = await readAll(patch(good, bad))
      expect([
        reading.patches,
        reading.problems.map(({ problem, severity }) => [problem, severity]),
      ]).toEqual([[], [['patch-unreadable', 'record-refused']]])
    }
    for (const twice of [
      '"path":"emails","value":"a@example.org","value":"b@example.org"',
      '"value":{"emails":"a@example.org","Emails":"b@example.org"}',
    ]) {
      expect(
        await problemsOf(
          `{"schemas":["${schemas[0]}"],"userName":"ana","Operations":[{"op":"add",${twice}}]}`,
        ),
      ).toEqual(['patch-unreadable'])
    }
  })

  it('leaves what is no email or phone number alone, and says so', async () => {
    const reading = await readAll(
      patch(
        { op: 'replace', path: 'password', value: 'S3CRET' },
        { op: 'add', path: 'constructor', value: 'a@example.org' },
        { op: 'replace', value: { title: 'Dr', emails: [{ value: 'a@example.org' }] } },
      ),
    )
    expect(reading.patches[0]?.changes).toHaveLength(2)
    expect(reading.problems.map(({ problem }) => problem)).toEqual([
      'patch-left-out',
      'patch-left-out',
      'patch-left-out',
    ])
    expect(JSON.stringify(reading)).not.toContain('S3CRET')
  })

  it('turns somebody off or on, however the provider writes it', async () => {
    const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:User'
    for (const [operation, to] of [
      [{ op: 'replace', value: { active: false } }, false],
      [{ op: 'Replace', path: 'active', value: 'False' }, false],
      [{ op: 'replace', path: 'active', value: [{ value: 'False' }] }, false],
      [{ op: 'replace', path: 'Active', value: true }, true],
      [{ op: 'add', path: ' active ', value: 'TRUE' }, true],
      [{ op: 'add', path: '', value: { active: 0 } }, false],
      [{ op: 'replace', path: `${coreUser}:active`, value: false }, false],
      [{ op: 'replace', value: { [`${coreUser}:active`]: false } }, false],
      [{ op: 'replace', value: { [coreUser]: { active: 'false' } } }, false],
      [{ op: 'replace', value: { 'urn:scim:schemas:core:1.0': { active: false } } }, false],
    ] as const) {
      const { patches, problems } = await readAll(patch(operation))
      expect([patches[0]?.maySignIn, patches[0]?.changes]).toEqual([to, []])
      expect(problems.map(({ problem, field }) => [problem, field])).toEqual(
        to ? [] : [['account-suspended', 'active']],
      )
    }
  })

  it('that says something else of who may sign in lets nobody in, and says so', async () => {
    for (const value of ['maybe', '', [true, false], {}, [[true]]]) {
      const { patches, problems } = await readAll(patch({ op: 'replace', path: 'active', value }))
      expect(patches[0]?.maySignIn).toBe(false)
      expect(problems.map(({ problem }) => problem)).toEqual(['status-unreadable'])
    }
  })

  it('says nothing of who may sign in where it is not asked to, and the last word counts', async () => {
    const said = async (...operations: unknown[]) =>
      (await readAll(patch(...operations))).patches[0]?.maySignIn
    const active = (value: boolean) => ({ op: 'replace', path: 'active', value })
    expect(await said({ op: 'add', path: 'emails', value: 'a@example.org' })).toBeUndefined()
    expect(await said({ op: 'remove', path: 'active' })).toBeUndefined()
    expect(await said(active(true), active(false))).toBe(false)
    expect(await said(active(false), active(true))).toBe(true)
  })

  it('may be one operation that is no list, in a document and within a bulk request', async () => {
    const operation = { op: 'add', path: 'emails', value: [{ value: 'bo@example.org' }] }
    const changes = [{ change: 'add', contact: email('bo@example.org') }]
    const alone = { schemas, userName: 'bo', Operations: operation }
    const { patches } = await readAll(JSON.stringify(alone))
    expect(patches).toEqual([{ line: 1, externalId: null, signInName: 'bo', changes }])
    const bulk = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
      Operations: { method: 'PATCH', path: '/Users/7', data: { Operations: operation } },
    }
    expect((await readAll(JSON.stringify(bulk))).patches).toEqual([
      { line: 1, externalId: '7', signInName: null, changes },
    ])
  })

  it('without an operation, or with something else for them, is refused and not lost', async () => {
    for (const operations of ['[]', '{}', '5', '"x"', 'null', '[[]]', '[],"operations":[]'])
      expect(
        await problemsOf(
          `{"schemas":["${schemas[0]}"],"userName":"bo","Operations":${operations}}`,
        ),
      ).toEqual(['patch-unreadable'])
  })

  it('of SCIM 1.1 names are read as those of 2.0', async () => {
    expect(
      await changesOf({ op: 'remove', path: 'urn:scim:schemas:core:1.0:phoneNumbers' }),
    ).toEqual([{ change: 'remove-all', kind: 'phone' }])
  })

  it('says whose it is by id or user name, and in a bulk request by the path', async () => {
    const operation = { op: 'remove', path: 'emails' }
    const bulk = JSON.stringify({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
      Operations: [
        { method: 'PATCH', path: '/Users/2819c223', data: { schemas, Operations: [operation] } },
        { method: 'PATCH', path: '/Groups/1', data: { Operations: [operation] } },
        { method: 'POST', path: '/Users', data: { userName: 'eva' } },
        { method: 'DELETE', path: '/Users/2819c223' },
      ],
    })
    const reading = await readAll(bulk)
    expect(reading.format).toBe('scim')
    expect(reading.patches).toEqual([
      {
        line: 1,
        externalId: '2819c223',
        signInName: null,
        changes: [{ change: 'remove-all', kind: 'email' }],
      },
    ])
    expect(reading.problems.map(({ problem }) => problem)).toEqual([
      'patch-of-nobody',
      'patch-of-nobody',
      'patch-unreadable',
    ])
    expect(reading.counts).toMatchObject({ patches: 1, refused: 3 })

    const lines = [
      { id: '1', schemas, Operations: [operation] },
      { userName: 'ANA@Example.org', Operations: [operation] },
      { Operations: [operation] },
    ]
      .map((one) => JSON.stringify(one))
      .join('\n')
    const mapping = {
      format: 'scim',
      columns: [{ column: 'nickName', role: 'sign-in-name' }],
      country: null,
    } as const
    expect((await readAll(lines, { mapping })).patches).toHaveLength(2)
    const listed = await readAll(lines)
    expect(
      listed.patches.map(({ line, externalId, signInName }) => [line, externalId, signInName]),
    ).toEqual([
      [1, '1', null],
      [2, null, 'ANA@example.org'],
    ])
    expect(listed.problems).toMatchObject([{ line: 3, problem: 'patch-of-nobody' }])
  })
})

describe('applied to contacts', () => {
  const here = [email('a@example.org', true), phone('+34612345678')]

  it('a patch leaves what it does not name, and what it adds again stays confirmed', () => {
    expect(applyPatch(here, [{ change: 'add', contact: email('a@example.org') }]).contacts).toEqual(
      here,
    )
    expect(
      applyPatch(here, [
        { change: 'remove-all', kind: 'phone' },
        { change: 'add', contact: phone('+33612345678') },
      ]).contacts,
    ).toEqual([email('a@example.org', true), phone('+33612345678')])
  })

  it('a patch finds a value however its letters are written, and first the one that is written alike', () => {
    const twins = [email('Ana.R@example.org', true), email('ana.r@example.org')]
    expect(
      applyPatch([twins[0]!], [{ change: 'remove', kind: 'email', value: 'ana.r@example.org' }]),
    ).toEqual({ contacts: [], notThere: [] })
    expect(
      applyPatch([twins[0]!], [{ change: 'add', contact: email('ana.r@example.org') }]).contacts,
    ).toEqual([twins[0]])
    expect(
      applyPatch(twins, [{ change: 'remove', kind: 'email', value: 'ana.r@example.org' }]).contacts,
    ).toEqual([twins[0]])
  })

  it('a patch says of each value that it would take away and that is not there', () => {
    expect(applyPatch(here, [{ change: 'remove', kind: 'email', value: 'b@example.org' }])).toEqual(
      { contacts: here, notThere: ['email'] },
    )
    const changes: ContactChange[] = [
      { change: 'remove', kind: 'phone', value: '+34612345678' },
      { change: 'remove', kind: 'phone', value: '+34612345678' },
    ]
    expect(applyPatch(here, changes).notThere).toEqual(['phone'])
    expect(applyPatch([], [{ change: 'remove-all', kind: 'phone' }]).notThere).toEqual([])
  })

  it('a patch that names what the person signs in with leaves it where it was security info before', () => {
    const story = new Story({
      signInNames: [{ kind: 'email', value: 'maria.g@example.org', enabled: true }],
    })
    const changes: ContactChange[] = [
      { change: 'remove-all', kind: 'email' },
      { change: 'add', contact: email('maria.g@example.org') },
    ]
    const found = { account: story.account, history: () => historyOf(story.events) }
    expect(
      plannedPatches(
        [{ line: 1, externalId: null, signInName: 'maria.g@example.org', changes }],
        found,
        { context: story.context, directory: null },
      ).row,
    ).toMatchObject({ class: 'same', kept: 0 })
  })

  it('a patch never makes an address appear twice, and nothing but an add makes one appear', () => {
    const value = fc.constantFrom('a@example.org', 'b@example.org', 'c@example.org')
    const change = fc.oneof(
      value.map((text): ContactChange => ({ change: 'add', contact: email(text) })),
      value.map((text): ContactChange => ({ change: 'remove', kind: 'email', value: text })),
      fc.constant<ContactChange>({ change: 'remove-all', kind: 'email' }),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const after = applyPatch(here, changes).contacts.map((contact) => contact.value)
        expect(new Set(after).size).toBe(after.length)
        const added = changes.flatMap((one) => (one.change === 'add' ? [one.contact.value] : []))
        for (const text of after)
          expect([...here.map((contact) => contact.value), ...added]).toContain(text)
        expect(after).toContain('+34612345678')
      }),
    )
  })
})
