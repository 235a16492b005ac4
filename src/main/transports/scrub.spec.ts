import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callWords } from '@shared/vocabulary/callWords'
import { messageLanguages } from '@shared/vocabulary/kinds'
import type { Hidden } from './hidden'
import { scrub } from './scrub'

const nobody: Hidden = { code: null, to: null }
const maria = { kind: 'email', value: 'maria.g@example.org' } as const
const phone = { kind: 'phone', value: '+34612345678' } as const

const hexOf = (text: string, mark: string) =>
  [...Buffer.from(text)]
    .map((byte) => mark + byte.toString(16).padStart(2, '0').toUpperCase())
    .join('')
/** What a server may do to what it was given before it says it again. */
const wrappings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'in full-width letters': (text) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'with signs that nobody sees': (text) => [...text].join('\u200b'),
  'with soft hyphens': (text) => [...text].join('\u00ad'),
  'in base64': (text) => Buffer.from(text).toString('base64'),
  'in base64 after something else': (text) => Buffer.from(`Your code: ${text}.`).toString('base64'),
  'in base64 without padding': (text) => Buffer.from(`: ${text}`).toString('base64url'),
  'in base64 over two lines': (text) =>
    Buffer.from(`Dear customer, ${text} is it`)
      .toString('base64')
      .replace(/(.{22})/, '$1\r\n'),
  'in UCS-2 and hexadecimal': (text) =>
    Buffer.from(`: ${text}`, 'utf16le').swap16().toString('hex'),
  'in hexadecimal': (text) => Buffer.from(`${text} is`).toString('hex'),
  'quoted-printable': (text) => hexOf(text, '='),
  'quoted-printable with a soft break': (text) => `${text.slice(0, -2)}=\r\n${text.slice(-2)}`,
  'as a URL has it': (text) => hexOf(text, '%'),
  'as a URL in a URL has it': (text) => encodeURIComponent(hexOf(text, '%')),
  'as JSON has it': (text) =>
    [...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  'as HTML has it': (text) => [...text].map((sign) => `&#${sign.charCodeAt(0)};`).join(''),
  'as XML has it': (text) =>
    [...text].map((sign) => `&#x${sign.charCodeAt(0).toString(16)};`).join(''),
  'as HTML in JSON has it': (text) =>
    JSON.stringify([...text].map((sign) => `&#${sign.charCodeAt(0)};`).join('')),
  'in marks of a page': (text) => `<b>${text.slice(0, 2)}</b><i>${text.slice(2)}</i>`,
  'over two lines of an answer': (text) => `${text.slice(0, 3)}\r\n550-5.7.1 ${text.slice(3)}`,
}
const ofCodes: typeof wrappings = {
  ...wrappings,
  'in halves': (text) => `${text.slice(0, 3)} ${text.slice(3)}`,
  'with a hyphen': (text) => `${text.slice(0, 3)}-${text.slice(3)}`,
  'digit by digit': (text) => [...text].join(' '),
  'between commas': (text) => [...text].join(', '),
  'in an id': (text) => `4C${text}F7`,
}
const around = fc.constantFrom(
  ['550 5.7.1 Message rejected: "', ' is your code"'],
  ['', ''],
  ['x ', ''],
  ['{"error":"', '","status":400}'],
  ['<html><body>Blocked: ', '</body></html>'],
  ['spam?\r\n', '\r\n'],
)
const code = fc.integer({ min: 0, max: 999_999 }).map((drawn) => String(drawn).padStart(6, '0'))

