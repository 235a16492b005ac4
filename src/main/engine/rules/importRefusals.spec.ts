import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { system } from '../model/actor'
import type { DirectoryUpdate } from '../model/commands'
import { refusalOf, ruleOf } from '../testing/refusals'
import { addressOf, phoneAndMail, signInName, Story } from '../testing/story'

const nothing: DirectoryUpdate = {
  name: null,
  locale: null,
  twoStep: null,
  signInNames: [],
  namesAdded: [],
  added: [],
  confirmed: [],
  removed: [],
}
const update = (changes: Partial<DirectoryUpdate>, accepted = false, namesTaken?: number) =>
  ({
    type: 'update-from-directory',
    by: system,
    update: { ...nothing, ...changes },
    accepted,
    namesTaken,
  }) as const
const phone = { kind: 'phone', value: '+34699000111', confirmed: true } as const
const unconfirmed = { ...phone, confirmed: false } as const
const mgomez = { kind: 'user-name', value: 'mgomez', enabled: true } as const
const email = { kind: 'email', value: signInName, enabled: true } as const
const off = (value: string) => ({ value, enabled: false })
const on = (value: string) => ({ value, enabled: true })
const withTypo = { ...phoneAndMail, typo: { value: 'mraia@example.org', age: null } }
const confirmed = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`c${n}`, { value: `one${n}@example.org` }]),
  )

function waiting(beginning: ConstructorParameters<typeof Story>[0] = {}): Story {
  const story = new Story(beginning).signIn().proved()
  story.accepted({ type: 'remove-all-contacts' })
  return story.later('60s')
}

describe('an import during the wait', () => {
  const security: readonly (readonly [string, Partial<DirectoryUpdate>])[] = [
    ['a contact', { added: [unconfirmed] }],
    ['that a contact is confirmed', { confirmed: ['typo'] }],
    ['a removal', { removed: ['typo'] }],
    ['a sign-in preference', { signInNames: [on(signInName)] }],
    ['a sign-in name', { namesAdded: [mgomez] }],
    ['two-step verification', { twoStep: true }],
  ]
  it.each(security)('does not bring %s, and says until when', (_what, changes) => {
    const story = waiting({ contacts: withTypo })
    const { maturesAt, kind } = story.account.replacement!
    expect(refusalOf(story, update(changes, true))).toEqual({
      rule: 'replacement.security-frozen',
      facts: { maturesAt, kind },
      liftsAt: maturesAt,
      remedies: [],
    })
    expect(ruleOf(new Story({ contacts: withTypo }), update(changes, true))).toBeNull()
  })

  it('has no end to name while the wait is frozen', () => {
    const story = waiting()
    story.accepted({ type: 'report-not-me' })
    const { maturesAt, kind, frozenAt } = story.account.replacement!
    expect(refusalOf(story, update({ added: [phone] }))).toEqual({
      rule: 'replacement.security-frozen',
      facts: { maturesAt, kind, frozenAt },
      liftsAt: null,
      remedies: [],
    })
  })

  it('brings name and language, and two-step verification as it is', () => {
    expect(ruleOf(waiting(), update({ name: 'Maria', locale: 'fr', twoStep: false }))).toBeNull()
    const story = waiting()
    story.account = { ...story.account, twoStep: true }
    expect(ruleOf(story, update({ twoStep: true }))).toBeNull()
    expect(ruleOf(story, update({ twoStep: false }, true))).toBe('replacement.security-frozen')
  })
})

describe('an import beside a request that waits for its contact', () => {
  it('takes no place of all contacts, until the request lapses; less than that it may', () => {
    const story = new Story().signIn()
    story.accepted({ type: 'replace-contacts', contact: addressOf('new@example.org') })
    const { confirmBy } = story.account.replacement!
    const all = update({ added: [phone], removed: ['phone', 'mail'] }, true)
    expect(refusalOf(story, all)).toEqual({
      rule: 'replacement.already-pending',
      facts: { confirmBy },
      liftsAt: confirmBy,
      remedies: [],
    })
    expect(ruleOf(story, update({ added: [phone], removed: ['phone'] }))).toBeNull()
    expect(ruleOf(new Story(), all)).toBeNull()
  })
})

describe('the limit of contacts', () => {
  const over = { rule: 'contacts.limit', facts: { limit: 10 }, liftsAt: null, remedies: [] }

  it('counts what comes confirmed, what is confirmed, and not what goes', () => {
    const story = new Story({ contacts: { ...confirmed(10), typo: withTypo.typo } })
    expect(refusalOf(story, update({ added: [phone] }))).toEqual(over)
    expect(refusalOf(story, update({ confirmed: ['typo'] }))).toEqual(over)
    expect(ruleOf(story, update({ added: [phone], removed: ['c0'] }))).toBeNull()
    expect(ruleOf(story, update({ added: [phone], removed: ['typo'] }))).toBe('contacts.limit')
    expect(ruleOf(story, update({ added: [unconfirmed] }))).toBeNull()
    expect(ruleOf(story, update({ removed: ['c0'] }))).toBeNull()
  })

  it('is ten, and not nine', () => {
    const story = new Story({ contacts: { ...confirmed(9), typo: withTypo.typo } })
    expect(ruleOf(story, update({ added: [phone] }))).toBeNull()
    expect(ruleOf(story, update({ confirmed: ['typo'] }))).toBeNull()
    expect(refusalOf(story, update({ added: [phone], confirmed: ['typo'] }))).toEqual(over)
  })

  it('is not asked of an account that has too many already, where none comes', () => {
    const story = new Story({ contacts: confirmed(11) })
    expect(ruleOf(story, update({ removed: ['c0'] }))).toBeNull()
    expect(ruleOf(story, update({ added: [unconfirmed] }))).toBeNull()
  })
})

