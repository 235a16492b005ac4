import { describe, expect, it } from 'vitest'
import { problemLines, told } from './problems'
import { readScenario, readVariants } from './read'
import type { Scenario } from './scenario'

const head = `latchkey: scenario/1
title: A stolen phone
start: 2026-03-01T09:00:00Z
seat: agent
operators: { ana: { role: agent } }
accounts: { maria: { name: Maria, password: correct horse, contacts: { phone: { phone: "+34612345678" }, mail: { email: m@example.org } } } }
world: { maria/phone: { noAccess: true, stolen: true } }
caller: { story: My phone is gone., truth: owner, says: [{ when: asked-for-access, text: My mail. }] }
steps: [{ do: open-case, account: maria, by: ana }]
`
const bytes = (text: string) => new TextEncoder().encode(text)

function variants(more: string, language?: 'en' | 'es'): readonly Scenario[] {
  const read = readVariants(bytes(head + more), language)
  if (!read.ok) throw new Error(problemLines('f.yaml', told(read.problems)).join('\n'))
  return read.scenarios
}

function complaints(text: string): readonly string[] {
  const read = readScenario(bytes(text))
  return read.ok ? [] : problemLines('f.yaml', told(read.problems))
}

describe('a variant', () => {
  it('merges mappings into the file’s own and replaces everything else', () => {
    const [first, second] = variants(`variants:
  - { caller.truth: owner }
  - { caller.truth: impostor, world: { maria/phone: { noAccess: false }, maria/mail: { stolen: true } }, steps: [{ do: ask, question: asked-for-access }, { check: true }] }
`)
    expect(first?.caller?.truth).toBe('owner')
    expect(first?.steps).toHaveLength(1)
    expect(second?.caller).toMatchObject({ truth: 'impostor', story: 'My phone is gone.' })
    expect(second?.world.contacts).toEqual(
      new Map([
        ['maria/phone', { noAccess: false, stolen: true }],
        ['maria/mail', { stolen: true }],
      ]),
    )
    expect(second?.steps.map(({ line }) => line)).toEqual([12, 12])
  })

  it('says which one it is, and any number leads to one', () => {
    const text = bytes(`${head}variants: [{ caller.truth: owner }, { caller.truth: impostor }]\n`)
    const which = [0, 1, 2, 5].map((variant) => {
      const read = readScenario(text, { variant })
      return read.ok ? [read.scenario.variant, read.scenario.variants] : []
    })
    expect(which).toEqual([
      [0, 2],
      [1, 2],
      [0, 2],
      [1, 2],
    ])
    expect(variants('')).toMatchObject([{ variant: 0, variants: 1 }])
  })

  it('may bring a mapping that the file lacks, and reach into one through an alias', () => {
    const [, second] = variants(`variants:
  - &a { caller.mood: { patience: 6m } }
  - { caller.mood: { patience: 6m, pressure: rises }, operators.sam.role: supervisor }
`)
    expect(second?.caller?.mood).toEqual({ patience: 360, pressure: 'rises' })
    expect([...(second?.operators.keys() ?? [])]).toEqual(['ana', 'sam'])
  })

  it.each([
    [
      'a value that is wrong',
      'variants: [{ caller.truth: owner }, { caller.truth: liar }]\n',
      'f.yaml:10:53: variants[1].caller.truth: expected one of owner, impostor, confused, relative, found “liar”',
    ],
    [
      'a key that is misspelt',
      'variants: [{ caller.truht: owner }]\n',
      'f.yaml:10:14: variants[0].caller.truht: there is no key “truht” here (did you mean “truth”?)',
    ],
    [
      'a name that is not there',
      'variants: [{ world: { maria/male: { junk: true } } }]\n',
      'f.yaml:10:23: variants[0].world.maria/male: expected a contact of this file as account/contact, found “maria/male” (did you mean “maria/mail”?)',
    ],
    [
      'a title of its own',
      'variants: [{ title: Another }]\n',
      'f.yaml:10:14: variants[0].title: “title” is the same in all variants: say it outside of them',
    ],
    [
      'a path through a text',
      'variants: [{ caller.story.en: Another }]\n',
      'f.yaml:10:14: variants[0].caller.story.en: “caller.story.en” leads through something that is no mapping: change that as a whole',
    ],
    [
      'no mapping',
      'variants: [owner]\n',
      'f.yaml:10:12: variants[0]: expected a mapping of what is otherwise than in the file, found “owner”',
    ],
    [
      'no list',
      'variants: 2\n',
      'f.yaml:10:11: variants: expected a list of one to 12 variants, found the number 2',
    ],
  ])('with %s is told at its own line and path', (_what, more, complaint) => {
    expect(complaints(head + more)).toEqual([complaint])
  })

  it('of a mapping without a bottom ends', () => {
    expect(
      complaints(`${head}variants: [{ world: &w { maria/mail: *w } }, { world: *w }]\n`).length,
    ).toBeGreaterThan(0)
  })
})

