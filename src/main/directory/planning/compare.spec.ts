import { describe, expect, it } from 'vitest'
import { ana, Story, type Beginning } from '../../engine/testing/story'
import { compare, isNothing, type DesiredState } from './compare'
import { historyOf, type History } from './history'

const said = { emails: true, phones: true, locale: true, twoStep: true, maySignIn: true }
const nothing = {
  name: null,
  locale: null,
  twoStep: null,
  signInNames: [],
  namesAdded: [],
  added: [],
  confirmed: [],
  removed: [],
}
const phone = { kind: 'phone', value: '+34612345678', confirmed: true } as const
const mail = { kind: 'email', value: 'maria.g@example.org', confirmed: true } as const
const other = { kind: 'email', value: 'other@example.net', confirmed: false } as const

/** What a file says of Maria as she is at the beginning; a test says what is otherwise. */
const file = (otherwise: Partial<DesiredState> = {}): DesiredState => ({
  name: 'Maria Gómez',
  locale: 'es',
  twoStep: false,
  signInNames: [{ kind: 'email', value: 'maria@contoso.example', enabled: true }],
  contacts: [phone, mail],
  said,
  ...otherwise,
})

/** An account that the directory `contoso` brought, and what the file of a directory would change in it. */
function against(story: Story, directory: string | null = 'contoso') {
  const history = (): History => ({ ...historyOf(story.events), directory: 'contoso' })
  return (otherwise: Partial<DesiredState> = {}) =>
    compare(file(otherwise), story.account, directory, history)
}

const begun = (beginning: Beginning = {}) => new Story(beginning)

/** The desk has verified the caller, and does something. */
function decidedHere(...commands: Parameters<Story['accepted']>[0][]): Story {
  const story = begun().callerVerified()
  for (const command of commands) story.accepted({ by: ana, ...command })
  return story
}

describe('a file that is compared with an account', () => {
  it('is no difference where it says what is here, and then nobody reads the account’s past', () => {
    expect(
      compare(file(), begun().account, 'contoso', () => {
        throw new Error('the past was read')
      }),
    ).toBeNull()
  })

  it('changes a name, but not to the mask that an export shows in its place', () => {
    const compared = against(begun())
    expect(compared({ name: 'Maria G.' })).toEqual({
      update: { ...nothing, name: 'Maria G.' },
      kept: 0,
    })
    expect(compared({ name: 'ma••••••' })).toBeNull()
    expect(
      compared({
        name: 'ma••••••',
        signInNames: [
          { kind: 'email', value: 'maria@contoso.example', enabled: true },
          { kind: 'user-name', value: 'somebody', enabled: true },
        ],
      })?.update.name,
    ).toBeNull()
  })

  it('changes language and two-step verification where it says anything of them', () => {
    const compared = against(begun())
    expect(compared({ locale: 'en', twoStep: true })).toEqual({
      update: { ...nothing, locale: 'en', twoStep: true },
      kept: 0,
    })
    expect(
      compared({ locale: 'en', twoStep: true, said: { ...said, locale: false, twoStep: false } }),
    ).toBeNull()
  })

  it('leaves language and two-step verification that were set here, and counts both', () => {
    const compared = against(
      decidedHere({ type: 'set-locale', locale: 'fr' }, { type: 'set-two-step', enabled: true }),
    )
    expect(compared({ locale: 'en' })).toEqual({ update: nothing, kept: 2 })
    expect(compared({ locale: 'fr', twoStep: true })).toBeNull()
  })

  it('turns sign-in names on and off, whatever their capitals, and none that it doesn’t name', () => {
    const story = begun({
      signInNames: [
        { kind: 'email', value: 'maria@contoso.example', enabled: true },
        { kind: 'user-name', value: 'mgomez', enabled: true },
      ],
    })
    const off = [{ kind: 'email', value: 'Maria@Contoso.example', enabled: false }] as const
    expect(against(story)({ signInNames: off })).toEqual({
      update: { ...nothing, signInNames: [{ value: 'maria@contoso.example', enabled: false }] },
      kept: 0,
    })
    expect(against(story)({ signInNames: off, said: { ...said, maySignIn: false } })).toBeNull()
  })

  it('turns every name of somebody off whom the directory calls suspended, also one that it does not know or that was turned on here', () => {
    const two = begun({
      signInNames: [
        { kind: 'email', value: 'maria@contoso.example', enabled: true },
        { kind: 'user-name', value: 'mgomez', enabled: true },
        { kind: 'phone', value: '+34699000111', enabled: false },
      ],
    })
    two.callerVerified()
    two.accepted({ by: ana, type: 'set-sign-in-preference', name: 'mgomez', enabled: false })
    two.accepted({ by: ana, type: 'set-sign-in-preference', name: 'mgomez', enabled: true })
    const leaver = file({
      signInNames: [{ kind: 'email', value: 'maria@contoso.example', enabled: false }],
      said: { ...said, suspended: true },
    })
    expect(against(two)(leaver)).toEqual({
      update: {
        ...nothing,
        signInNames: [
          { value: 'maria@contoso.example', enabled: false },
          { value: 'mgomez', enabled: false },
        ],
        suspended: true,
      },
      kept: 0,
    })
    const off = begun({
      signInNames: [{ kind: 'email', value: 'maria@contoso.example', enabled: false }],
    })
    expect(against(off)(leaver)).toBeNull()
  })

  it('leaves a sign-in name that was turned off here', () => {
    const story = begun({
      signInNames: [
        { kind: 'email', value: 'maria@contoso.example', enabled: true },
        { kind: 'user-name', value: 'mgomez', enabled: true },
      ],
    })
    story
      .signIn()
      .proved()
      .accepted({ type: 'set-sign-in-preference', name: 'mgomez', enabled: false })
    expect(
      against(story)({ signInNames: [{ kind: 'user-name', value: 'mgomez', enabled: true }] }),
    ).toEqual({ update: nothing, kept: 1 })
  })

  it('adds sign-in names that the account doesn’t have, as the file has them', () => {
    const added = { kind: 'user-name', value: 'mgomez', enabled: false } as const
    const update = against(begun())({
      signInNames: [
        { kind: 'email', value: 'MARIA@contoso.example', enabled: true },
        { ...added, lookAlike: null } as typeof added,
      ],
    })?.update
    expect(update).toEqual({ ...nothing, namesAdded: [added] })
  })

  it('adds contacts that the account doesn’t have, whatever their capitals, each as confirmed as the file says', () => {
    const compared = against(begun())
    expect(
      compared({
        contacts: [
          phone,
          mail,
          other,
          { ...other, kind: 'phone', value: '+34699000111', confirmed: true },
        ],
      })?.update.added,
    ).toEqual([other, { kind: 'phone', value: '+34699000111', confirmed: true }])
    expect(compared({ contacts: [phone, { ...mail, value: 'Maria.G@Example.org' }] })).toBeNull()
  })

  it('does not bring back a contact that was taken off here', () => {
    const story = decidedHere({ type: 'remove-contact', contactId: 'phone' })
    expect(against(story)()).toEqual({ update: nothing, kept: 1 })
  })

  it('confirms contacts that it calls confirmed and that are not, and no others', () => {
    const story = begun({
      contacts: { phone: { value: phone.value, age: null }, mail: { value: mail.value } },
    })
    expect(against(story)()?.update).toEqual({ ...nothing, confirmed: ['phone'] })
    expect(against(story)({ contacts: [{ ...phone, confirmed: false }, mail] })).toBeNull()
    expect(against(begun())({ contacts: [{ ...phone, confirmed: false }, mail] })).toBeNull()
  })
})

