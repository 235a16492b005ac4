import { describe, expect, it } from 'vitest'
import { strengthOf } from './strength'

describe('the hint about a passphrase', () => {
  it('names what makes a long one easy to guess', () => {
    expect(strengthOf('aaaaaaaaaaaaaaaa', 'Ana')).toBe('weak.repeated')
    expect(strengthOf('passpasspasspass', 'Ana')).toBe('weak.repeated')
    expect(strengthOf('qwertyuiop123456', 'Ana')).toBe('weak.sequence')
    expect(strengthOf('ana silva 2026!', 'Ana Silva')).toBe('weak.name')
  })

  it('says that length is what counts', () => {
    expect(strengthOf('blue window 7', 'Ana')).toBe('fair')
    expect(strengthOf('blue window seldom harvest', 'Ana')).toBe('good')
  })
})
