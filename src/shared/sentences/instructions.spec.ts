import { describe, expect, it } from 'vitest'
import { interfaceLanguages } from '@shared/vocabulary/kinds'
import * as en from './en'
import * as es from './es'

const catalogues = { en, es }
/** What the caller sees on their own screens: `Junk`, `Update info`, `Turn on {name}`. */
const labels = ({ pages, things }: (typeof catalogues)['en' | 'es']) => [
  ...Object.values(pages),
  ...Object.values(things),
]

describe('what a caller is told to choose', () => {
  it.each(interfaceLanguages)('is called as it is on their pages, in %s', (language) => {
    const { instructions } = catalogues[language]
    const quoted = Object.values(instructions).flatMap((text) =>
      [...text.matchAll(/[“«]([^”»]+)[”»]/g)].map(([, label]) => label),
    )
    expect(quoted.length).toBeGreaterThan(20)
    expect(
      quoted.filter((label) => !labels(catalogues[language]).some((one) => one === label)),
    ).toEqual([])
  })
})