describe('texts in several languages', () => {
  const spoken = (more = '') =>
    `${head.replace('title: A stolen phone', 'texts: [en, es]\ntitle: { en: A stolen phone, es: Un móvil robado }')}${more}`
  const title = (text: string, language: 'en' | 'es') => {
    const read = readScenario(bytes(text), { language })
    return read.ok ? [read.scenario.title, read.scenario.language] : []
  }

  it('are read in the one that is wanted, and plain ones are the same in all', () => {
    expect(title(spoken(), 'en')).toEqual(['A stolen phone', 'en'])
    expect(title(spoken(), 'es')).toEqual(['Un móvil robado', 'es'])
    const read = readScenario(bytes(spoken()), { language: 'es' })
    expect(read.ok && [read.scenario.texts, read.scenario.caller?.story]).toEqual([
      ['en', 'es'],
      'My phone is gone.',
    ])
  })

  it('fall back to what the file has', () => {
    expect(title(head, 'es')).toEqual(['A stolen phone', 'en'])
    expect(
      title(spoken().replace('[en, es]', '[es]').replace('en: A stolen phone, ', ''), 'en'),
    ).toEqual(['Un móvil robado', 'es'])
  })

  it('are read inside of goals, answers, letters, colleagues and variants', () => {
    const more = `score: [{ id: a, points: 1, when: { done: open-case }, text: { en: Open, es: Abra } }]
letters: { fake: { to: maria/mail, from: a@b.example, subject: { en: Now, es: Ya }, text: { en: Click, es: Pulse }, lure: code } }
variants: [{ operators.sam: { role: supervisor, decides: decline, says: { en: Never, es: Jamás } }, caller.says: [{ when: refused, text: { en: Why, es: Por qué } }] }]
`
    const read = readScenario(bytes(spoken(more)), { language: 'es' })
    expect(read.ok && read.scenario).toMatchObject({
      score: [{ text: 'Abra' }],
      caller: { says: [{ text: 'Por qué' }] },
    })
    expect(read.ok && read.scenario.letters.get('fake')).toMatchObject({
      subject: 'Ya',
      text: 'Pulse',
    })
    expect(read.ok && read.scenario.operators.get('sam')).toEqual({
      role: 'supervisor',
      since: null,
      madeBy: null,
      decides: 'decline',
      after: 120,
      says: 'Jamás',
    })
  })

  it.each([
    [
      'a language that is missing',
      spoken('about: { en: Something }\n'),
      'f.yaml:11:8: about: expected the key “es”, found none',
    ],
    [
      'a language that the file is not in',
      spoken('about: { en: Something, es: Algo, fr: Quelque chose }\n'),
      'f.yaml:11:35: about.fr: expected one of en, es, found “fr”',
    ],
    [
      'no word in a language that is not read now',
      spoken('about: { en: Something, es: " " }\n'),
      'f.yaml:11:29: about.es: expected text that is not empty, found “ ”',
    ],
    [
      'no word in the one that is',
      spoken('about: { en: 5, es: Algo }\n'),
      'f.yaml:11:14: about.en: expected text in quotes, found the number 5',
    ],
    [
      'no word of which languages there are',
      `${head}about: { en: Something, es: Algo }\n`,
      'f.yaml:10:8: about: a text in several languages: say first which languages this file is in, as texts: [en, es]',
    ],
    [
      'a language of messages that nobody is taught in',
      head.replace('title:', 'texts: [en, fr]\ntitle:'),
      'f.yaml:2:13: texts[1]: expected one of en, es, found “fr”',
    ],
  ])('with %s are told', (_what, text, complaint) => {
    expect(complaints(text)).toEqual([complaint])
  })
})
