import { describe, expect, it } from 'vitest'
import { plus } from '@shared/vocabulary/instant'
import { contactState, hasGate, runningReplacement } from '../model/selectors'
import { password, Story, type Beginning } from '../testing/story'
import type { DirectoryUpdate } from '../model/commands'

const system = { kind: 'system' } as const
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
const mgomez = { kind: 'user-name', value: 'mgomez', enabled: true } as const
const newPhone = { kind: 'phone', value: '+34699000111', confirmed: true } as const

const update = (changes: Partial<DirectoryUpdate>, accepted = false) =>
  ({
    type: 'update-from-directory',
    by: system,
    update: { ...nothing, ...changes },
    accepted,
  }) as const
const maria = (beginning: Beginning = {}) => new Story(beginning)

describe('an update from a directory', () => {
  it('brings name, language and sign-in preference in line, and says in the history that an import did it', () => {
    const story = maria({
      signInNames: [
        { kind: 'email', value: 'maria@contoso.example', enabled: true },
        { kind: 'user-name', value: 'mgomez', enabled: true },
      ],
    })
    const { events } = story.accepted(
      update({
        name: 'Maria Gómez Ruiz',
        locale: 'fr',
        signInNames: [{ value: 'mgomez', enabled: false }],
      }),
    )
    expect(events.map(({ type }) => type)).toEqual([
      'directory-updated',
      'locale-set',
      'sign-in-preference-set',
    ])
    expect(story.account).toMatchObject({
      name: 'Maria Gómez Ruiz',
      locale: 'fr',
      signInNames: [{ enabled: true }, { value: 'mgomez', enabled: false }],
    })
  })

  it('leaves a new contact whose code a request to replace waits for, though the file does not know of it', () => {
    const story = maria().signIn()
    story.accepted({
      type: 'replace-contacts',
      contact: { kind: 'email', value: 'maria.new@example.org' },
    })
    const awaited = story.account.replacement!.newContactIds
    story.accepted(update({ removed: awaited }))
    expect(story.account.contacts.map(({ id }) => id)).toEqual(expect.arrayContaining([...awaited]))
  })

  it('adds a contact that the file calls verified as confirmed but not established, sends no code, and tells the old ones', () => {
    const story = maria()
    const { messages } = story.accepted(update({ added: [newPhone] }))
    expect(messages.map(({ contactId, template }) => [contactId, template])).toEqual([
      ['phone', 'contact.added'],
      ['mail', 'contact.added'],
    ])
    expect(story.contact(newPhone.value).confirmedAt).toBe(story.now)
  })

  it('adds a contact that the file does not call verified as unconfirmed, and tells nobody', () => {
    const story = maria()
    const { messages } = story.accepted(update({ added: [{ ...newPhone, confirmed: false }] }))
    expect(messages).toEqual([])
    expect(contactState(story.account, story.contact(newPhone.value))).toBe('unconfirmed')
  })

  it('does not add what is there already', () => {
    const story = maria()
    story.accepted(update({ added: [{ kind: 'phone', value: '+34612345678', confirmed: true }] }))
    expect(story.account.contacts).toHaveLength(2)
  })

  it('takes away a contact where an established one stays, and tells the one that goes as well', () => {
    const story = maria()
    const { messages } = story.accepted(update({ removed: ['phone'] }))
    expect(messages.map(({ contactId, template }) => [contactId, template])).toEqual([
      ['phone', 'contact.removed'],
      ['mail', 'contact.removed'],
    ])
    expect(story.account.contacts.map(({ id }) => id)).toEqual(['mail'])
  })

  it('adds a sign-in name that the account does not have, by an event of its own, and the customer signs in with it', () => {
    const story = maria()
    const { events } = story.accepted(update({ namesAdded: [mgomez] }))
    expect(events.map(({ type }) => type)).toEqual(['directory-updated', 'sign-in-name-added'])
    expect(story.account.signInNames.map(({ value }) => value)).toEqual([
      'maria@contoso.example',
      'mgomez',
    ])
    expect(story.accepted({ type: 'sign-in', name: 'MGomez', password }).result).toBe('signed-in')
  })

  it('that knows the account by an id alone and by none of its names is held back, whatever it changes, until it is accepted', () => {
    for (const changes of [{ namesAdded: [mgomez] }, { namesAdded: [mgomez], name: 'Mallory' }]) {
      expect(maria().refused(update({ ...changes, byIdAlone: true })).refusal).toMatchObject({
        rule: 'identity.code-required',
        facts: { byId: true },
      })
      expect(
        maria()
          .accepted(update({ ...changes, byIdAlone: true }, true))
          .events.map(({ type }) => type),
      ).toContain('sign-in-name-added')
    }
  })

  it('does not add a sign-in name that the account has, whatever its capitals', () => {
    const story = maria()
    story.accepted(
      update({ namesAdded: [{ kind: 'email', value: 'MARIA@contoso.example', enabled: true }] }),
    )
    expect(story.account.signInNames).toHaveLength(1)
  })

  it('lets a customer at the gate in once the file has a verified contact', () => {
    const story = maria({ contacts: {} }).signIn()
    expect(hasGate(story.account)).toBe(true)
    story.accepted(update({ added: [newPhone] }))
    expect(hasGate(story.account)).toBe(false)
    expect(story.account.sessions[0]?.held).toBeNull()
  })
})

