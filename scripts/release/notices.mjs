/** Whose work is in the app besides ours, and under which terms: their licences ask that these go along with every copy. */
import fs from 'node:fs'
import path from 'node:path'
import { root } from '../setup/places.mjs'
import { Halt } from '../setup/say.mjs'

const specs = /[.]spec[.]ts$|[\\/]testing[\\/]/
const sources = /[.](ts|vue|css)$/
/** Static and dynamic imports, and those of style sheets; not those of types alone. */
const imports =
  /(?:^|\n)\s*(?:import\s+(?!type\s)(?:[^'";]*?\sfrom\s+)?|export\s+(?!type\s)[^'";]*?\sfrom\s+|@import\s+)['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g
const ours = /^([./]|@shared\/|node:|electron$)/
/** Their packages name a licence and leave out its text, which is the same for everybody. */
const elsewhere = { 'drizzle-orm': 'libphonenumber-js/LICENSE.Apache' }
const terms = /^(licen[sc]e|copying|notice|ofl)/i

/**
 * @typedef {{ name: string, version: string, license: string, texts: string[] }} Notice
 * @returns {Notice[]} one for each library that our code imports, and for each that one of these needs
 */
export function notices() {
  const names = new Set()
  for (const name of importedBy(filesIn(path.join(root, 'src')))) include(name, root, names)
  const all = [...names].sort().map((place) => noticeOf(place))
  return all.filter(
    (one, index) =>
      all.findIndex(({ name, version }) => name === one.name && version === one.version) === index,
  )
}

/** The file that lies in the package beside the app. */
export function noticesText() {
  const parts = notices().map(({ name, version, license, texts }) =>
    [`${name} ${version} (${license})`, '', ...texts].join('\n'),
  )
  return (
    [
      'These libraries and fonts are in Latchkey, or are needed by one that is. Their licences:',
      ...parts,
    ].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n'
  )
}

/** Packages that these files import. */
function importedBy(files) {
  const found = new Set()
  for (const file of files) {
    for (const [, still, dynamic] of fs.readFileSync(file, 'utf8').matchAll(imports)) {
      const name = still ?? dynamic
      if (!ours.test(name)) found.add(packageOf(name))
    }
  }
  return [...found].sort()
}

function packageOf(name) {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}

function filesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => sources.test(file) && !specs.test(file))
}

/** Adds the folder of a package, and of all that it needs itself. */
function include(name, from, places) {
  const place = placeOf(name, from)
  if (place === undefined || places.has(place)) return
  places.add(place)
  for (const needed of Object.keys(manifestOf(place).dependencies ?? {}))
    include(needed, place, places)
}

/** As Node finds it: beside who asks, or further up. Undefined: it is for another system and was not installed. */
function placeOf(name, from) {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const place = path.join(folder, 'node_modules', name)
    if (fs.existsSync(path.join(place, 'package.json'))) return place
    if (folder === root || folder === path.dirname(folder)) return undefined
  }
}

function manifestOf(place) {
  return JSON.parse(fs.readFileSync(path.join(place, 'package.json'), 'utf8'))
}

function noticeOf(place) {
  const { name, version, license } = manifestOf(place)
  const texts = fs
    .readdirSync(place)
    .filter((file) => terms.test(file) && fs.statSync(path.join(place, file)).isFile())
    .sort()
    .map((file) => fs.readFileSync(path.join(place, file), 'utf8').trim())
  if (texts.length === 0) texts.push(...textElsewhere(name))
  if (texts.length === 0)
    throw new Halt(
      `${name} ${version} has no licence text in node_modules, so the release can't carry it. Add a way to find it to scripts/release/notices.mjs.`,
    )
  return { name, version, license: String(license ?? 'see below'), texts }
}

function textElsewhere(name) {
  const place = elsewhere[name]
  return place === undefined
    ? []
    : [fs.readFileSync(path.join(root, 'node_modules', place), 'utf8').trim()]
}
