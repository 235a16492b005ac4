import { describe, expect, it } from 'vitest'
import { factsOfRemark, remark, type RemarkId } from '../../vocabulary/remarks'
import { prepare } from '../prepare'
import { remarks, remarkText } from '.'

const ids = Object.keys(factsOfRemark) as RemarkId[]
const languages = ['en', 'es'] as const

/** Each fact as a word that can be found again; a size is counted. */
function factsOf(id: RemarkId): Record<string, string | number> {
  return Object.fromEntries(
    factsOfRemark[id].map((name) => [name, name === 'size' ? 1.25 : `<${name}>`]),
  )
}

describe.each(languages)('what the scenario runner says, in %s', (language) => {
  it.each(ids)(
    '%s has a sentence with the facts that it comes with, no more and no fewer',
    (id) => {
      const used = new Set(prepare(language, remarks[language][id]).uses.map(({ name }) => name))
      expect([...used].sort()).toEqual([...factsOfRemark[id]].sort())
    },
  )

  it.each(ids)('%s can be said, with each fact in it and nothing left to fill in', (id) => {
    const facts = factsOf(id)
    const said = remarkText(language, { says: id, facts })
    expect(said).not.toMatch(/[{}]|undefined|\[object|…/)
    for (const fact of Object.values(facts))
      expect(said).toContain(typeof fact === 'string' ? fact : language === 'es' ? '1,3' : '1.3')
  })
})

it('nothing of it is left in English in Spanish', () => {
  const withoutWords: readonly RemarkId[] = ['several', 'several-messages']
  expect(ids.filter((id) => remarks.en[id] === remarks.es[id])).toEqual(withoutWords)
})

it('what is said within a sentence is said in the same language, and words of the file stay as they are', () => {
  const said = remark('expected-found', {
    expected: remark('mapping-like', { example: '{ maria/phone: { noAccess: true } }' }),
    found: remark('found-misspelt', { text: 'a {b} ’c’ ', guess: "it's" }),
  })
  expect(remarkText('en', said)).toBe(
    "expected a mapping such as { maria/phone: { noAccess: true } }, found “a {b} ’c’ ” (did you mean “it's”?)",
  )
  expect(remarkText('es', said)).toBe(
    "se esperaba un mapa como { maria/phone: { noAccess: true } }; se encontró «a {b} ’c’ » (¿quiso decir «it's»?)",
  )
})

it('a fact keeps the spaces that it begins or ends with', () => {
  expect(remarkText('en', remark('file-not-yaml', { reason: ' \u00a0' }))).toBe('not YAML:  \u00a0')
})

it('a message is told with what is known of it', () => {
  const told = (to: string | null, language: string | null) =>
    remarkText('es', remark('message', { template: remark('message-any'), to, language }))
  expect([
    told(null, null),
    told('maria/mail', null),
    told(null, 'es'),
    told('maria/mail', 'es'),
  ]).toEqual([
    'un mensaje',
    'un mensaje a maria/mail',
    'un mensaje con idioma es',
    'un mensaje a maria/mail con idioma es',
  ])
})
