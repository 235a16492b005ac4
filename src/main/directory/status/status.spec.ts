import { describe, expect, it } from 'vitest'
import { instant } from '@shared/vocabulary/instant'
import type { Mapping } from '@shared/vocabulary/mapping'
import { inspectDirectory } from '../inspect'
import { problemsOf } from '../testing/files'
import { readAll, sourceOf } from '../testing/reading'
import { accountControl } from './accountControl'
import { knownStatus, statusByName } from './knownColumns'

const okta = (status: string) =>
  `login,firstName,lastName,status\nana@contoso.example,Ana,Ruiz,${status}\n`
const google = (columns: string, cells: string) =>
  `First Name,Last Name,Email Address,Org Unit Path,${columns}\nAna,Ruiz,ana@contoso.example,/,${cells}\n`
const entra = (columns: string, cells: string) =>
  `userPrincipalName,displayName,usageLocation,${columns}\nana@contoso.example,Ana Ruiz,ES,${cells}\n`

const now = instant('2026-06-01T10:00:00Z')

async function read(text: string, unknownStatus?: 'on' | 'off') {
  const { mapping } = await inspectDirectory([sourceOf('file', text)])
  const reading = await readAll(text, {
    mapping: { ...(mapping as Mapping), unknownStatus },
    now,
  })
  return {
    on: reading.records.map(({ signInNames }) => signInNames.map(({ enabled }) => enabled)).flat(),
    problems: problemsOf(reading).filter((problem) => /suspended|status/.test(problem)),
    suspended: reading.said.map(({ suspended }) => suspended ?? false),
    maySignIn: reading.said.map(({ maySignIn }) => maySignIn),
  }
}
const isOn = async (text: string) => (await read(text)).on

describe('a status', () => {
  it.each(['ACTIVE', 'active', ' Active ', 'RECOVERY', 'PASSWORD_EXPIRED', 'Password expired'])(
    'of Okta, %s, turns sign-in names on',
    async (status) => {
      expect(await read(okta(status))).toEqual({
        on: [true],
        problems: [],
        suspended: [false],
        maySignIn: [true],
      })
    },
  )

  it.each([
    'DEPROVISIONED',
    'SUSPENDED',
    'suspended',
    'LOCKED_OUT',
    'Locked out',
    'STAGED',
    'PROVISIONED',
    'Deactivated',
    'INACTIVE',
    'de baja',
    'désactivé',
    'DÉSACTIVÉ',
    'gesperrt',
  ])('of Okta, %s, turns them off, and says so', async (status) => {
    expect(await read(okta(status))).toEqual({
      on: [false],
      problems: ['2 account-suspended status'],
      suspended: [true],
      maySignIn: [true],
    })
  })

  it.each(['On holiday', 'TRUE', '1', 'ACTIVE?', 'never ACTIVE', 'ACTIVE until May', '-', 'null'])(
    'that is not understood, %s, turns them off, says so, and is no reason to turn off who is here',
    async (status) => {
      expect(await read(okta(status))).toEqual({
        on: [false],
        problems: ['2 status-unreadable status'],
        suspended: [false],
        maySignIn: [false],
      })
    },
  )

  it('that is empty turns them off where others have one', async () => {
    expect(await read(okta(''))).toMatchObject({
      on: [false],
      problems: ['2 status-missing status'],
    })
  })

  it('that the whole file lacks is said once, where such files always have it', async () => {
    const text = entra('mobilePhone', '+34612345678').replace(
      /(?<=ES,.*\n)/,
      'b@contoso.example,B,ES,\n',
    )
    expect(await read(text)).toMatchObject({
      on: [false, false],
      problems: ['1 status-column-missing'],
      maySignIn: [false, false],
    })
    expect(await isOn('login,firstName,lastName,secondEmail\na@contoso.example,A,B,\n')).toEqual([
      true,
    ])
  })

  it('that is missing or not understood can be chosen to be on, and one that says no can’t', async () => {
    expect(await read(okta('On holiday'), 'on')).toMatchObject({
      on: [true],
      problems: [],
      maySignIn: [false],
    })
    expect(await read(okta(''), 'on')).toMatchObject({ on: [true], problems: [] })
    expect(await read(entra('mobilePhone', ''), 'on')).toMatchObject({ on: [true], problems: [] })
    expect(await read(okta('SUSPENDED'), 'on')).toMatchObject({ on: [false] })
    expect(
      (await read('login,firstName,lastName,secondEmail\na@contoso.example,A,B,\n', 'off')).on,
    ).toEqual([false])
  })
})

