import { describe, expect, it } from 'vitest'
import { policyAbout, sourceText } from '@shared/sentences/sources'
import { packDocuments } from '../engine/packs'
import { rules } from '../engine/rules'

const shipped = Object.values(packDocuments)
const cited = [
  ...shipped.flatMap(({ values }) => Object.values(values).flatMap(({ source }) => source)),
  ...rules.flatMap(({ source }) => source),
]

describe('what a policy rests on, in the words of its reader', () => {
  it('a shipped policy says in Spanish what it is for, and in English as its document does', () => {
    for (const { id, about } of shipped) {
      expect(policyAbout('en', { id, about })).toBe(about)
      expect(policyAbout('es', { id, about })).not.toBe(about)
    }
  })

  it('a policy of the house says what it is for as the house wrote it', () => {
    const house = { id: 'contoso-bank', about: 'Contoso Bank waits longer.' }
    expect(policyAbout('es', house)).toBe(house.about)
  })

  it('a clause that is words is not left in English in Spanish, one that is a number stays', () => {
    const left = cited
      .map((source) => sourceText('es', source))
      .filter((text) => /section|record|“/.test(text))
    expect(left).toEqual([])
    const nist = { document: 'NIST SP 800-63B-4', clause: 'section 3.2.2' }
    expect(sourceText('en', nist)).toBe('NIST SP 800-63B-4, section 3.2.2')
    expect(sourceText('es', nist)).toBe('NIST SP 800-63B-4, sección 3.2.2')
    expect(sourceText('es', { document: 'OWASP ASVS 5.0', clause: '6.6.3' })).toBe(
      'OWASP ASVS 5.0, 6.6.3',
    )
  })

  it('the reason of the house stays as it was written, also where it begins like a clause', () => {
    const source = { document: 'The house', clause: 'The insurer, section 4, asks for it.' }
    expect(sourceText('es', source)).toBe('Su organización, The insurer, section 4, asks for it.')
  })
})
