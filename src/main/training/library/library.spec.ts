import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { remark } from '@shared/vocabulary/remarks'
import { readerInThisThread } from '../reading/reader'
import { blank } from '../editor/blank'
import { fileOfId, idOfFile } from './ids'
import { slugOf } from './keep'
import { limits } from './limits'
import { makeLibrary } from './library'

let folder: string
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-library-'))))
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

const within = (...names: string[]) => path.join(folder, ...names)
const library = () =>
  makeLibrary({ shipped: 'scenarios', own: within('own') }, readerInThisThread('drizzle'))

describe('the library', { timeout: 30_000 }, () => {
  it('has what ships, those to sit in first, with the rules that one may meet', async () => {
    const { scenarios, broken } = await library().list(null, 'en')
    expect(broken).toEqual([])
    expect(scenarios).toHaveLength(
      fs.readdirSync('scenarios').filter((name) => name.endsWith('.yaml')).length,
    )
    const seats = scenarios.map(({ seat }) => seat !== null)
    expect(seats.lastIndexOf(true)).toBeLessThan(seats.indexOf(false))
    const impostor = scenarios.find(({ id }) => id === 'shipped:impostor-with-every-fact-right')
    expect(impostor?.rules).toContain('code.support-call')
    expect(impostor?.points).toBe(100)
  })

  it('has them from easy to hard, and the shorter ones of a kind first', async () => {
    const { scenarios } = await library().list(null, 'en')
    const played = scenarios.filter(({ seat }) => seat !== null)
    const ranks = played.map(({ difficulty }) => ['easy', 'medium', 'hard'].indexOf(difficulty!))
    expect(ranks).toEqual(ranks.toSorted())
    for (const [index, { difficulty, minutes }] of played.entries()) {
      const next = played[index + 1]
      if (next?.difficulty === difficulty) expect(minutes).toBeLessThanOrEqual(next?.minutes ?? 60)
    }
  })

  it('says the neutral line of a scenario in the language of the window', async () => {
    const one = library()
    const text = blank.replace(
      /^situation: .*$/m,
      'texts: [en, es]\nsituation: { en: A caller has something new., es: Alguien tiene algo nuevo. }',
    )
    const { id } = await one.keep(text, 'Mine', null)
    for (const [language, line] of [
      ['en', 'A caller has something new.'],
      ['es', 'Alguien tiene algo nuevo.'],
    ] as const)
      expect((await one.list(null, language)).scenarios.find((card) => card.id === id)?.line).toBe(
        line,
      )
  })

  it('reads a scenario by its id, and nothing by an id that leads elsewhere', async () => {
    expect(await library().read('shipped:two-step-loss', null)).toBe(
      fs.readFileSync('scenarios/two-step-loss.yaml', 'utf8'),
    )
    for (const id of [
      'shipped:gone',
      'shipped:../package.json',
      'shipped:..',
      'own:/etc/passwd',
      'folder:two-step-loss',
      'elsewhere:two-step-loss',
      'two-step-loss',
      ':',
      '',
    ])
      expect(await library().read(id, null), id).toBeNull()
  })

  it('takes own scenarios from a chosen folder, and tells what is wrong with others by line', async () => {
    fs.mkdirSync(within('mine'))
    fs.writeFileSync(within('mine', 'good.yml'), blank)
    fs.writeFileSync(within('mine', 'broken.yaml'), blank.replace('seat: agent', 'seat: anybody'))
    fs.writeFileSync(within('mine', 'notes.txt'), 'not mine')
    const { scenarios, broken } = await library().list(within('mine'), 'en')
    expect(scenarios.filter(({ source }) => source === 'folder').map(({ id }) => id)).toEqual([
      'folder:good.yml',
    ])
    expect(broken).toMatchObject([
      {
        id: 'folder:broken',
        file: 'broken.yaml',
        source: 'folder',
        problems: [{ line: 11, path: 'seat' }],
      },
    ])
    expect(await library().read('folder:good.yml', within('mine'))).toBe(blank)
  })

  it('reads a file again once it was changed', async () => {
    const one = library()
    const { id, file } = await one.keep(blank, 'Mine', null)
    const titleOf = async () =>
      (await one.list(null, 'en')).scenarios.find((card) => card.id === id)?.title
    expect(await titleOf()).toBe('A caller has a new phone')
    fs.writeFileSync(file, blank.replace('A caller has a new phone', 'A caller has another phone'))
    expect(await titleOf()).toBe('A caller has another phone')
  })

  it('tells of links, folders, locked and oversized files, and does not break over them', async () => {
    fs.mkdirSync(within('odd'))
    fs.mkdirSync(within('odd', 'a-folder.yaml'))
    fs.symlinkSync(within('nowhere'), within('odd', 'b-dangling.yaml'))
    fs.symlinkSync(within('odd', 'c-itself.yaml'), within('odd', 'c-itself.yaml'))
    fs.symlinkSync('/dev/zero', within('odd', 'd-endless.yaml'))
    fs.writeFileSync(within('odd', 'e-large.yaml'), Buffer.alloc(limits.bytes + 1, 0x20))
    fs.writeFileSync(within('odd', 'f-bytes.yaml'), Buffer.from([0xff, 0xfe, 0x00]))
    fs.writeFileSync(within('odd', 'g-empty.yaml'), '')
    const { broken } = await library().list(within('odd'), 'en')
    expect(broken.map(({ file }) => file)).toEqual(fs.readdirSync(within('odd')).toSorted())
    for (const { problems } of broken) expect(problems.length).toBeGreaterThan(0)
  })

  it('says so where a chosen folder is gone, and misses nothing where none was ever written to', async () => {
    const { broken } = await library().list(within('gone'), 'en')
    expect(broken).toEqual([
      {
        id: null,
        file: within('gone'),
        source: 'folder',
        problems: [{ line: 0, column: 0, path: '', remark: remark('folder-missing') }],
      },
    ])
    expect((await library().list(null, 'en')).broken).toEqual([])
  })

  it('tells how many files of a folder it had no time for, and has them the next time', async () => {
    fs.mkdirSync(within('slow'))
    fs.writeFileSync(within('slow', 'mine.yaml'), blank)
    const reader = readerInThisThread('drizzle')
    let read = 0
    const counted = {
      ...reader,
      card: (...args: Parameters<typeof reader.card>) => ((read += 1), reader.card(...args)),
    }
    const hurried = makeLibrary({ shipped: within('none'), own: within('own') }, counted, -1)
    expect((await hurried.list(within('slow'), 'en')).broken.at(-1)).toEqual({
      id: null,
      file: within('slow'),
      source: 'folder',
      problems: [
        { line: 0, column: 0, path: '', remark: remark('folder-takes-too-long', { count: 1 }) },
      ],
    })
    expect(read).toBe(0)
    expect(
      (await library().list(within('slow'), 'en')).scenarios.some(({ id }) => id === 'folder:mine'),
    ).toBe(true)
  })

  it('shows the first of very many files and says that there are more', async () => {
    fs.mkdirSync(within('many'))
    for (let number = 0; number <= limits.files; number += 1)
      fs.writeFileSync(within('many', `${String(number).padStart(4, '0')}.yaml`), '')
    const { broken } = await library().list(within('many'), 'en')
    expect(broken).toHaveLength(limits.files + 1)
    expect(broken[0]?.problems[0]?.remark).toEqual(
      remark('folder-too-full', { limit: 500, count: 501 }),
    )
  })
})

