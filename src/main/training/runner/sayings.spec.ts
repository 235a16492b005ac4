import { describe, expect, it } from 'vitest'
import { prepare } from '@shared/sentences/prepare'
import { mayBeSaid, sayingTexts } from '@shared/sentences/sayings'
import { afters, befores, publicFacts, sayingOfRule } from '@shared/sentences/sayings/text'
import { holdKinds } from '@shared/vocabulary/holds'
import { instant } from '@shared/vocabulary/instant'
import { messageLanguages } from '@shared/vocabulary/kinds'
import { ruleIds } from '@shared/vocabulary/ruleIds'
import { rules } from '../../engine/rules'

const at = instant('2026-03-31T09:00:00Z')
const telling = {
  liftsAt: at,
  contact: 'ma••••••',
  triesLeft: 2,
  role: 'agent',
  establishedAt: at,
  name: 'Maria',
}
const factsIn = (language: (typeof messageLanguages)[number], text: string) =>
  /[{'#]/.test(text) ? prepare(language, text).uses.map(({ name }) => name) : []

describe.each(messageLanguages)('what may be said in %s', (language) => {
  it('before the caller is verified uses no fact that is not public', () => {
    for (const before of befores)
      for (const name of factsIn(language, sayingTexts[language][`before.${before}`]))
        expect(publicFacts).toContain(name)
  })

  it('before the caller is verified is the same whatever the facts are, of every rule and every state', () => {
    const say = (facts: object) => [
      ...ruleIds.map((rule) => mayBeSaid(language, { rule }, false, facts as never, 'UTC')),
      ...holdKinds.map((hold) => mayBeSaid(language, { hold }, false, facts as never, 'UTC')),
    ]
    expect(say(telling)).toEqual(say({}))
  })

  it('is there before and after, and is another, of every rule that refuses and every state', () => {
    const all = [
      ...rules.filter(({ refuses }) => refuses.length > 0).map(({ id }) => ({ rule: id })),
      ...holdKinds.map((hold) => ({ hold })),
    ]
    for (const of of all) {
      const [before, after] = [false, true].map((isVerified) =>
        mayBeSaid(language, of, isVerified, {}, 'UTC'),
      )
      expect(before!.length).toBeGreaterThan(20)
      expect(after!.length).toBeGreaterThan(20)
      expect(before + after!).not.toMatch(/[{}]|undefined|none/)
    }
  })

  it('of what holds an account back is one sentence, before anybody is known to be the owner', () => {
    const said = holdKinds.map((hold) => mayBeSaid(language, { hold }, false, telling, 'UTC'))
    expect(new Set(said).size).toBe(1)
  })

  it('to the owner says the date on which it lifts, where there is one', () => {
    const of = { rule: 'replacement.security-frozen' } as const
    expect(mayBeSaid(language, of, true, { liftsAt: at }, 'UTC')).toContain('2026')
    expect(mayBeSaid(language, of, true, { liftsAt: null }, 'UTC')).not.toContain('2026')
  })

  it('has every sentence, each of its own', () => {
    const texts = Object.values(sayingTexts[language])
    expect(texts).toHaveLength(befores.length + afters.length)
    for (const text of texts) expect(text.trim()).toBe(text)
  })
})

describe('which sentence is said before', () => {
  it('follows from the account for no rule but with the one sentence that tells nothing', () => {
    // What these say depends on what the caller said or did in this call, or on the desk; never on what is stored.
    const open = ruleIds.filter((rule) => sayingOfRule[rule].before !== 'account')
    expect(open.toSorted()).toMatchInlineSnapshot(`
      [
        "approval.independent",
        "case.approval-required",
        "case.call-back",
        "case.desk-proof",
        "case.one-weakening",
        "case.required",
        "case.self-approval",
        "case.ticket",
        "clock.backwards",
        "clock.suspect",
        "code.attempts",
        "code.cooldown",
        "code.daily-limit",
        "code.expired",
        "code.hourly-limit",
        "code.locked",
        "code.purpose",
        "code.reading",
        "code.resend",
        "code.superseded",
        "code.support-call",
        "code.used",
        "code.wrong",
        "contacts.kind",
        "directory.no-exchange",
        "export.by-two",
        "operators.supervisor-by-two",
        "phone.last-four-locked",
        "role.forbidden",
      ]
    `)
  })
})
