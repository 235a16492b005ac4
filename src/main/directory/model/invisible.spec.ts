import { describe, expect, it } from 'vitest'
import { cleanName, hasInvisible, trimInvisible, withoutInvisible } from './invisible'

describe('a name', () => {
  it('loses what turns, hides or breaks it', () => {
    for (const character of [
      '\u202E',
      '\u2066',
      '\u200B',
      '\uFEFF',
      '\u00AD',
      '\u0000',
      '\u001B',
      '\u2060',
      '\u{E0041}',
      '\u3164',
      '\u200D',
      '\uD800',
      '\uFE00',
      '\uFE0F',
      '\u{E0100}',
      '\u180B',
      '\u17B5',
      '\u2800',
    ]) {
      expect(cleanName(`An${character}a`, 200)).toEqual({
        text: 'Ana',
        cleaned: true,
        shortened: false,
      })
    }
    expect(cleanName('Ana\r\nSilva\u2028X', 200)).toEqual({
      text: 'Ana Silva X',
      cleaned: true,
      shortened: false,
    })
  })

  it('keeps the joiners and selectors that Persian, Hindi, Chinese, Mongolian and emoji are spelt with', () => {
    for (const name of [
      'علی\u200Cرضا',
      'क्\u200Dष',
      '👩\u200D💻',
      '👩🏽\u200D💻',
      'Zoë ❤\uFE0F',
      '#\uFE0F\u20E3',
      '葛\u{E0100}城',
      'ᠮ\u180B',
    ]) {
      expect(cleanName(name, 200)).toEqual({ text: name, cleaned: false, shortened: false })
    }
  })

  it('of any script stays what it is', () => {
    for (const name of ['محمد', 'דוד', '田中 健二', 'Nguyễn Văn', "O'Neill", 'Zoë 🦊'])
      expect(cleanName(name, 200).text).toBe(name.normalize('NFC'))
  })

  it('is composed, has single spaces, and is not cut within a character', () => {
    expect(cleanName('  Jose\u0301   Luis ', 200)).toEqual({
      text: 'José Luis',
      cleaned: false,
      shortened: false,
    })
    expect(cleanName('🦊🦊🦊', 2)).toEqual({ text: '🦊🦊', cleaned: false, shortened: true })
  })
})

it('invisible characters are found and removed everywhere or at the ends only', () => {
  expect([
    hasInvisible('a\u200Bb'),
    hasInvisible('a b'),
    hasInvisible('é'),
    hasInvisible('❤\uFE0F'),
  ]).toEqual([true, false, false, true])
  expect(withoutInvisible('\u202A+34 612\u202C')).toBe('+34 612')
  expect(trimInvisible('\u202A a\u200Bb \u202C')).toBe('a\u200Bb')
  expect(trimInvisible(`a${' '.repeat(1_000_000)}b\u{E0041}\u{E0041} `)).toBe(
    `a${' '.repeat(1_000_000)}b`,
  )
})
