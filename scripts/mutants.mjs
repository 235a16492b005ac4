/**
 * Changes the code in small ways and asks the tests whether they notice: npm run mutants [-- <group or path> ...] [--survivors].
 * Each group of tests/mutation/groups.json has a floor under its score; a score below it fails the run. A floor only rises.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { nodeModules, root } from './setup/places.mjs'
import { Halt, say, tell } from './setup/say.mjs'

const allGroups = JSON.parse(
  fs.readFileSync(path.join(root, 'tests', 'mutation', 'groups.json'), 'utf8'),
)
/** Which specs are asked: those that Vitest has to run only about the dispatch, which no other knows. */
const asked = [
  {
    config: 'dispatch.stryker.mjs',
    report: path.join(root, '.stryker', 'dispatch', 'report.json'),
    isAbout: (beginning) => beginning.startsWith('src/main/ipc/'),
  },
  {
    config: 'stryker.config.mjs',
    report: path.join(root, '.stryker', 'report.json'),
    isAbout: (beginning) => !beginning.startsWith('src/main/ipc/'),
  },
]

await tell(async () => {
  const args = process.argv.slice(2)
  const named = args.filter((one) => !one.startsWith('--'))
  // What has a slash is the path of a file or folder, looked at for itself: it has no floor.
  const paths = named.filter((one) => one.includes('/'))
  const groups = {
    ...allGroups,
    ...Object.fromEntries(
      paths.map((one) => [one, { begin: [one.replace(/\.ts$/, '')], floor: 0 }]),
    ),
  }
  const unknown = named.find((one) => !Object.hasOwn(groups, one))
  if (unknown !== undefined)
    throw new Halt(
      `There is no group of mutants “${unknown}”. There are: ${Object.keys(allGroups).join(', ')}.`,
    )
  const chosen = named.length === 0 ? Object.keys(allGroups) : named
  const files = mutated(chosen.flatMap((name) => groups[name].begin))
  const scores = chosen.map((name) => ({
    name,
    floor: groups[name].floor,
    ...counted(mutantsOf(files, groups[name].begin)),
  }))
  if (args.includes('--survivors'))
    for (const name of chosen) survivors(files, groups[name].begin).forEach((line) => say(line))
  say(table(scores))
  for (const { name, score, floor } of scores) {
    if (score < floor)
      say(
        `✗ ${name}: ${score.toFixed(1)} % is below its floor of ${floor} %. See what survived: npm run mutants -- ${name} --survivors`,
      )
    else if (score >= floor + 1 && Object.hasOwn(allGroups, name))
      say(`↑ ${name}: raise its floor in tests/mutation/groups.json to ${Math.floor(score)}.`)
  }
  process.exitCode = scores.some(({ score, floor }) => score < floor) ? 1 : 0
})

/**
 * What became of each mutant, by file.
 * @param {readonly string[]} beginnings what the files' paths begin with: a folder, or the first part of a name
 */
function mutated(beginnings) {
  const files = {}
  for (const { config, report, isAbout } of asked) {
    const those = beginnings.filter(isAbout)
    if (those.length === 0) continue
    mutate(those, config, report)
    Object.assign(files, JSON.parse(fs.readFileSync(report, 'utf8')).files)
  }
  return files
}

function mutate(beginnings, config, report) {
  const patterns = beginnings.map(
    (beginning) => `${beginning}${beginning.endsWith('/') ? '**/' : ''}*.ts`,
  )
  fs.rmSync(report, { force: true })
  const tool = path.join(nodeModules, '@stryker-mutator', 'core', 'bin', 'stryker.js')
  const { status } = spawnSync(
    process.execPath,
    [tool, 'run', `tests/mutation/${config}`, '--mutate', [...patterns, '!**/*.spec.ts'].join(',')],
    { cwd: root, stdio: 'inherit' },
  )
  if (status !== 0 || !fs.existsSync(report))
    throw new Halt('The mutants were not run to their end; what stands above says why.')
}

function mutantsOf(files, beginnings) {
  return Object.entries(files)
    .filter(([file]) => beginnings.some((beginning) => file.startsWith(beginning)))
    .flatMap(([file, { mutants, source }]) =>
      mutants.map((mutant) => ({ file, source, ...mutant })),
    )
}

/** What the compiler or a reason keeps from being tried is not counted. */
function counted(mutants) {
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length
  const killed = count('Killed', 'Timeout')
  const survived = count('Survived')
  const unseen = count('NoCoverage')
  const all = killed + survived + unseen
  return { all, killed, survived, unseen, score: all === 0 ? 100 : (100 * killed) / all }
}

function survivors(files, beginnings) {
  return mutantsOf(files, beginnings)
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .sort((a, b) =>
      a.file === b.file ? a.location.start.line - b.location.start.line : a.file < b.file ? -1 : 1,
    )
    .map(({ file, source, location: { start, end }, replacement, status }) => {
      const lines = source.split('\n')
      const was =
        start.line === end.line
          ? lines[start.line - 1].slice(start.column - 1, end.column - 1)
          : `${lines[start.line - 1].slice(start.column - 1)} …`
      return `${file}:${start.line}:${start.column} ${status === 'NoCoverage' ? 'is run by no test' : 'survived'}: ${was}  →  ${replacement.replace(/\s+/g, ' ')}`
    })
}

function table(scores) {
  const rows = [
    ['group', 'mutants', 'killed', 'survived', 'run by no test', 'score', 'floor'],
    ...scores.map(({ name, all, killed, survived, unseen, score, floor }) =>
      [name, all, killed, survived, unseen, `${score.toFixed(1)} %`, `${floor} %`].map(String),
    ),
  ]
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
        )
        .join('  '),
    )
    .join('\n')
}
