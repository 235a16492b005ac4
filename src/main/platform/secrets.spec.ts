import { describe, expect, it } from 'vitest'
import { randomIds } from './ids'
import { keyedSecrets } from './secrets'

const secrets = keyedSecrets(Buffer.alloc(32, 1))

describe('secrets', () => {
  it('mints codes of just so many digits, leading zeros included', () => {
    const codes = Array.from({ length: 2000 }, () => secrets.mintCode(6))
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true)
    expect(codes.some((code) => code.startsWith('0'))).toBe(true)
    expect(new Set(codes).size).toBeGreaterThan(1900)
    expect(secrets.mintCode(10)).toMatch(/^\d{10}$/)
  })

  it('matches a seal only with the text, the binding and the key that it was made with', () => {
    const seal = secrets.seal('123456', 'account|contact')
    expect(secrets.matches('123456', 'account|contact', seal)).toBe(true)
    expect(secrets.matches('123457', 'account|contact', seal)).toBe(false)
    expect(secrets.matches('123456', 'account|other', seal)).toBe(false)
    expect(keyedSecrets(Buffer.alloc(32, 2)).matches('123456', 'account|contact', seal)).toBe(false)
    expect(secrets.matches('123456', 'account|contact', 'short')).toBe(false)
  })

  it('does not confuse where the binding ends and the text begins', () => {
    expect(secrets.seal('bc', 'a')).not.toBe(secrets.seal('c', 'ab'))
  })

  it('says in an id what it names', () => {
    expect(randomIds.next('case')).toMatch(/^case-[0-9a-hjkmnp-tv-z]{16}$/)
    expect(randomIds.next('case')).not.toBe(randomIds.next('case'))
  })
})
