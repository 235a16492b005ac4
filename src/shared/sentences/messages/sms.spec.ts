import { describe, expect, it } from 'vitest'
import { longestPage, longestResetWords, tokenPlace, type House } from '@shared/vocabulary/house'
import { instant } from '@shared/vocabulary/instant'
import { messageLanguages, messageTemplates } from '@shared/vocabulary/kinds'
import { smsLength } from '@shared/vocabulary/smsSegments'
import { messageText } from '.'
import { isCode, mostSegments } from './ofTheHouse'

const nothing = { before: '', after: '' }
const house: House = {
  name: 'Kovács & Partners’ Savings Bank of the Northern Counties and Islands',
  phone: '+34 900 123 456',
  sender: '',
  domain: '',
  languages: messageLanguages,
  texts: { en: nothing, es: nothing, fr: nothing, de: nothing },
  resetLink: '',
  resetWords: { en: '', es: '', fr: '', de: '' },
  securityPage: '',
}
/** As long as they get. */
const facts = {
  case: 'case-7',
  contact: 'wo••••••••',
  name: 'wo••••••••',
  purpose: 'sign-in',
  operator: 'Maximiliana',
  organisation: house.name,
  maturesAt: instant('2026-09-30T21:41:00Z'),
  expiresAt: instant('2026-09-30T21:41:00Z'),
  validFor: 5_340,
}
const page = `https://${'a'.repeat(longestPage)}`
/** With the longest pages and words that it may have. */
const pages: Partial<House> = {
  resetLink: `${page.slice(0, longestPage - tokenPlace.length)}${tokenPlace}`,
  securityPage: page.slice(0, longestPage),
}
const ownWords = 'ő'.repeat(longestResetWords)
const words4 = { en: ownWords, es: ownWords, fr: ownWords, de: ownWords }
const token = 'z'.repeat(26)
const zone = 'America/Argentina/Buenos_Aires'
const code = '417902'
const words = 'Schmetterling Regenbogen'

const everyText = messageLanguages.flatMap((language) =>
  messageTemplates.flatMap((template) =>
    [true, false].map((flag) => ({ language, template, flag })),
  ),
)
const sms = (
  { language, template, flag }: (typeof everyText)[number],
  of: House | null = house,
  kind: 'phone' | 'email' = 'phone',
) =>
  messageText(
    {
      kind,
      language,
      template,
      facts: { ...facts, former: flag, enabled: flag },
      code: template === 'call.announced' ? words : code,
    },
    of,
    zone,
  ).body