describe('an update that replaces the set of contacts', () => {
  it('is held back (directory.no-exchange)', () => {
    const refused = maria().refused(update({ added: [newPhone], removed: ['phone', 'mail'] }))
    expect(refused.refusal.rule).toBe('directory.no-exchange')
    expect(refused.events).toEqual([])
  })

  it('waits 30 days once it is accepted: the old contacts go on working, the new one is inert, and every old one is told', () => {
    const story = maria()
    const { messages } = story.accepted(
      update({ added: [newPhone], removed: ['phone', 'mail'] }, true),
    )
    expect(runningReplacement(story.account)).toMatchObject({
      kind: 'replace',
      maturesAt: plus(story.now, 30 * 86_400),
    })
    expect(story.account.contacts.map((contact) => contactState(story.account, contact))).toEqual([
      'pending-removal',
      'pending-removal',
      'pending-addition',
    ])
    expect(messages.map(({ contactId, template }) => [contactId, template])).toEqual([
      ['phone', 'replacement.started'],
      ['mail', 'replacement.started'],
    ])
    story.later('30d').settle()
    expect(story.account.contacts.map(({ value }) => value)).toEqual([newPhone.value])
  })

  it('can be cancelled with an old contact, and then nothing of the file is left', () => {
    const story = maria()
    story.accepted(update({ added: [newPhone], removed: ['phone', 'mail'] }, true))
    story.accepted({ type: 'cancel-replacement' })
    story.accepted({
      type: 'submit-code',
      purpose: 'cancel-replacement',
      code: story.code('cancel-replacement'),
    })
    expect(story.account.contacts.map(({ id }) => id)).toEqual(['phone', 'mail'])
  })

  it('is held back too where the last established contact goes and a newer one stays, and is then a change-all', () => {
    const story = maria({
      contacts: {
        old: { value: '+34612345678', age: '400d' },
        fresh: { value: 'maria.g@example.org', age: '1d' },
      },
    })
    expect(story.refused(update({ removed: ['old'] })).refusal.rule).toBe('contacts.all-at-once')
    story.accepted(update({ removed: ['old'] }, true))
    expect(runningReplacement(story.account)).toMatchObject({
      kind: 'change-all',
      oldContactIds: ['old'],
      newContactIds: ['fresh'],
    })
  })

  it('tells whoever stays, too, of what it adds while the old one leaves', () => {
    const story = maria({
      contacts: {
        old: { value: '+34612345678', age: '400d' },
        fresh: { value: 'maria.g@example.org', age: '1d' },
      },
    })
    const { messages } = story.accepted(update({ added: [newPhone], removed: ['old'] }, true))
    expect(
      messages
        .filter(({ template }) => template === 'contact.added')
        .map(({ contactId }) => contactId),
    ).toEqual(['old', 'fresh'])
  })

  it('is held back even where nothing was established yet', () => {
    const story = maria({ contacts: { fresh: { value: 'maria.g@example.org', age: '1d' } } })
    expect(story.refused(update({ added: [newPhone], removed: ['fresh'] })).refusal.rule).toBe(
      'directory.no-exchange',
    )
  })
})

