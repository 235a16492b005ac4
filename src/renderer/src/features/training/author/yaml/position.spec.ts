import { describe, expect, it } from 'vitest'
import { positionAt } from './position'

/** Where the bar stands in a text. */
function at(text: string) {
  const position = positionAt(text.replace('|', ''), text.indexOf('|'))
  return position === null
    ? null
    : {
        ...position,
        path: position.path.join('.'),
        beside: Object.fromEntries(position.beside),
        from: text.slice(position.from, text.indexOf('|')),
      }
}

describe('where somebody types in a scenario', () => {
  it('is at the top where nothing is indented', () => {
    expect(at('title: A\nse|')).toMatchObject({ path: '', key: null, from: 'se' })
    expect(at('title: A\nseat: ag|')).toMatchObject({ path: '', key: 'seat', from: 'ag' })
  })

  it('is within the keys above it by indentation, whatever stands between', () => {
    expect(at('accounts:\n  kim:\n    name: Kim\n\n    # who\n    pass|')).toMatchObject({
      path: 'accounts.kim',
      key: null,
    })
    expect(at('accounts:\n  kim:\n    contacts:\n      mail: { em|')).toMatchObject({
      path: 'accounts.kim.contacts.mail',
      key: null,
      from: 'em',
    })
  })

  it('is in an item of a list, on one line or on several', () => {
    expect(at('steps:\n  - { do: request-code, account: kim, pur|')).toMatchObject({
      path: 'steps.[]',
      key: null,
      beside: { do: 'request-code', account: 'kim' },
      from: 'pur',
    })
    expect(at('steps:\n  - do: sign-in\n    wind|')).toMatchObject({ path: 'steps.[]', key: null })
    expect(at('steps:\n- { do: |')).toMatchObject({ path: 'steps.[]', key: 'do', from: '' })
  })

  it('is in a mapping within a mapping, and out of it again behind its bracket', () => {
    expect(at('steps:\n  - { do: note, expect: { res|')).toMatchObject({ path: 'steps.[].expect' })
    expect(at('steps:\n  - { do: note, expect: { result: noted }, by|')).toMatchObject({
      path: 'steps.[]',
      from: 'by',
    })
    expect(at('score:\n  - { when: { before: [add-|')).toMatchObject({
      path: 'score.[].when.before.[]',
      from: 'add-',
    })
  })

  it('is nowhere in a comment or in quotes', () => {
    expect(at('# ti|')).toBeNull()
    expect(at('steps:\n  - { do: note, text: "ca|')).toBeNull()
  })
})
