import { describe, expect, it } from 'vitest'
import { guardedLookup, guardedUrl, isLoopback, mayReach, mayReachPlainly } from './reach'

const inner = [
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'ff02::1',
  '::',
  '::ffff:10.0.0.1',
  '::ffff:a9fe:a9fe',
  '64:ff9b::a00:1',
  '2002:a00:1::1',
]

describe('a place on the network', () => {
  it.each(inner)('%s is an inner one, reached only where that was allowed', (address) => {
    expect(mayReach(address, false)).toBe(false)
    expect(mayReach(address, true)).toBe(true)
  })

  it.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1'])(
    '%s is this machine',
    (address) => {
      expect(isLoopback(address)).toBe(true)
      expect(mayReach(address, false)).toBe(true)
    },
  )

  it.each(['93.184.216.34', '172.32.0.1', '100.128.0.1', '2606:2800:220:1::1', '::ffff:8.8.8.8'])(
    '%s is on the Internet',
    (address) => {
      expect(isLoopback(address)).toBe(false)
      expect(mayReach(address, false)).toBe(true)
    },
  )

  it.each(['', 'tickets.example', '10.0.0', '10.0.0.1.evil.example'])('%j is none', (text) => {
    expect(mayReach(text, true)).toBe(false)
    expect(isLoopback(text)).toBe(false)
  })
})

describe('a URL that may be asked', () => {
  it.each([
    'https://tickets.example/hook?token=1',
    'https://10.0.0.1/',
    'http://localhost:8080/',
    'http://127.0.0.1/',
    'http://[::1]:8080/',
    // WHATWG reads the number as an address.
    'http://2130706433/',
  ])('%s can be one', (text) => {
    expect(guardedUrl(text)).not.toBeNull()
  })

  it.each([
    'http://tickets.example/',
    'http://localhost.evil.example/',
    'http://10.0.0.1/',
    'https://user@tickets.example/',
    'https://user:pass@tickets.example/',
    'https://tickets.example/#part',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '//tickets.example',
    '',
  ])('%j can’t', (text) => {
    expect(guardedUrl(text)).toBeNull()
  })
})

describe('without encryption', () => {
  it.each(['10.1.2.3', '172.16.0.1', '192.168.1.1', 'fd12:3456::1', '::ffff:10.0.0.1'])(
    '%s is reached only where inner networks may be',
    (address) => {
      expect(mayReachPlainly(address, false)).toBe(false)
      expect(mayReachPlainly(address, true)).toBe(true)
    },
  )

  it.each([
    ...['93.184.216.34', '172.32.0.1', '2606:2800:220:1::1', '169.254.169.254', '100.64.0.1'],
    ...['64:ff9b::a00:1', '2002:a00:1::1', '0.0.0.0', 'kannel.contoso.example'],
  ])('%s is never', (address) => {
    expect(mayReachPlainly(address, true)).toBe(false)
  })

  it.each(['http://10.0.0.1:13013/', 'http://[fd12::1]/', 'http://kannel.contoso.example:13013/'])(
    '%s can be asked only where inner networks may be',
    (text) => {
      expect(guardedUrl(text)).toBeNull()
      expect(guardedUrl(text, true)).not.toBeNull()
    },
  )

  it('an address of the Internet can’t', () => {
    expect(guardedUrl('http://93.184.216.34/', true)).toBeNull()
  })
})

const lookedUp = (may: (address: string) => boolean) =>
  new Promise((resolve) =>
    guardedLookup(may)('localhost', {}, (error, address) => resolve([error, address])),
  )

it('a name that leads to this machine is reached, and the address that was checked is the one that is connected to', async () => {
  const found = await lookedUp(isLoopback)
  expect(found).toEqual([null, expect.stringMatching(/^(127\.0\.0\.1|::1)$/)])
})

it('a name that leads to nothing that may be reached is not connected to', async () => {
  expect(await lookedUp(() => false)).toEqual([expect.objectContaining({ fault: 'private' }), ''])
})
