import { describe, expect, it } from 'vitest'
import { houseTextFault, pageFault, isDomain, isSender, smsSenderOf } from './house'

describe('a text of the house', () => {
  it.each([
    ['', ''],
    ['We never ask for your password.', ''],
    ['Open Mon to Fri, 9.30 to 18.00.', ''],
    ['More on contoso.example/help', 'contoso.example'],
    ['https://help.contoso.example/a?b=c', 'contoso.example'],
    ['Write to help@contoso.example', 'contoso.example'],
    ['Since 24.12.2026, on 01.23.45.67.89', ''],
    ['a'.repeat(240), ''],
  ])('%j can be, of %j', (text, domain) => {
    expect(houseTextFault(text, domain)).toBeNull()
  })

  it.each([
    ['a'.repeat(241), 'contoso.example', 'long'],
    ['Hello {contact}', 'contoso.example', 'placeholder'],
    ['Hello %s', 'contoso.example', 'placeholder'],
    ['Hello ${name}', 'contoso.example', 'placeholder'],
    ['<a>', 'contoso.example', 'placeholder'],
    ['More on contoso.example', '', 'link'],
    ['http://contoso.example', 'contoso.example', 'link'],
    ['https://contoso.example.evil.example', 'contoso.example', 'link'],
    ['https://contoso.example@evil.example', 'contoso.example', 'link'],
    ['evilcontoso.example', 'contoso.example', 'link'],
    ['javascript://contoso.example', 'contoso.example', 'link'],
    ['https://192.168.0.1/x', 'contoso.example', 'link'],
    ['bit.ly/3abc', 'contoso.example', 'link'],
    ['93.184.216.34/login', 'contoso.example', 'link'],
    ['a\u202eb', 'contoso.example', 'sign'],
    ['a\u200bb', 'contoso.example', 'sign'],
  ])('%j of %j can’t be: %s', (text, domain, fault) => {
    expect(houseTextFault(text, domain)).toBe(fault)
  })
})

it.each([
  ['', true],
  ['Contoso', true],
  ['Contoso 24', true],
  ['Contoso Bank', false],
  ['12345', false],
  ['Contosó', false],
])('%j as a sender: %s', (text, is) => {
  expect(isSender(text)).toBe(is)
})

it.each([
  ['contoso.example', true],
  ['help.contoso.example', true],
  ['münchen.example', true],
  ['contoso', false],
  ['https://contoso.example', false],
  ['contoso.example/', false],
  ['Contoso.example', false],
  ['-a.example', false],
])('%j is a domain: %s', (text, is) => {
  expect(isDomain(text)).toBe(is)
})

describe('a page of the organisation', () => {
  const link = 'https://id.contoso.example/reset?token={token}'
  it.each([
    ['a link of the house', link, 1, null],
    ['one on the domain itself, in its path', 'https://contoso.example/r/{token}', 1, null],
    ['one with a port', 'https://contoso.example:8443/#{token}', 1, null],
    ['a page', 'https://contoso.example/security', 0, null],
    ['a domain that only ends like it', 'https://evilcontoso.example/{token}', 1, 'domain'],
    ['another’s domain', 'https://contoso.example.evil.example/{token}', 1, 'domain'],
    ['somebody before the host', 'https://contoso.example@evil.example/{token}', 1, 'https'],
    ['no encryption', 'http://contoso.example/{token}', 1, 'https'],
    ['a script', 'javascript:alert({token})', 1, 'https'],
    ['no token', 'https://contoso.example/reset', 1, 'token'],
    ['two tokens', 'https://contoso.example/{token}?{token}', 1, 'token'],
    ['a token where none may be', link, 0, 'token'],
    ['a token in the host', 'https://{token}.contoso.example/', 1, 'token'],
    ['another placeholder', 'https://contoso.example/{token}/{name}', 1, 'https'],
    ['a space', 'https://contoso.example/ {token}', 1, 'https'],
    ['a sign that an SMS makes dear', 'https://contoso.example/ő/{token}', 1, 'https'],
    ['too long a one', `https://contoso.example/${'a'.repeat(60)}/{token}`, 1, 'long'],
  ] as const)('%s', (_which, text, places, fault) => {
    expect(pageFault(text, 'contoso.example', places)).toBe(fault)
  })

  it('is none where the house has no domain', () => {
    expect(pageFault(link, '', 1)).toBe('domain')
  })
})

it.each([
  ['Kovács & Partners', '', 'Kovacs Part'],
  ['Kovács & Partners', 'Kovacs', 'Kovacs'],
  ['Contoso', '', 'Contoso'],
  ['Первый банк', '', ''],
  ['1234', '', ''],
  ['', '', ''],
])('text messages of %j with the short name %j come from %j', (name, sender, from) => {
  expect(smsSenderOf({ name, sender })).toBe(from)
  expect(isSender(from)).toBe(true)
})
