import { describe, expect, it } from 'vitest'
import { isPhrase } from '@shared/vocabulary/passphrases'
import { weaknessOf } from './weakness'

const names = ['Ana Silva', 'Contoso']

describe('a passphrase', () => {
  it.each([
    ['password1234', 'common'],
    ['Welcome123456', 'common'],
    ['iloveyou12345', 'common'],
    ['qwertyuiop123456', 'common'],
    ['contraseña1234', 'guessable'],
    ['summer2026!!', 'guessable'],
    ['Contoso2026!', 'name'],
    ['anasilva1990', 'name'],
    ['passpasspasspass', 'repeated'],
    ['aaaaaaaaaaaaaaaa', 'repeated'],
  ] as const)('%s is long enough and easy to guess: %s', (passphrase, weakness) => {
    expect(isPhrase(passphrase, names)).toBe(false)
    expect(weaknessOf(passphrase, names)).toBe(weakness)
  })

  it.each([
    'blue window 7',
    'correct horse battery',
    'la puerta de la casa',
    'lirio puente tardío',
    'Lkj8#mQz2!xP',
    'told over the phone',
  ])('%s is not', (passphrase) => {
    expect(weaknessOf(passphrase, names)).toBeNull()
  })

  it('is looked at as far as 128 characters: a page that nobody is signed in at can’t keep the thread busy with more', () => {
    const strong = 'Lkj8#mQz2!xP'
    expect(weaknessOf(`${'a'.repeat(116)}${strong}`, names)).toBeNull()
    expect(weaknessOf(`${'a'.repeat(128)}${strong}`, names)).toBe('repeated')
  })

  it('of four different words needs no list: also of the commonest words it takes more guesses than are asked for', () => {
    const common = ['the', 'and', 'you', 'for', 'that', 'love', 'not', 'with', 'this', 'have']
    for (let at = 0; at < common.length; at++) {
      const phrase = [0, 1, 2, 3].map((by) => common[(at + by) % common.length]).join(' ')
      expect(isPhrase(phrase, names)).toBe(true)
      expect(weaknessOf(phrase, names), phrase).toBeNull()
    }
  })

  it('of four words is no phrase where they are the same, short, or of a name', () => {
    expect(isPhrase('love love love love', names)).toBe(false)
    expect(isPhrase('an is it so to be or', names)).toBe(false)
    expect(isPhrase('ana silva contoso garden', names)).toBe(false)
    expect(isPhrase('aaaa bbbb cccc dddd', names)).toBe(false)
    expect(isPhrase('garden seldom harvest blue', names)).toBe(true)
  })
})
