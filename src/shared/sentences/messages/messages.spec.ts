import { describe, expect, it } from 'vitest'
import { instant } from '@shared/vocabulary/instant'
import { messageLanguages, messageTemplates } from '@shared/vocabulary/kinds'
import { messageText, type Written } from '.'

const everyText = messageLanguages.flatMap((language) =>
  messageTemplates.map((template) => ({ language, template })),
)

const written = (
  language: Written['language'],
  template: Written['template'],
  facts: Written['facts'] = {},
  code: string | null = null,
  zone = 'UTC',
) => messageText({ kind: 'email', language, template, facts, code }, null, zone)

describe('messages to customers', () => {
  it.each(everyText)(
    '$template can be written in $language without any fact',
    ({ language, template }) => {
      const { subject, body } = written(language, template, {}, null)
      expect(subject.length).toBeGreaterThan(10)
      expect(subject + body).not.toMatch(/[{}]|undefined|null/)
    },
  )

  it.each(everyText)(
    '$template in $language carries the code only where it is a message with a code',
    ({ language, template }) => {
      const { subject, body } = written(language, template, {}, '417902')
      expect(body.includes('417902')).toBe(
        template.startsWith('code.') || template === 'call.announced',
      )
      expect(subject).not.toContain('417902')
    },
  )

  it('name the case of a support call and say that its code never signs in', () => {
    expect(written('en', 'code.support-call', { case: 'case-7' }, '417902').body).toMatch(
      /^417902 .*\(case TW9-DQP\).*never signs in/,
    )
    expect(written('de', 'code.support-call', { case: 'case-7' }, '417902').body).toContain(
      '(Fall TW9-DQP)',
    )
  })

  it('say when a change takes effect, in the language of the contact', () => {
    const facts = { maturesAt: instant('2026-03-31T09:01:00Z') }
    expect(written('fr', 'replacement.started', facts, null, 'Europe/Paris').body).toContain(
      'mar. 31 mars 2026, 11:01 Paris (09:01 UTC)',
    )
    expect(written('de', 'replacement.started', facts, null, 'Europe/Berlin').body).toContain(
      '2026, 11:01 Berlin (09:01 UTC)',
    )
  })
})