describe('what is kept of an answer', () => {
  it.each(Object.entries(ofCodes))('has no code that came back %s', (_, wrapped) => {
    fc.assert(
      fc.property(code, around, (secret, [before, after]) => {
        const kept = scrub(before + wrapped(secret) + after, { ...nobody, code: secret, to: maria })
        expect(kept).not.toContain(wrapped(secret))
        expect(kept.replace(/\D/g, '')).not.toContain(secret)
        expect(kept).not.toContain(Buffer.from(secret).toString('base64').slice(0, 7))
        expect(kept).toContain('•••')
      }),
    )
  })

  it('has no half of a code that stands alone, but its status', () => {
    fc.assert(
      fc.property(code, (secret) => {
        const [first, second] = [secret.slice(0, 3), secret.slice(3)]
        const kept = scrub(`rejected: ${first}, and later ${second}, cut ${secret.slice(0, 5)}`, {
          ...nobody,
          code: secret,
          to: maria,
        })
        expect(kept).toBe('rejected: •••, and later •••, cut •••')
      }),
    )
    const known = { ...nobody, code: '550417', to: maria }
    expect(scrub('550 5.7.1 no', known)).toBe('550 5.7.1 no')
    expect(scrub('451 4.550.1 550 then 417', known)).toBe('451 4.550.1 ••• then •••')
  })

  it('has no word of the two that announce a call, in any language and however it was spelled', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...messageLanguages),
        fc.integer({ min: 0, max: 9_999 }),
        fc.constantFrom<(text: string) => string>(
          (text) => text,
          (text) => text.toUpperCase(),
          (text) => text.replace(' ', ''),
          (text) => text.replace(' ', ' and then '),
          (text) => text.normalize('NFD'),
          (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
          (text) => Buffer.from(text).toString('latin1'),
          (text) => Buffer.from(text, 'latin1').toString('utf8'),
          (text) => text.replace(/[^ -~]/g, '?'),
          ...Object.values(wrappings).filter(
            (wrapped) => wrapped !== wrappings['in full-width letters'],
          ),
        ),
        (language, drawn, spelled) => {
          const words = callWords(language, String(drawn))
          const kept = scrub(`554 said: ${spelled(words)} !`, { ...nobody, code: words, to: phone })
          const bare = kept.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
          for (const word of words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' '))
            expect(bare.split(/[^a-z]+/)).not.toContain(word)
          expect(kept).toContain('•••')
        },
      ),
    )
  })

  it('has no token and no link, whole, cut or broken', () => {
    const token = 'mK3v_9Qx-Zr7Tn2bWc5Lh8'
    const link = `https://login.contoso.example/reset?t=${token}`
    for (const secret of [token, link]) {
      const known = { ...nobody, code: secret, to: maria }
      expect(scrub(`554 spam: ${link} found`, known)).toBe(
        '554 spam: https://login.contoso.example/reset?t=••• found',
      )
      expect(scrub(`554 spam ${token.slice(0, 10)}`, known)).toBe('554 spam •••')
      expect(scrub(`554 ${token.slice(0, 9)}=\r\n${token.slice(9)}`, known)).toBe('554 •••')
      for (const wrapped of Object.values(wrappings))
        expect(scrub(`554 ${wrapped(token)}`, known)).not.toMatch(/mK3v_9Qx|Zr7Tn2bW|5Lh8$/)
    }
  })

  it.each([
    'maria.g@example.org',
    'MARIA.G@EXAMPLE.ORG',
    'maria.g@example.org,',
    '<maria.g@example.org>',
    'maria.g%40example.org',
    'maria.g&#64;example.org',
    'maria.g\\u0040example.org',
    'maria.g at example.org',
    'maria.g (at) example.org',
    'maria.g=40example.org',
    'bounces+m-1=maria.g=example.org@contoso.example',
    'maria.g',
    '"maria.g"',
    'mariag',
    'maria_g',
    Buffer.from('maria.g@example.org').toString('base64'),
    'mgarcia@elsewhere.example',
  ])('has no %s', (quoted) => {
    const kept = scrub(`550 5.1.1 ${quoted} unknown`, { ...nobody, to: maria })
    expect(kept).toMatch(/^550 5\.1\.1 (?:["<]|bounces\+m-1=)?•••[,">]? unknown$/)
  })

  it('has no address of another script or with a tag, in either spelling of its domain', () => {
    const to = { kind: 'email', value: 'josé.müller+bank@bücher.example' } as const
    for (const quoted of [
      'josé.müller+bank@bücher.example',
      'josé.müller+bank@xn--bcher-kva.example',
      'jose.muller at xn--bcher-kva.example',
      'jos??.m??ller+bank',
      'JOSE.MULLER',
      'jos=C3=A9.m=C3=BCller=40b=C3=BCcher.example',
      'josÃ©.mÃ¼ller+bank',
    ])
      expect(scrub(`550 <${quoted}> unknown`, { ...nobody, to })).toBe('550 <•••> unknown')
  })

  it('has no address without a Latin letter', () => {
    const to = { kind: 'email', value: 'мария@пример.example' } as const
    for (const quoted of [
      'мария@пример.example',
      'МАРИЯ',
      'мария at xn--e1afmkfd.example',
      Buffer.from('мария').toString('latin1'),
      hexOf('мария', '%'),
    ])
      expect(scrub(`550 <${quoted}> unknown`, { ...nobody, to })).toBe('550 <•••> unknown')
  })

  it.each([
    '+34612345678',
    '0034612345678',
    '34612345678',
    '+34 612 345 678',
    '(+34) 612-345-678',
    '612345678',
    '612 34 56 78',
    '0612345678',
    '612.345.678',
    '%2B34612345678',
    'tel:+34-612-345-678',
    '+3461234567…',
    Buffer.from('to=+34612345678').toString('base64'),
  ])('has no number that is written %s', (quoted) => {
    const kept = scrub(`400 21211 Invalid 'To': ${quoted} is no number`, { ...nobody, to: phone })
    expect(kept).toMatch(/^400 21211 Invalid 'To': [^\d]*•••[^\d]* is no number$/)
  })

  it('has neither password nor token of the transport', () => {
    const secrets = ['s3cr3t!', 'ya29.a0AfH6SMB-long-token-of-somebody']
    const known = { ...nobody, to: maria, secrets }
    for (const wrapped of Object.values(wrappings))
      for (const secret of secrets)
        expect(scrub(`535 ${wrapped(secret)}`, known)).toMatch(/^535 (?!.*(?:s3cr3t|AfH6SMB))/)
    expect(scrub(`535 ${Buffer.from('\0desk\0s3cr3t!').toString('base64')} no`, known)).toBe(
      '535 ••• no',
    )
  })

  it('of a report has nothing that can be a code, an address or a number, whoever it is about', () => {
    for (const [said, kept] of [
      ['554 5.7.1 "123456 is your code…"', '554 5.7.1 "••• is your code…"'],
      ['554 5.7.1 code 123 456.', '554 5.7.1 code •••.'],
      ['550 5.1.1 <maria.g@example.org>: no such user', '550 5.1.1 <•••>: no such user'],
      ['30006: +34 612-345-678 is a landline', '30006: ••• is a landline'],
      ['undeliverable: 612 34 56 78', 'undeliverable: •••'],
      ['err:001 dlvrd:000', 'err:001 dlvrd:000'],
      [
        '554 spam: https://login.contoso.example/reset?token=0q7k2m9p4rt0vw3xyz81b5n6c2 found',
        '554 spam: https://login.contoso.example/reset?token=••• found',
      ],
    ] as const)
      expect(scrub(said, null)).toBe(kept)
  })

  it.each([
    '250 2.0.0 Ok: queued as 4C551230972',
    '250 2.0.0 OK 1764528312 d2e1a72fcca58-7d15e6e6e6asi123 - gsmtp',
    '452 4.2.2 The email account that you tried to reach is over quota (mx.google.com)',
    'host mx1.mail.example.org[192.0.2.17] said: 550 5.7.26 Unauthenticated',
    '550 5.7.606 Access denied, banned sending IP [2001:db8::25:1] (S3150) [AM0PR01CA0123.example 2026-11-30T19:04:05.123Z]',
    '421 4.7.0 Try again later, closing connection. (EHLO) at 2026-11-30 19:04:05',
    '400 30003 Unreachable destination handset',
    'ESME_RTHROTTLED 0x00000058',
    '201 SM1f0e8ae6ade43cb3c0ce4525424e404f queued',
  ])('says what an administrator needs: %s', (said) => {
    expect(scrub(said, { ...nobody, code: '417902', to: maria })).toBe(said)
    expect(scrub(said, { ...nobody, code: '417902', to: phone })).toBe(said)
    expect(scrub(scrub(said, nobody), nobody)).toBe(scrub(said, nobody))
  })

  it('is one short line without signs that nobody sees', () => {
    expect(scrub('550-no\r\n550 \u202eevil\u0007\u0000\t yes\u2028\ud800', nobody)).toBe(
      '550-no 550 evil yes',
    )
    const kept = scrub('é🙂'.repeat(4_000), nobody)
    expect([...kept]).toHaveLength(300)
    expect(kept.endsWith('…')).toBe(true)
    expect(scrub('x'.repeat(300), nobody)).toBe('x'.repeat(300))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (said) => {
        const kept = scrub(said, { ...nobody, code: '417902', to: maria })
        expect([...kept].length).toBeLessThanOrEqual(300)
        expect(kept).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
      }),
    )
  })
})
