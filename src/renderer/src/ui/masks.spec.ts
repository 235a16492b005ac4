import { describe, expect, it } from 'vitest'
import { maskParts, sentencePieces } from './masks'

describe('masks', () => {
  it('are cut into what is visible and what is hidden', () => {
    expect(maskParts('•••••••78')).toEqual({ start: '', dots: '•••••••', end: '78' })
    expect(maskParts('ma••••••')).toEqual({ start: 'ma', dots: '••••••', end: '' })
  })

  it('are found in the middle of a sentence, without its punctuation', () => {
    expect(sentencePieces('A code to ma•••••• was verified.')).toEqual([
      { text: 'A code to ', isMask: false },
      { text: 'ma••••••', isMask: true },
      { text: ' was verified.', isMask: false },
    ])
    expect(sentencePieces('(•••••••78).').filter((piece) => piece.isMask)).toEqual([
      { text: '•••••••78', isMask: true },
    ])
  })

  it('leave a sentence without one as it is', () => {
    expect(sentencePieces('The case is open.')).toEqual([
      { text: 'The case is open.', isMask: false },
    ])
  })
})