describe('what no acceptance gets past', () => {
  it('the last confirmed contact is never taken by an import', () => {
    for (const accepted of [false, true])
      expect(maria().refused(update({ removed: ['phone', 'mail'] }, accepted)).refusal.rule).toBe(
        'contacts.add-before-remove',
      )
  })

  it('a pending replacement freezes the account against imports until it ends, but for its name and language', () => {
    const story = maria()
    story.accepted(update({ added: [newPhone], removed: ['phone', 'mail'] }, true))
    const later = { kind: 'email', value: 'other@example.org', confirmed: true } as const
    expect(story.refused(update({ added: [later] }, true)).refusal).toMatchObject({
      rule: 'replacement.security-frozen',
      liftsAt: plus(story.now, 30 * 86_400),
    })
    expect(story.refused(update({ namesAdded: [mgomez] }, true)).refusal).toMatchObject({
      rule: 'replacement.security-frozen',
      liftsAt: plus(story.now, 30 * 86_400),
    })
    expect(story.accepted(update({ name: 'Maria G.', locale: 'en' })).result).toBe('set')
  })

  it('a replacement that the customer has asked for is not pushed aside', () => {
    const story = maria().signIn()
    story.accepted({
      type: 'replace-contacts',
      contact: { kind: 'email', value: 'mine@example.net' },
    })
    expect(
      story.refused(update({ added: [newPhone], removed: ['phone', 'mail'] }, true)).refusal.rule,
    ).toBe('replacement.already-pending')
  })

  it('a sign-in name that another account has is added to no second one', () => {
    for (const accepted of [false, true]) {
      const { refusal, events } = maria().refused({
        ...update({ namesAdded: [mgomez] }, accepted),
        namesTaken: 1,
      })
      expect([refusal.rule, events]).toEqual(['names.taken', []])
    }
  })

  it('ten confirmed contacts stay the limit', () => {
    const added = Array.from(
      { length: 9 },
      (_, index) => ({ kind: 'email', value: `m${index}@example.net`, confirmed: true }) as const,
    )
    expect(maria().refused(update({ added }, true)).refusal.rule).toBe('contacts.limit')
  })
})

describe('what loosens an account', () => {
  it('two-step verification is turned off only accepted, and on without', () => {
    expect(maria({ twoStep: true }).refused(update({ twoStep: false })).refusal.rule).toBe(
      'identity.code-required',
    )
    const story = maria({ twoStep: true })
    story.accepted(update({ twoStep: false }, true))
    expect(story.account.twoStep).toBe(false)
    expect(maria().accepted(update({ twoStep: true })).account.twoStep).toBe(true)
  })

  it('the last enabled sign-in name is turned off only accepted', () => {
    const off = [{ value: 'maria@contoso.example', enabled: false }]
    expect(maria().refused(update({ signInNames: off })).refusal.rule).toBe('names.last-enabled')
    expect(
      maria().accepted(update({ signInNames: off }, true)).account.signInNames[0]?.enabled,
    ).toBe(false)
  })
  it('the last enabled sign-in name is turned off only accepted, whatever other name the file adds', () => {
    const swapped = {
      signInNames: [{ value: 'maria@contoso.example', enabled: false }],
      namesAdded: [mgomez],
    }
    expect(maria().refused(update(swapped)).refusal.rule).toBe('names.last-enabled')
  })

  it('whoever has all names off gets another that is on only accepted, and one that is off without', () => {
    const suspended = {
      signInNames: [{ kind: 'email', value: 'maria@contoso.example', enabled: false }],
    } as const
    expect(maria(suspended).refused(update({ namesAdded: [mgomez] })).refusal.rule).toBe(
      'identity.code-required',
    )
    expect(
      maria(suspended).accepted(update({ namesAdded: [mgomez] }, true)).account.signInNames[1]
        ?.enabled,
    ).toBe(true)
    expect(
      maria(suspended).accepted(update({ namesAdded: [{ ...mgomez, enabled: false }] })).account
        .signInNames[1]?.enabled,
    ).toBe(false)
    // The file has turned the old name on as well: nothing stands in the way of the new one.
    expect(
      maria(suspended).accepted(
        update({
          signInNames: [{ value: 'maria@contoso.example', enabled: true }],
          namesAdded: [mgomez],
        }),
      ).result,
    ).toBe('set')
  })
})