describe('an import that takes contacts away', () => {
  it('leaves one, whatever is accepted, and says how many it would take', () => {
    for (const accepted of [false, true])
      expect(refusalOf(new Story(), update({ removed: ['phone', 'mail'] }, accepted))).toEqual({
        rule: 'contacts.add-before-remove',
        facts: { removed: 2 },
        liftsAt: null,
        remedies: ['add-contact'],
      })
    expect(ruleOf(new Story(), update({ removed: ['phone'] }))).toBeNull()
  })

  it('and leaves only new ones says until when the customer would wait, and has to be accepted', () => {
    const story = new Story()
    const all = { added: [phone], removed: ['phone', 'mail'] }
    expect(refusalOf(story, update(all))).toEqual({
      rule: 'directory.no-exchange',
      facts: { waitUntil: plus(story.now, duration('30d')) },
      liftsAt: null,
      remedies: [],
    })
    expect(ruleOf(story, update(all, true))).toBeNull()
    expect(ruleOf(story, update({ ...all, removed: ['phone'] }))).toBeNull()
    expect(ruleOf(story, update({ ...all, added: [unconfirmed] }))).toBe(
      'contacts.add-before-remove',
    )
  })
})

describe('an import that loosens an account', () => {
  const held = (facts: object) => ({
    rule: 'identity.code-required',
    facts,
    liftsAt: null,
    remedies: [],
  })

  it('by an id alone says so, and how many names it adds', () => {
    const changes = { byIdAlone: true, namesAdded: [mgomez] }
    expect(refusalOf(new Story(), update(changes))).toEqual(held({ byId: true, names: 1 }))
    expect(ruleOf(new Story(), update(changes, true))).toBeNull()
    expect(ruleOf(new Story(), update({ ...changes, byIdAlone: false }))).toBeNull()
  })

  it('by turning two-step off is held, and not by leaving it off or turning it on', () => {
    const story = new Story({ twoStep: true })
    expect(refusalOf(story, update({ twoStep: false }))).toEqual(held({ twoStep: false }))
    expect(ruleOf(story, update({ twoStep: false }, true))).toBeNull()
    expect(ruleOf(story, update({ twoStep: true }))).toBeNull()
    expect(ruleOf(new Story(), update({ twoStep: false }))).toBeNull()
    expect(ruleOf(new Story(), update({ twoStep: true }))).toBeNull()
  })

  it('by a name that is on for who has none on is held', () => {
    const shut = new Story({ signInNames: [{ ...email, enabled: false }] })
    expect(refusalOf(shut, update({ namesAdded: [mgomez] }))).toEqual(held({ names: 1 }))
    expect(ruleOf(shut, update({ namesAdded: [{ ...mgomez, enabled: false }] }))).toBeNull()
    expect(ruleOf(shut, update({ namesAdded: [mgomez], signInNames: [on(signInName)] }))).toBeNull()
    expect(ruleOf(new Story(), update({ namesAdded: [mgomez] }))).toBeNull()
    expect(
      ruleOf(new Story(), update({ namesAdded: [mgomez], signInNames: [off(signInName)] })),
    ).not.toBe('identity.code-required')
  })
})

describe('the names of an import', () => {
  it('are no other account’s, whatever is accepted', () => {
    for (const accepted of [false, true])
      expect(refusalOf(new Story(), update({ namesAdded: [mgomez] }, accepted, 1))).toEqual({
        rule: 'names.taken',
        facts: { names: 1 },
        liftsAt: null,
        remedies: [],
      })
    expect(ruleOf(new Story(), update({ namesAdded: [mgomez] }, false, 0))).toBeNull()
  })

  it('leave one on that the customer knows, unless that is accepted', () => {
    const last = update({ signInNames: [off(signInName)] })
    expect(refusalOf(new Story(), last)).toEqual({
      rule: 'names.last-enabled',
      facts: { names: 1 },
      liftsAt: null,
      remedies: [],
    })
    expect(ruleOf(new Story(), { ...last, accepted: true })).toBeNull()
    const two = new Story({ signInNames: [email, mgomez] })
    expect(ruleOf(two, last)).toBeNull()
    expect(ruleOf(two, update({ signInNames: [off(signInName), off('mgomez')] }))).toBe(
      'names.last-enabled',
    )
  })

  it('leave none on of somebody whom the directory calls suspended, and only of them', () => {
    const both = new Story({ signInNames: [email, mgomez] })
    const off2 = [off(signInName), off('mgomez')]
    expect(ruleOf(both, update({ signInNames: off2, suspended: true }))).toBeNull()
    expect(ruleOf(both, update({ signInNames: off2, suspended: false }))).toBe('names.last-enabled')
  })

  it('that are off all may stay so', () => {
    const shut = new Story({ signInNames: [{ ...email, enabled: false }] })
    expect(ruleOf(shut, update({ signInNames: [off(signInName)] }))).toBeNull()
  })
})
