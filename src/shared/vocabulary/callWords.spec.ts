import { describe, expect, it } from 'vitest'
import { callWords, callWordsOf } from './callWords'
import { messageLanguages } from './kinds'

describe('the words that announce a call', () => {
  it.each(messageLanguages)('are a hundred different ones in %s', (language) => {
    const all = callWordsOf(language)
    expect([all.length, new Set(all).size]).toEqual([100, 100])
  })

  it('are two, and each four digits draw their own', () => {
    expect(callWords('en', '0000')).toBe('anchor anchor')
    expect(callWords('en', '0001')).toBe('anchor apple')
    expect(callWords('en', '0100')).toBe('apple anchor')
    expect(callWords('de', '9999')).toBe('Zitrone Zitrone')
    const drawn = Array.from({ length: 10_000 }, (_, n) =>
      callWords('fr', String(n).padStart(4, '0')),
    )
    expect(new Set(drawn).size).toBe(10_000)
  })
})