describe('contacts that a file doesn’t have any more', () => {
  it('are taken away where its own directory brought them, and where nobody knows which did', () => {
    const story = begun()
    expect(against(story)({ contacts: [phone] })).toEqual({
      update: { ...nothing, removed: ['mail'] },
      kept: 0,
    })
    expect(
      compare(file({ contacts: [phone] }), story.account, 'contoso', () => historyOf(story.events))
        ?.update.removed,
    ).toEqual(['mail'])
  })

  it('stay where another directory brought them', () => {
    for (const directory of ['fabrikam', null])
      expect(against(begun(), directory)({ contacts: [phone] })).toEqual({
        update: nothing,
        kept: 1,
      })
  })

  it('stay where they were added here', () => {
    const story = decidedHere({
      type: 'add-contact',
      contact: { kind: 'email', value: other.value },
    })
    story.later('60s').accepted({
      type: 'submit-code',
      by: ana,
      purpose: 'confirm-contact',
      code: story.code('confirm-contact'),
    })
    expect(against(story)()).toEqual({ update: nothing, kept: 1 })
    expect(against(story)({ contacts: [] })?.update.removed).toEqual(['phone', 'mail'])
  })

  it('stay where the file says nothing of their kind', () => {
    const compared = against(begun())
    expect(compared({ contacts: [], said: { ...said, emails: false } })?.update.removed).toEqual([
      'phone',
    ])
    expect(compared({ contacts: [], said: { ...said, phones: false } })?.update.removed).toEqual([
      'mail',
    ])
    expect(compared({ contacts: [], said: { ...said, emails: false, phones: false } })).toBeNull()
  })

  it('are going already while all of them are being removed: the import that began it is not shown again', () => {
    const story = decidedHere({ type: 'remove-all-contacts' })
    expect(against(story)({ contacts: [] })).toBeNull()
    // What is going is there until then: it is neither added a second time nor confirmed.
    expect(against(story)()).toBeNull()
  })
})

describe('a difference', () => {
  it.each([
    ['name', { name: 'Maria G.' }],
    ['locale', { locale: 'en' }],
    ['twoStep', { twoStep: false }],
    ['signInNames', { signInNames: [{ value: 'maria', enabled: false }] }],
    ['namesAdded', { namesAdded: [{ kind: 'user-name', value: 'maria', enabled: true }] }],
    ['added', { added: [other] }],
    ['confirmed', { confirmed: ['phone'] }],
    ['removed', { removed: ['phone'] }],
  ] as const)('is something with %s alone', (_part, part) => {
    expect(isNothing({ ...nothing, ...part })).toBe(false)
    expect(isNothing(nothing)).toBe(true)
  })
})
