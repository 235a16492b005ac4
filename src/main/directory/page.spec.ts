import fs from 'node:fs'
import { expect, it } from 'vitest'
import { directoryFormats, severityOfProblem } from '@shared/vocabulary/directory'
import { mappingRoles } from '@shared/vocabulary/mapping'
import { tablesOfPage } from './testing/page'

const page = fs.readFileSync('docs/directory.md', 'utf8')

it.each(Object.entries(tablesOfPage()))(
  'docs/directory.md has the table of %s that the code makes',
  (_, table) => {
    expect(page).toContain(table)
  },
)

it('docs/directory.md speaks of no problem that there is not', () => {
  const named = [
    ...page.matchAll(
      /`((?:file|csv|json|record|sign-in-name|phone|date|patch|name|key|cells|column|formula)-[a-z-]+)`/g,
    ),
  ].map(([, name]) => name ?? '')
  expect(named.length).toBeGreaterThan(20)
  const known = new Set([...Object.keys(severityOfProblem), ...mappingRoles, ...directoryFormats])
  expect(named.filter((name) => !known.has(name))).toEqual([])
})
