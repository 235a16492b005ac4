import { describe, expect, it } from 'vitest'
import { readCall } from './call'
import { readSecrets } from './otherSecrets'

const message = (...args: string[]) => {
  const call = readCall(args)
  return call.is === 'wrong' ? call.message : call.is
}

describe('the arguments of npm run channel', () => {
  it('say what is tried of which channel, wherever the options stand', () => {
    const at = { folder: '/p', operator: 'Ana', piped: true }
    const who = ['--user-data-dir', '/p', '--operator', 'Ana', '--passphrase-from-pipe']
    expect(readCall(['--json', 'status', ...who])).toEqual({ is: 'status', at, json: true })
    expect(readCall(['test', 'sms', '--to', '+34 612 345 678', ...who])).toEqual({
      is: 'test',
      at,
      kind: 'phone',
      json: false,
      otherSecret: false,
      to: '+34 612 345 678',
    })
    expect(readCall(['check', '--other-secret', 'email', ...who])).toMatchObject({
      is: 'check',
      kind: 'email',
      otherSecret: true,
    })
  })

  it('never have a secret', () => {
    expect(message('check', 'email', '--password', 'secret')).toContain('there is no option')
  })

  it.each([
    [[], 'say what to do'],
    [['chek', 'email'], 'did you mean “check”?'],
    [['check'], 'email or sms?'],
    [['check', 'phone'], 'a channel is email or sms'],
    [['check', 'email', 'sms'], 'email or sms?'],
    [['check', 'email', '--to', 'a@b.example'], 'check has no option --to'],
    [['test', 'email'], 'test needs an address'],
    [['test', 'email', '--to='], '--to needs a value'],
    [['status', 'email'], 'status tells all channels'],
    [['status', '--other-secret'], 'status has no option --other-secret'],
  ])('%j is wrong: %s', (args, said) => {
    expect(message(...args)).toContain(said)
  })
})

describe('a file of secrets', () => {
  it('is the password alone, whatever is in it, or one secret a line by its name', () => {
    expect(readSecrets('with = and space\n', 'smtp')).toEqual({ password: 'with = and space' })
    expect(readSecrets('oauthSecret=a=b\r\nmailboxPassword=c\n', 'smtp')).toEqual({
      oauthSecret: 'a=b',
      mailboxPassword: 'c',
    })
    expect(readSecrets('password=p', 'http')).toEqual({ password: 'p' })
  })

  it('that is something else is told without a word of it', () => {
    expect(readSecrets('\n', 'smtp')).toContain('empty')
    const said = readSecrets('password=p\nmailboxPassword=secret', 'http')
    expect(said).toContain('Line 2')
    expect(said).not.toContain('secret\n')
    expect(String(said)).not.toContain('mailboxPassword')
  })
})
