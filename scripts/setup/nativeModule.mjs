/**
 * The native module, better-sqlite3. Its prebuilt binary needs Node-API 10 (Node 22.14 and newer, current Electron).
 * Where Node or the Electron runtime is older, it is compiled here with a small header that makes it do with Node-API 8;
 * that one build serves both. Either way it is then tried in Node and in Electron, because the failure is a silent crash.
 */
import fs from 'node:fs'
import path from 'node:path'
import { cached, copyEntry, fingerprint } from './cache.mjs'
import { installedRuntime } from './electron.mjs'
import { nodeModules, root, sqlitePackage } from './places.mjs'
import { hasProgram, reason, run } from './run.mjs'
import { Halt, say } from './say.mjs'
import { hasStamp, setStamp } from './stamps.mjs'
import { aptInstall } from './systemPackages.mjs'
import { makeFolderAtomically } from './atomicFiles.mjs'

const binary = 'better_sqlite3.node'
const header = new URL('napi8.h', import.meta.url)
export const prebuiltNeeds = 10
/** Raise it when `compile` changes, so that cached builds are made anew. */
const compilation = '1'

/** Makes `require('better-sqlite3')` work in this Node and, where a runtime is installed, in Electron. */
export async function nativeModule() {
  const { version } = JSON.parse(fs.readFileSync(path.join(sqlitePackage, 'package.json'), 'utf8'))
  const runtime = installedRuntime()
  const stamp = [
    version,
    process.version,
    process.arch,
    runtime?.version ?? 'no Electron',
    fs.readFileSync(header),
  ].join(' ')
  if (hasStamp('native', stamp)) return

  const electronApi = runtime ? await nodeApiOf(runtime.executable) : Infinity
  if (Math.min(Number(process.versions.napi), electronApi) < prebuiltNeeds)
    await useOwnBuild(version)

  await tryIn('Node', process.execPath)
  if (runtime) await tryIn('Electron', runtime.executable)
  setStamp('native', stamp)
}

/** Compiles the module, or takes it from the cache, and puts it where the package looks before its prebuilt binaries. */
async function useOwnBuild(version) {
  if (process.platform !== 'linux') {
    throw new Halt(
      `better-sqlite3 ${version} crashes on this Node (${process.version}): use Node 22.14 or newer on this system.`,
    )
  }
  const recipe = fingerprint(version, fs.readFileSync(header), compilation, libc())
  const entry = await cached(
    `better-sqlite3-${version}-${process.platform}-${process.arch}-${recipe}`,
    compile,
  )
  await makeFolderAtomically(path.join(sqlitePackage, 'build', 'Release'), (partial) =>
    copyEntry(entry, partial),
  )
}

async function compile(folder) {
  if (!hasProgram('cc') || !hasProgram('c++'))
    await aptInstall(
      ['g++'],
      'A C++ compiler is needed once, for the native module better-sqlite3.',
    )
  say('Native module: compiling better-sqlite3 (once per machine, about a minute)')

  const include = (name, ...rest) => `-I${path.join(nodeModules, name, ...rest)}`
  const common = ['-c', '-fPIC', '-O2', '-w', '-DNDEBUG', '-Ideps/sqlite3']
  const addon = path.join(folder, 'addon.o')
  const sqlite = path.join(folder, 'sqlite3.o')
  // Side by side: together they take as long as the longer one.
  await Promise.all([
    build('cc', [
      ...common,
      '-std=c99',
      ...sqliteDefines(),
      'deps/sqlite3/sqlite3.c',
      '-o',
      sqlite,
    ]),
    build('c++', [
      ...common,
      ...['-std=c++20', '-fvisibility=hidden', '-fvisibility-inlines-hidden'],
      ...[
        '-DNAPI_VERSION=8',
        '-DNAPI_DISABLE_CPP_EXCEPTIONS',
        '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
      ],
      ...['-include', path.join(root, 'scripts', 'setup', 'napi8.h')],
      ...[include('node-api-headers', 'include'), include('node-addon-api')],
      ...['src/better_sqlite3.cpp', '-o', addon],
    ]),
  ])
  const libraries = ['-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-ldl', '-lpthread']
  await build('c++', ['-shared', addon, sqlite, ...libraries, '-o', path.join(folder, binary)])
  fs.rmSync(addon)
  fs.rmSync(sqlite)
}

async function build(compiler, args) {
  const result = await run(compiler, args, { cwd: sqlitePackage })
  if (result.code !== 0) {
    throw new Halt(
      `The native module better-sqlite3 could not be compiled:\n${reason(result)}\nPut that right and run the command again; or use Node 22.14 or newer.`,
    )
  }
}

/** The package's own list of SQLite options, so that our build has the same features as the prebuilt one. */
function sqliteDefines() {
  const listing = fs.readFileSync(path.join(sqlitePackage, 'deps', 'defines.gypi'), 'utf8')
  return [...listing.matchAll(/'((?:HAVE|SQLITE)_[^']+)'/g)].map((match) => `-D${match[1]}`)
}

/** A build for one C library doesn't load on another; a cache in a shared home folder may see both. */
function libc() {
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  )
  return header.glibcVersionRuntime ?? 'musl'
}

/** The version of the interface between native modules and a runtime. */
export async function nodeApiOf(electron) {
  const result = await run(electron, ['-p', 'process.versions.napi'], { env: asNode() })
  if (result.code !== 0) throw new Halt(`Electron does not start:\n${reason(result)}`)
  return Number(result.stdout)
}

async function tryIn(name, executable) {
  const program = `const Database = require('better-sqlite3'); const row = new Database(':memory:').prepare("select 'fine' as word").get(); if (row.word !== 'fine') process.exit(1)`
  const result = await run(executable, ['-e', program], { env: asNode() })
  if (result.code !== 0) {
    throw new Halt(
      `The native module better-sqlite3 does not work in ${name}:\n${reason(result)}\nDelete node_modules and run the command again.`,
    )
  }
}

/** Electron's binary behaves as plain Node with this variable; Node itself ignores it. */
function asNode() {
  return { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
}
