import { describe, expect, it } from 'vitest'
import { nearest } from './nearest'

describe('the word that was probably meant', () => {
  it.each([
    ['sing-in', ['sign-in', 'sign-out'], 'sign-in'],
    ['addContact', ['add-contact', 'remove-contact'], 'add-contact'],
    ['Signed In', ['signed-in', 'signed-out'], 'signed-in'],
    ['titel', ['title', 'steps'], 'title'],
    ['anna', ['ana', 'sam'], 'ana'],
  ])('%s', (typed, words, meant) => {
    expect(nearest(typed, words)).toBe(meant)
  })

  it('is none where nothing comes near', () => {
    expect(nearest('banana', ['sign-in', 'buy'])).toBeNull()
    expect(nearest('x'.repeat(10_000), ['sign-in'])).toBeNull()
    expect(nearest('', ['add-contact'])).toBeNull()
    expect(nearest('a', ['b'])).toBeNull()
  })
})
