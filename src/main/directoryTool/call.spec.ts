import { describe, expect, it } from 'vitest'
import { readCall } from './call'

const message = (...args: string[]) => {
  const call = readCall(args)
  return call.is === 'wrong' ? call.message : call.is
}

describe('the arguments of npm run directory', () => {
  it('say what is done with which files, wherever the options stand', () => {
    expect(readCall(['--json', 'check', 'a.csv', 'b.csv'])).toEqual({
      is: 'check',
      files: ['a.csv', 'b.csv'],
      json: true,
    })
    expect(
      readCall(['import', 'a.csv', '--yes', '--operator', 'Ana', '--user-data-dir', '/p']),
    ).toEqual({
      is: 'import',
      files: ['a.csv'],
      yes: true,
      at: { folder: '/p', operator: 'Ana', piped: false },
    })
    expect(readCall(['check', '--', '--json'])).toMatchObject({ files: ['--json'], json: false })
  })

  it('take the form of an export from the name of the file unless it is said', () => {
    expect(readCall(['export', 'a.jsonl'])).toMatchObject({ form: 'json-lines', reason: null })
    expect(readCall(['export', 'a.txt'])).toMatchObject({ form: 'csv' })
    expect(
      readCall(['export', 'a.jsonl', '--form', 'csv', '--full', '--reason', 'move']),
    ).toMatchObject({ form: 'csv', reason: 'move' })
  })

  it('say how a table is written: what a program expects, unless it is said', () => {
    expect(readCall(['export', 'a.csv'])).toMatchObject({
      style: { separator: 'comma', language: 'en' },
    })
    expect(
      readCall(['export', 'a.csv', '--separator', 'semicolon', '--headings', 'es']),
    ).toMatchObject({ style: { separator: 'semicolon', language: 'es' } })
  })

  it('never have a passphrase', () => {
    expect(message('import', '--passphrase', 'secret', 'a.csv')).toContain(
      'there is no option --passphrase',
    )
  })

  it.each([
    [[], 'say what to do'],
    [['chek', 'a'], 'did you mean “check”?'],
    [['check'], 'no file was given'],
    [['check', '--yes', 'a'], 'check has no option --yes'],
    [['import', '--json', 'a'], 'import has no option --json'],
    [['import', 'a', '--operator='], '--operator needs a value'],
    [['export', 'a', 'b'], 'one file'],
    [['export', 'a', '--form', 'xml'], '--form is csv or json-lines'],
    [['export', 'a', '--separator', ';'], '--separator is comma, semicolon or tab'],
    [['export', 'a', '--separator', 'semicolan'], 'did you mean “semicolon”?'],
    [['export', 'a', '--headings', 'fr'], '--headings is en or es'],
    [['import', 'a', '--headings', 'es'], 'import has no option --headings'],
    [['export', 'a', '--full'], 'needs a --reason'],
    [['export', 'a', '--reason', 'x'], 'only an export in full'],
  ])('%j are wrong, and it is said how', (args, said) => {
    expect(message(...args)).toContain(said)
  })

  it('ask for help whatever else they say', () => {
    expect(message('import', '--help', '--nonsense')).toBe('help')
  })
})
