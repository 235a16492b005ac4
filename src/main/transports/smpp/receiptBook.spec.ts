import { describe, expect, it } from 'vitest'
import type { MessageId } from '@shared/vocabulary/ids'
import type { Receipt } from './receipt'
import { ReceiptBook, referenceOf, type IdForm } from './receiptBook'

const number = '+34612345678'
const of = { id: 'm1' as MessageId }

function receipt(id: string, state: Receipt['state'] = 'DELIVRD', to = '34612345678'): Receipt {
  return { id, state, error: null, numbers: [to, 'Contoso'] }
}

function bookWith(ids: readonly string[], form: IdForm = 'same'): ReceiptBook {
  const book = new ReceiptBook(form)
  expect(book.taken(of, ids, number)).toEqual([])
  return book
}

describe('receipts', () => {
  it.each([
    ['the same id', 'a1b2', 'a1b2'],
    ['one in capitals', 'a1b2', 'A1B2'],
    ['one with zeros before it', '1000', '0000001000'],
    ['a decimal one for a hexadecimal', '3e8', '0000001000'],
    ['a hexadecimal one for a decimal', '1000', '3E8'],
  ])('find their message by %s', (_which, given, reported) => {
    for (const form of ['same', 'hex-to-decimal'] as const)
      expect(bookWith([given], form).heard(receipt(reported))).toMatchObject({
        of,
        is: 'delivered',
        status: 'DELIVRD',
      })
  })

  it('take the reading that has the number right, where an id can be read in two ways', () => {
    const book = bookWith(['3e8'])
    const other = { id: 'm2' as MessageId }
    book.taken(other, ['1000'], '+34699999999')
    expect(book.heard(receipt('1000'))?.of).toEqual(of)
    expect(book.heard(receipt('1000', 'DELIVRD', '34699999999'))?.of).toEqual(other)
  })

  it('of another number change nothing', () => {
    expect(bookWith(['1000']).heard(receipt('1000', 'DELIVRD', '34699999999'))).toBeNull()
  })

  it('that name no number are taken by their id as it is set, and by no other reading', () => {
    expect(bookWith(['1000']).heard(receipt('1000', 'DELIVRD', ''))?.is).toBe('delivered')
    expect(bookWith(['1000']).heard(receipt('3e8', 'DELIVRD', ''))).toBeNull()
    expect(bookWith(['3e8'], 'hex-to-decimal').heard(receipt('1000', 'DELIVRD', ''))?.is).toBe(
      'delivered',
    )
  })

  it('say delivered once all parts are, and failed once one is', () => {
    const book = bookWith(['a1', 'a2', 'a3'])
    expect(book.heard(receipt('a2'))).toBeNull()
    expect(book.heard(receipt('a1'))).toBeNull()
    expect(book.heard(receipt('a1'))).toBeNull()
    expect(book.heard(receipt('a3'))?.is).toBe('delivered')
    const other = bookWith(['a1', 'a2'])
    other.heard(receipt('a1'))
    expect(other.heard(receipt('a2', 'UNDELIV'))).toMatchObject({ is: 'failed', status: 'UNDELIV' })
    expect(other.heard(receipt('a2'))).toBeNull()
  })

  it('that come before the answer to their message are of it once that is there', () => {
    const book = new ReceiptBook('same')
    expect(book.heard(receipt('0000001000'))).toBeNull()
    expect(book.heard(receipt('1001'))).toBeNull()
    expect(book.taken(of, ['3e8'], number)).toMatchObject([{ of, is: 'delivered' }])
    expect(book.taken(of, ['3e8'], number)).toEqual([])
  })

  it('say the same once more where they come once more, under the same key', () => {
    const book = bookWith(['1000'])
    const first = book.heard(receipt('1000'))
    expect(book.heard(receipt('1000'))).toEqual(first)
    expect(book.heard(receipt('1000', 'UNDELIV'))).toBeNull()
  })

  it('find what an earlier run sent by its reference, with the parts that had arrived', () => {
    const before = bookWith(['a1', 'b 2'])
    before.heard(receipt('a1'))
    const reference = referenceOf(['a1', 'b 2'])
    const after = new ReceiptBook('same')
    expect(after.open([reference], before.place())).toEqual([])
    expect(after.open([reference], null)).toEqual([])
    expect(after.heard(receipt('b 2'))).toMatchObject({ of: { reference }, is: 'delivered' })
    expect(after.place()).toBeNull()
  })

  it('are a remark where a message is only on its way', () => {
    expect(bookWith(['1000']).heard(receipt('1000', 'ENROUTE'))?.is).toBe('remark')
  })

  it('of nobody are forgotten from a thousand on', () => {
    const book = new ReceiptBook('same')
    for (let id = 1; id <= 1_001; id += 1) book.heard(receipt(`x${id}`))
    expect(book.taken(of, ['x1'], number)).toEqual([])
    expect(book.taken(of, ['x2'], number)).toHaveLength(1)
  })
})
