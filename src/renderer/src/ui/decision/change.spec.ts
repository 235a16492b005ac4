import { describe, expect, it } from 'vitest'
import type { ChangeView, MessageSentView } from '@shared/views/decision'
import type { Instant } from '@shared/vocabulary/instant'
import type { useWords } from '../../session/words'
import { changedAreas, changedSettings, toldGroups, waitOf } from './change'

const words = {
  say: (key: string, facts?: Record<string, unknown>) =>
    facts ? `${key} ${Object.values(facts).join(' ')}` : key,
} as unknown as ReturnType<typeof useWords>
const day30 = 2_592_000 as Instant
const change = (part: Partial<ChangeView>) =>
  ({
    freezes: [],
    unfreezes: [],
    timersStarted: [],
    timersEnded: [],
    ...part,
  }) as unknown as ChangeView

describe('what would change', () => {
  it('is the settings as a whole where most of their commands stop, and billing', () => {
    const freezes = (
      ['add-contact', 'remove-contact', 'set-two-step', 'change-billing'] as const
    ).map((command) => ({ command, liftsAt: day30 }))
    expect(changedAreas(change({ freezes }), words)).toEqual([
      { label: 'dialogue.area account.area.security', opens: false, liftsAt: day30 },
      { label: 'dialogue.area account.area.billing', opens: false, liftsAt: day30 },
    ])
  })

  it('is the command itself where only that stops', () => {
    expect(
      changedAreas(change({ freezes: [{ command: 'remove-contact', liftsAt: null }] }), words),
    ).toEqual([{ label: 'commands.remove-contact', opens: false, liftsAt: null }])
  })

  it('says what is possible afterwards and was not before', () => {
    expect(changedAreas(change({ unfreezes: ['reset-password'] }), words)).toEqual([
      { label: 'commands.reset-password', opens: true, liftsAt: null },
    ])
  })

  it('has a wait only where something is frozen until a date', () => {
    const timersStarted = [
      { kind: 'replacement', startedAt: 0, endsAt: day30 },
    ] as unknown as ChangeView['timersStarted']
    expect(
      waitOf(change({ timersStarted, freezes: [{ command: 'add-contact', liftsAt: day30 }] }))
        ?.endsAt,
    ).toBe(day30)
    expect(
      waitOf(change({ timersStarted, freezes: [{ command: 'remove-contact', liftsAt: null }] })),
    ).toBeNull()
  })

  it('names together who is told the same thing in the same language', () => {
    const message = (contactHint: string, language: 'en' | 'es'): MessageSentView => ({
      contactHint,
      template: 'replacement.started',
      language,
    })
    expect(
      toldGroups([message('a', 'es'), message('b', 'en'), message('c', 'es')]).map(
        ({ hints, language }) => [language, ...hints],
      ),
    ).toEqual([
      ['es', 'a', 'c'],
      ['en', 'b'],
    ])
  })

  const standing = {
    status: 'active',
    locale: 'es',
    twoStep: false,
    request: 'none',
    names: [{ hint: 'ma••••••', enabled: true }],
    contacts: [],
  } as const
  const settings = (after: Partial<ChangeView['after']>) =>
    changedSettings(change({ before: standing, after: { ...standing, ...after } }), words).map(
      ({ label, before, after: then }) => `${label}: ${before} → ${then}`,
    )

  it('names no setting that stays as it is', () => {
    expect(settings({})).toEqual([])
  })

  it('says before and after of the language, of two-step and of a sign-in name', () => {
    expect(settings({ locale: 'de' })).toEqual(['dialogue.set.locale: languages.es → languages.de'])
    expect(settings({ twoStep: true })).toEqual([
      'dialogue.set.twoStep: dialogue.off → dialogue.on',
    ])
    expect(settings({ names: [{ hint: 'ma••••••', enabled: false }] })).toEqual([
      'dialogue.set.name ma••••••: dialogue.on → dialogue.off',
    ])
  })

  it('says what becomes of a request, except where the account as a whole stands otherwise', () => {
    expect(settings({ request: 'frozen' })).toEqual([
      'dialogue.set.request: dialogue.request.none → dialogue.request.frozen',
    ])
    expect(settings({ request: 'runs', status: 'replacement-pending' })).toEqual([])
  })
})
