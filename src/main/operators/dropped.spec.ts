import { expect, it } from 'vitest'
import { keepDropped, takeDropped } from './dropped'
import { lock, newSession } from './session'

const files = ['/home/ana/people.csv', '/home/ana/more.csv']

it('dropped files are named once by their token, in the window that they were dropped onto', () => {
  const session = newSession()
  const token = keepDropped(session, files)!
  expect(takeDropped(newSession(), token)).toBeNull()
  expect(takeDropped(session, `${token}x`)).toBeNull()
  expect(takeDropped(session, token)).toEqual(files)
  expect(takeDropped(session, token)).toBeNull()
})

it('a later drop takes the place of an earlier one, and a lock forgets both', () => {
  const session = newSession()
  const first = keepDropped(session, files)!
  const second = keepDropped(session, files.slice(1))!
  expect(takeDropped(session, first)).toBeNull()
  lock(session)
  expect(takeDropped(session, second)).toBeNull()
})

it.each([
  ['no list', '/home/ana/people.csv'],
  ['nothing', []],
  ['too many', Array.from({ length: 1_001 }, () => '/a.csv')],
  ['a file that a page has made up, which has no path', ['']],
  ['one of two without a path', ['/home/ana/people.csv', '']],
  ['a path from somewhere', ['people.csv']],
  ['a path that goes back', ['/home/ana/../root/people.csv']],
  ['a path with an end in it', ['/home/ana/people.csv\0.txt']],
  ['a path that no system has', [`/${'a'.repeat(4_096)}`]],
  ['no text', [7]],
])('%s is no drop', (_what, paths) => {
  const session = newSession()
  expect(keepDropped(session, paths)).toBeNull()
  expect(session.dropped).toBeNull()
})

it('a thousand files are one', () => {
  expect(
    keepDropped(
      newSession(),
      Array.from({ length: 1_000 }, (_, at) => `/${at}.csv`),
    ),
  ).not.toBeNull()
})