describe('a text message', () => {
  it('carries the link to a new password whole, or the words of the house, in three parts', () => {
    for (const language of messageLanguages) {
      const written = { kind: 'phone', language, template: 'password.reset', facts } as const
      const link = messageText({ ...written, code: token }, { ...house, ...pages }, zone).body
      expect.soft(link).toContain(pages.resetLink!.replace(tokenPlace, token))
      expect.soft(smsLength(link).segments, link).toBeLessThanOrEqual(3)
      const of = { ...house, resetWords: words4 }
      const words = messageText({ ...written, code: null }, of, zone).body
      expect.soft(words).toContain(ownWords)
      expect.soft(smsLength(words).segments, words).toBeLessThanOrEqual(3)
    }
  })

  it('about a replacement says where to see to it, as far as there is room', () => {
    const securityPage = 'https://contoso.example/security'
    for (const one of everyText.filter(({ template }) => template.startsWith('replacement.'))) {
      const isToDo = /started|reminder|empty/.test(one.template)
      expect(sms(one, { ...house, securityPage }, 'email').includes(securityPage)).toBe(isToDo)
      const long = sms(one, { ...house, ...pages })
      expect.soft(smsLength(long).segments, long).toBeLessThanOrEqual(3)
    }
    const started = { language: 'en', template: 'replacement.started', flag: false } as const
    expect(sms(started, { ...house, name: 'Contoso', securityPage })).toContain(securityPage)
  })

  it('goes out in two parts with a code and in three without, in every language and with a long name', () => {
    for (const one of everyText) {
      const text = sms(one)
      expect
        .soft(smsLength(text).segments, `${one.language} ${one.template}: ${text}`)
        .toBeLessThanOrEqual(isCode(one.template) ? 2 : 3)
    }
  })

  it('does so with a name in letters that GSM lacks, which make every message a dear one', () => {
    const bank = { ...house, name: 'Первый народный банк взаимного кредита' }
    for (const one of everyText) {
      const text = sms(one, bank)
      expect(text).toMatch(/^Первый(?: народный банк)?: /)
      expect
        .soft(smsLength(text).segments, `${one.language} ${one.template}: ${text}`)
        .toBeLessThanOrEqual(mostSegments(one.template))
    }
  })

  it('is a cheap one in English, and a code in English or German takes one part', () => {
    for (const one of everyText) {
      const { coding, segments } = smsLength(sms(one))
      if (one.language === 'en') expect.soft(coding, sms(one)).toBe('gsm')
      if (['en', 'de'].includes(one.language) && one.template.startsWith('code.'))
        expect.soft(segments, sms(one)).toBe(1)
    }
  })

  it('says whose it is, by the sender’s name where there is one', () => {
    for (const one of everyText) {
      expect(sms(one)).toMatch(/^Kov[aá]cs & Partners': /)
      expect(sms(one, { ...house, sender: 'Kovacs' })).toMatch(/^Kovacs: /)
      expect(sms(one, null)).not.toMatch(/^Kov|^: /)
    }
  })

  it('carries its code or its words, and what it is about', () => {
    for (const one of everyText) {
      const text = sms(one)
      expect(text.includes(code)).toBe(one.template.startsWith('code.'))
      expect(text.includes(words)).toBe(one.template === 'call.announced')
      expect(text).not.toMatch(/[{}…•’“”]/)
    }
  })

  it('ends with the page that a code is entered on, and with none where it is read out', () => {
    const entered = [
      'confirm-contact',
      'sign-in',
      'change-security-info',
      'recover-username',
      'reset-password',
    ]
    const withPage = { ...house, domain: 'contoso.example' }
    for (const one of everyText) {
      const text = sms(one, withPage)
      const isEntered = entered.some((purpose) => one.template === `code.${purpose}`)
      expect.soft(text.endsWith('\n@contoso.example #417902'), text).toBe(isEntered)
      expect.soft(text.includes('@'), text).toBe(isEntered)
      expect.soft(smsLength(text).segments).toBeLessThanOrEqual(mostSegments(one.template))
      expect(sms(one, null)).not.toContain('@')
    }
    const one = { language: 'en', template: 'code.sign-in', flag: true } as const
    expect(sms(one, { ...house, domain: 'bücher.example' })).toMatch(
      /\n@xn--bcher-kva\.example #417902$/,
    )
    expect(
      sms(one, { ...house, domain: `${'a'.repeat(60)}.`.repeat(4) + 'example' }),
    ).not.toContain('@')
  })

  it('has the longest name, the longest texts and a page within its parts', () => {
    const longest = { before: 'ó'.repeat(240), after: 'ç'.repeat(240) }
    for (const name of ['Kovács'.repeat(14).slice(0, 80), '的'.repeat(80), 'W'.repeat(80)])
      for (const one of everyText) {
        const texts = { en: longest, es: longest, fr: longest, de: longest }
        const text = sms(one, { ...house, name, texts, domain: 'login.contoso.example' })
        expect
          .soft(smsLength(text).segments, `${one.language} ${one.template}: ${text}`)
          .toBeLessThanOrEqual(isCode(one.template) ? 2 : 3)
      }
  })

  it('has the texts of the house for as long as they fit', () => {
    const texts = { before: 'Hello.', after: 'We never ask for your password.' }
    const talkative = { ...house, texts: { ...house.texts, en: texts } }
    const wordy = {
      ...house,
      texts: { ...house.texts, en: { before: 'b'.repeat(240), after: 'a'.repeat(240) } },
    }
    const one = { language: 'en', template: 'code.sign-in', flag: true } as const
    expect(sms(one, talkative)).toMatch(
      /^Kovacs & Partners': Hello\. 417902 .* We never ask for your password\.$/,
    )
    expect(sms(one, wordy)).toBe(sms(one))
    const started = { language: 'en', template: 'replacement.started', flag: true } as const
    expect(smsLength(sms(started, wordy)).segments).toBeLessThanOrEqual(3)
  })
})

describe('an email', () => {
  const one = { language: 'en', template: 'contact.added', flag: true } as const

  it('has the texts of the house before and after it, and under it whose it is', () => {
    const texts = { before: 'Dear customer,', after: 'Open Mon to Fri.' }
    const paragraphs = sms(one, { ...house, texts: { ...house.texts, en: texts } }, 'email').split(
      '\n\n',
    )
    expect(paragraphs).toEqual([
      'Dear customer,',
      expect.stringMatching(/^wo•+ was added as security info/),
      'Open Mon to Fri.',
      `${house.name} · +34 900 123 456`,
    ])
  })

  it('goes in the first language of the house where the customer’s is not offered', () => {
    const spanish = { ...house, languages: ['es', 'fr'] as const }
    expect(sms({ ...one, language: 'de' }, spanish, 'email')).toContain('Se ha añadido')
    expect(sms({ ...one, language: 'fr' }, spanish, 'email')).toContain('a été ajouté')
  })
})
