import { describe, expect, it } from 'vitest'
import { codeIn, digitsIn, isCodeAlone } from './codeText'

describe('a code is read out of what people give', () => {
  it.each([
    '087261',
    '087 261',
    ' 087261 ',
    '087-261',
    '087–261',
    '087−261',
    '0 8 7 2 6 1',
    'G-087261',
    'g-087 261',
    '\u200b087261',
    '087\u200b261\ufeff',
    '\u202a087261\u202c',
    '０８７２６１',
    '٠٨٧٢٦١',
    '087\u00a0261',
    '087\n261',
    'Your code is 087261',
    'Your code is 087 261.',
    'Your security code is 087261. It counts for 10 minutes.',
    '087.261',
    '087261, I repeat 087 261',
  ])('%j', (text) => {
    expect(codeIn(text, 6)).toBe('087261')
  })

  it('as long as the policy says', () => {
    expect(codeIn('1234 5678', 8)).toBe('12345678')
    expect(codeIn('Your code is 12345678', 8)).toBe('12345678')
    expect(codeIn('12345678', 6)).toBeNull()
    expect(codeIn('123456', 8)).toBeNull()
  })

  it.each(['', 'none', '08726', '0872611', '123456 or 654321', '08726l', '123 456 789', '²³'])(
    'and not out of %j',
    (text) => {
      expect(codeIn(text, 6)).toBeNull()
    },
  )

  it('with its digits counted', () => {
    expect(digitsIn('G-087 26')).toBe('08726')
    expect(digitsIn('none')).toBe('')
  })
})

describe('a code alone', () => {
  it.each(['087261', ' 087 261', 'G-087261', '０８７２６１', '087-261'])('is %j', (text) => {
    expect(isCodeAlone(text, 6)).toBe(true)
  })

  it.each(['a087261', '0872611', 'my code 087261', 'G-', '', '087261!'])('is not %j', (text) => {
    expect(isCodeAlone(text, 6)).toBe(false)
  })
})