describe('keeping a scenario', () => {
  it('never writes over another one of the same title', async () => {
    const first = await library().keep('one', 'Lost & found', null)
    const second = await library().keep('two', 'Lost & found', null)
    expect([first.id, second.id]).toEqual(['own:lost-found', 'own:lost-found-2'])
    expect(fs.readFileSync(first.file, 'utf8')).toBe('one')
    expect(fs.readdirSync(within('own')).toSorted()).toEqual([
      'lost-found-2.yaml',
      'lost-found.yaml',
    ])
  })

  it('is deleted only where it is an own one, and is not listed any more', async () => {
    const one = library()
    const { id, file } = await one.keep(blank, 'Mine', null)
    expect((await one.list(null, 'en')).scenarios.map((card) => card.id)).toContain(id)
    expect(await one.remove('shipped:two-step-loss')).toBe(false)
    expect(await one.remove('own:../../scenarios/two-step-loss')).toBe(false)
    expect(fs.existsSync('scenarios/two-step-loss.yaml')).toBe(true)
    expect(await one.remove(id)).toBe(true)
    expect(fs.existsSync(file)).toBe(false)
    expect((await one.list(null, 'en')).scenarios.map((card) => card.id)).not.toContain(id)
    expect(await one.remove(id)).toBe(false)
  })

  it('has a name that ends with a word, however long its title is', () => {
    const title = 'A caller who knows everything and can read nothing at the end of the thirty days'
    expect(slugOf(title)).toBe('a-caller-who-knows-everything-and-can-read-nothing-at-the')
    expect(slugOf('x'.repeat(80))).toBe('x'.repeat(60))
  })

  it('writes over the one that it replaces, and makes a new one where that is not an own one', async () => {
    const { id, file } = await library().keep('one', 'Lost', null)
    expect(await library().keep('later', 'Another title', id)).toEqual({ id, file })
    expect(fs.readFileSync(file, 'utf8')).toBe('later')
    expect((await library().keep('mine', 'Two-step loss', 'shipped:two-step-loss')).id).toBe(
      'own:two-step-loss',
    )
    expect((await library().keep('mine', 'Elsewhere', 'own:../../elsewhere')).id).toBe(
      'own:elsewhere',
    )
  })

  it('leaves nothing behind where it can’t be written', async () => {
    fs.writeFileSync(within('own'), 'a file in the place of the folder')
    await expect(library().keep('one', 'Lost', null)).rejects.toThrow()
    expect(fs.readdirSync(folder)).toEqual(['own'])
  })
})

describe('names', { timeout: 30_000 }, () => {
  it('of files can be made of any title, and lead nowhere else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (title) => {
        expect(slugOf(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(slugOf(title).length).toBeLessThanOrEqual(70)
      }),
    )
    expect(slugOf('Marías Telefon ist weg!')).toBe('marias-telefon-ist-weg')
    expect(slugOf('COM1')).toBe('scenario-com1')
  })

  it('of files and ids say the same', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w.-]{1,20}\.([Yy][Aa]?[Mm][Ll])$/), (name) => {
        expect(fileOfId(idOfFile('own', name))).toEqual({ source: 'own', name })
      }),
    )
  })
})
