import { describe, expect, it } from 'vitest'
import { houseTextFault, isDomain, isSender } from './house'

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