describe('any column that can say who may sign in is looked at', () => {
  it.each([
    [entra('accountEnabled', 'False')],
    [entra('accountEnabled', 'falso')],
    [okta('ACTIVE,False').replace('status', 'status,Enabled')],
    [okta('ACTIVE,True').replace('status', 'status,BlockCredential')],
    [okta('ACTIVE,514').replace('status', 'status,userAccountControl')],
    [entra('accountEnabled,Is Active', 'True,No')],
    [entra('accountEnabled,deletedDateTime', 'True,2024-01-05T09:31:20Z')],
    [google('Status,Suspended', ',TRUE')],
    [google('Status,Suspended', 'Active,TRUE')],
    [google('Status,Archived', 'Active,True')],
    [google('Status', 'Suspended')],
    [google('Status [READ ONLY]', 'Archived')],
    ['{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"a","active":false}'],
    [
      '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"a","active":true,"blocked":true}',
    ],
    [
      '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"a","is_suspended":"TRUE"}',
    ],
    ['{"realm":"r","users":[{"username":"a","enabled":true,"deletedAt":"2024-01-05"}]}'],
  ])('%s', async (text) => {
    const { on, suspended, problems } = await read(text)
    expect([on, suspended, problems.length]).toEqual([[false], [true], 1])
  })

  it.each([
    [okta('ACTIVE,False,').replace('status', 'status,BlockCredential,deletedDateTime')],
    [google('Status,Suspended', 'Active,FALSE')],
    [google('Status,Suspended', ',FALSE')],
    [okta('ACTIVE,66048').replace('status', 'status,userAccountControl')],
  ])('and says yes where nothing says no: %s', async (text) => {
    expect(await read(text)).toMatchObject({ on: [true], problems: [], maySignIn: [true] })
  })

  /** An account of Active Directory that is enabled, and ends at a time. */
  const ending = (column: string, until: string) =>
    `DistinguishedName,Enabled,ObjectClass,SamAccountName,UserPrincipalName,${column}\n"CN=Ana,DC=contoso",True,user,ana,ana@contoso.example,${until}\n`

  it.each([
    ['AccountExpirationDate', '2026-06-01T10:00:00Z'],
    ['AccountExpirationDate', '12/31/2025 12:00:00 AM'],
    ['accountExpires', '133000000000000000'],
    ['accountExpires', '1'],
    ['accountExpires', '03/04/2026'],
    ['Account expiry date', 'soon'],
    ['shadowExpire', '20604'],
    ['krbPrincipalExpiration', '20260601100000Z'],
    ['Termination date', '2025-12-31'],
  ])(
    'a time that is over is a no, and one that nobody understands no yes: %s %s',
    async (...ends) => {
      expect(await read(ending(...ends))).toMatchObject({ on: [false] })
    },
  )

  it.each([
    ['AccountExpirationDate', '2026-06-01T10:00:01Z'],
    ['AccountExpirationDate', ''],
    ['accountExpires', '9223372036854775807'],
    ['accountExpires', '0'],
    ['accountExpires', '01/01/1601 00:00:00'],
    ['accountExpires', '159000000000000000'],
    ['shadowExpire', '-1'],
    ['shadowExpire', '20606'],
    ['passwordExpires', '2020-01-01'],
  ])('a time that is to come, or never, says nothing: %s %s', async (...ends) => {
    expect(await read(ending(...ends))).toMatchObject({ on: [true], problems: [] })
  })

  it('a time alone is no yes where another column may be the status', async () => {
    const other = (columns: string, cells: string) =>
      `Login,Name,${columns}\nana@contoso.example,Ana,${cells}\n`
    const mapping: Mapping = {
      format: 'other-csv',
      country: null,
      columns: [{ column: 'Login', role: 'sign-in-name' }],
    }
    const onIn = async (text: string) =>
      (await readAll(text, { mapping, now })).records[0]?.signInNames[0]?.enabled
    expect(await onIn(other('deleted_at', ''))).toBe(true)
    expect(await onIn(other('account_expires', ''))).toBe(true)
    expect(await onIn(other('deleted_at,Situation', ',gone'))).toBe(false)
    expect(await onIn(other('account_expires,Situation', ',gone'))).toBe(false)
  })

  it('whatever the mapping leaves out', async () => {
    const text = entra('accountEnabled', 'False')
    const { mapping } = await inspectDirectory([sourceOf('file', text)])
    const columns = mapping!.columns.filter(({ role }) => role !== 'may-sign-in')
    expect(columns.length).toBeLessThan(mapping!.columns.length)
    const { records } = await readAll(text, { mapping: { ...mapping!, columns } })
    expect(records[0]?.signInNames).toMatchObject([{ enabled: false }])
  })

  it.each([
    ['Sperre', 'x', 'no'],
    ['Gesperrt', 'ja', 'yes'],
    ['Estado', 'baja', 'yes'],
    ['Activo', 'no', 'yes'],
  ])('in a file of an unknown format, %s: %s', async (column, value, sounds) => {
    const text = `Kennung,${column}\nana,${value}\n`
    const mapping: Mapping = {
      format: 'other-csv',
      columns: [{ column: 'Kennung', role: 'sign-in-name' }],
      country: null,
    }
    const { records, problems } = await readAll(text, { mapping })
    // Nobody said that it is a status: it only sounds like one, so they are off until somebody says.
    expect(records[0]?.signInNames).toMatchObject([{ enabled: sounds === 'no' }])
    expect(problems.some(({ problem }) => problem === 'status-column-missing')).toBe(
      sounds === 'yes',
    )
    const mapped = await readAll(text, {
      mapping: { ...mapping, columns: [...mapping.columns, { column, role: 'may-sign-in' }] },
    })
    if (sounds === 'yes') expect(mapped.records[0]?.signInNames).toMatchObject([{ enabled: false }])
  })
})

