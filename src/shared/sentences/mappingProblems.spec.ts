import { IntlMessageFormat } from 'intl-messageformat'
import { expect, it } from 'vitest'
import { mappingProblems as ids } from '../vocabulary/mapping'
import { mappingProblems } from './mappingProblems'

it.each(['en', 'es'] as const)(
  'all that can be wrong with a mapping can be said in %s, with the column where there is one',
  (language) => {
    for (const id of ids) {
      const said = String(
        new IntlMessageFormat(mappingProblems[language][id], language).format({
          column: 'mobilePhone',
        }),
      )
      expect(said).toMatch(/^\p{Lu}.*\.$/su)
      expect(said.includes('mobilePhone')).toBe(mappingProblems.en[id].includes('{column}'))
    }
  },
)
