import Client from 'better-sqlite3'
import { expect, test } from 'vitest'
import { OpeningFault, openingFault } from './fault'

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_READONLY_DIRECTORY', 'unwritable'],
  ['SQLITE_CANTOPEN', 'unwritable'],
  ['SQLITE_IOERR_WRITE', 'unwritable'],
  ['SQLITE_CORRUPT_INDEX', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'damaged'],
  ['SQLITE_BUSY_SNAPSHOT', 'in-use'],
] as const)('%s means %s', (code, fault) => {
  expect(openingFault(new Client.SqliteError('no', code))).toMatchObject({
    fault,
    message: `${code}: no`,
  })
})

test('a full disk is told apart, also where a library has wrapped what the system said', () => {
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' })
  expect(openingFault(full)?.fault).toBe('disk-full')
  expect(openingFault(new Error('a query failed', { cause: full }))?.fault).toBe('disk-full')
})

test('a fault stays what it is', () => {
  const fault = new OpeningFault('newer-schema', 'schema 9')
  expect(openingFault(fault)).toBe(fault)
})

test.each([
  new Client.SqliteError('no such table', 'SQLITE_ERROR'),
  new TypeError('undefined is not a function'),
  'text',
])('%s is a mistake of ours', (error) => {
  expect(openingFault(error)).toBeNull()
})
