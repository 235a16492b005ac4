import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ruleIds } from '@shared/vocabulary/ruleIds'
import { parameters } from '../../engine/model/policy'
import { packIds } from '../../engine/packs'
import { packPage, policyPage } from './policyPage'

describe('the policy page', () => {
  it('names every rule and every parameter', () => {
    const page = policyPage()
    for (const id of [...ruleIds, ...Object.keys(parameters)])
      expect(page).toContain(`\n| \`${id}\` |`)
  })

  it('in docs/policy/rules.md is the one that the rule table makes: npm run -s scenario -- --rules > docs/policy/rules.md', () => {
    expect(fs.readFileSync('docs/policy/rules.md', 'utf8')).toBe(policyPage())
  })
})

describe('the page of a pack', () => {
  it.each(packIds)(
    '%s says every rule with the numbers of that pack, and is the one in docs/policy',
    async (id) => {
      expect(packPage(id)).not.toContain('…')
      // A length of time is said as one, not as its seconds.
      expect(packPage(id)).not.toMatch(/\b\d{5,}\b/)
      await expect(packPage(id)).toMatchFileSnapshot(`${process.cwd()}/docs/policy/${id}.md`)
    },
  )
})
