import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ruleIds } from '@shared/vocabulary/ruleIds'
import { parameters } from '../engine/model/policy'
import { policyPage } from './policyPage'

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