it('a name that sounds like a no has its answer turned round', () => {
  expect(knownStatus('is_active')).toMatchObject({ says: 'may' })
  expect(knownStatus('Is Suspended')).toMatchObject({ says: 'may-not' })
  expect(knownStatus('Activity')).toBeNull()
  expect(statusByName('Konto gesperrt')).toMatchObject({ says: 'may-not' })
  expect(statusByName('profile.blocked')).toEqual({ column: 'profile.blocked', says: 'may-not' })
  expect(statusByName('Darf rein')).toMatchObject({ says: 'may' })
})

describe('userAccountControl', () => {
  it.each([
    '512',
    '544',
    '66048',
    '262656',
    '0x200',
    '512.0',
    '512,0',
    'NormalAccount',
    'NORMAL_ACCOUNT | DONT_EXPIRE_PASSWORD',
    '512 (NORMAL_ACCOUNT)',
  ])('%s is a person who may sign in', (text) => {
    expect(accountControl(text)).toBe(true)
  })

  it.each([
    '514',
    '546',
    '66050',
    '0x202',
    '514.0',
    '528',
    'AccountDisabled, NormalAccount',
    'NORMAL_ACCOUNT|ACCOUNTDISABLE',
    '66050 (ACCOUNTDISABLE)',
  ])('%s is one who may not', (text) => {
    expect(accountControl(text)).toBe(false)
  })

  it.each([
    '',
    '0',
    '4096',
    '-512',
    '5.12E+02',
    '512x',
    '99999999999',
    'yes',
    'DontExpirePassword',
    '1e3',
    'NormalAccount, Whatever',
  ])('%s is not understood', (text) => {
    expect(accountControl(text)).toBeNull()
  })
})
