import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { notices, noticesText } from '../../../scripts/release/notices.mjs'

const sources = fs
  .readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /[.](ts|vue|css)$/.test(file) && !/[.]spec[.]ts$|testing/.test(file))
  .map((file) => fs.readFileSync(path.join('src', file), 'utf8'))
const { dependencies, devDependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
/** What is imported anywhere in our code, but for types, which leave nothing in the app. */
const libraries = Object.keys({ ...dependencies, ...devDependencies }).filter(
  (name) =>
    name !== 'electron' &&
    sources.some((text) =>
      text
        .split('\n')
        .some(
          (line) =>
            !line.includes('import type') &&
            [`'${name}'`, `'${name}/`, `"${name}`].some((named) =>
              ['from ', 'import ', 'import('].some((before) => line.includes(before + named)),
            ),
        ),
    ),
)

describe('the licences that go along with a release', () => {
  it('are those of every library and font that our code imports, each with its text', () => {
    expect(libraries).toEqual(
      expect.arrayContaining([
        'vue',
        'zod',
        'better-sqlite3',
        '@fontsource-variable/inter',
        'libphonenumber-js',
        'hash-wasm',
        'nodemailer',
        'imapflow',
      ]),
    )
    const byName = new Map(notices().map((notice) => [notice.name, notice]))
    for (const name of libraries)
      expect(byName.get(name)?.texts.join('\n').length, name).toBeGreaterThan(500)
  })

  it('are those of what these need too, in the version that is installed', () => {
    const installed = (
      JSON.parse(fs.readFileSync('node_modules/@vue/runtime-core/package.json', 'utf8')) as {
        version: string
      }
    ).version
    expect(notices().find(({ name }) => name === '@vue/runtime-core')).toMatchObject({
      version: installed,
      license: 'MIT',
    })
  })

  it('say who made it, and hold the font’s licence and the Apache licence in full', () => {
    const text = noticesText()
    for (const part of [
      'Yuxi (Evan) You',
      'Colin McDonnell',
      'SIL OPEN FONT LICENSE Version 1.1',
      'TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION',
    ])
      expect(text).toContain(part)
    expect(notices().every(({ texts }) => texts.every((one) => one.trim().length > 100))).toBe(true)
  })
})
