/**
 * A rule for each room: the table of ARCHITECTURE.md, read by `.dependency-cruiser.cjs`. A row is
 * `| room | whom it may import besides itself | libraries |`.
 */
const fs = require('node:fs')
const { builtinModules } = require('node:module')
const path = require('node:path')

const root = path.dirname(__dirname)

/** Specs, and what only they use: folders called testing. */
const spec = '[.]spec[.]ts$|/testing/'
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`
const node = `^(node:)?(${builtinModules.join('|')})$`
const libraries = { Node: node, any: `node_modules/|${node}` }

const page = fs.readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8')
const namesIn = (cell) => cell.split(/,\s*/).filter((name) => /\w/.test(name))
const rows = [
  ...page.matchAll(
    /^\| ((?:main|shared|renderer|tests)\/[\w/]+|preload|scripts) +\| ([^|]*) \| ([^|]*) \|$/gm,
  ),
].map(([, room, may, used]) => ({ room, may: namesIn(may), used: namesIn(used) }))
const isRoom = (name) => rows.some(({ room }) => room === name || room.startsWith(`${name}/`))

/** Where a room lies: tests and scripts are not in src. */
const folderOf = (room) =>
  /^(tests|scripts)\b/.test(room) ? room : `src/${room.replace(/^renderer\b/, 'renderer/src')}`

/** A name in a row is that of a room beside the row's own, of main, of what is shared, or a whole one. */
function meant(name, row) {
  const names = [
    path.posix.join(path.posix.dirname(row), name),
    `main/${name}`,
    `shared/${name}`,
    name,
  ]
  const found = names.find(isRoom)
  if (found !== undefined) return `^${folderOf(found)}/`
  throw new Error(`ARCHITECTURE.md: ${row} may import ${name}, which is no room.`)
}

/** Whoever adds a folder says who may import whom. */
function rowless() {
  const parents = new Set(
    rows.map(({ room }) => path.posix.dirname(room)).filter((one) => one !== '.'),
  )
  return [...parents].flatMap((parent) =>
    fs
      .readdirSync(path.join(root, folderOf(parent)), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['testing', 'data'].includes(entry.name))
      .map(({ name }) => `${parent}/${name}`)
      .filter((room) => !isRoom(room)),
  )
}

const wrong = [
  ...rowless().map((room) => `${room} is a folder without a row`),
  ...rows
    .filter(({ room }) => !fs.existsSync(path.join(root, folderOf(room))))
    .map(({ room }) => `${room} is a row without a folder`),
]
if (wrong.length > 0) throw new Error(`The table of ARCHITECTURE.md: ${wrong.join('; ')}.`)

const rooms = rows.map(({ room, may, used }) => ({
  name: room,
  comment: 'The table of ARCHITECTURE.md says whom each room may import.',
  severity: 'error',
  from: { path: `^${folderOf(room)}/`, pathNot: spec },
  to: {
    pathNot: [
      `^${folderOf(room)}/`,
      ...may.map((name) => meant(name, room)),
      ...used.map((name) => libraries[name] ?? npm(name)),
    ],
  },
}))

module.exports = { npm, rooms, spec }
