import Client from 'better-sqlite3'
import { expect, test } from 'vitest'
import { OpeningFault, openingFault } from './fault'

test.each([
  ['SQLITE_FULL', 'unwritable'], ['SQLITE_READONLY_DIRECTORY', 'unwritable'], ['SQLITE_CANTOPEN', 'unwritable'], ['SQLITE_IOERR_WRITE', 'unwritable'],
  ['SQLITE_CORRUPT_INDEX', 'damaged'], ['SQLITE_NOTADB', 'damaged'], ['SQLITE_IOERR_SHORT_READ', 'damaged'], ['SQLITE_BUSY_SNAPSHOT', 'in-use'],
] as const)('%s means %s', (code, fault) => {
  expect(openingFault(new Client.SqliteError('no', code))).toMatchObject({ fault, message: `${code}: no` })
})

test('a full disk while a copy is made means unwritable', () => {
  expect(openingFault(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))?.fault).toBe('unwritable')
})

test('a fault stays what it is', () => {
  const fault = new OpeningFault('newer-schema', 'schema 9')
  expect(openingFault(fault)).toBe(fault)
})

test.each([new Client.SqliteError('no such table', 'SQLITE_ERROR'), new TypeError('undefined is not a function'), 'text'])('%s is a mistake of ours', (error) => {
  expect(openingFault(error)).toBeNull()
})
