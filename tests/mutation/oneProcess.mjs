/**
 * A test runner for StrykerJS that keeps the specs of the engine and of planning in one process: they are bundled once, and the
 * bundle is run anew for each mutant. Loading the specs one by one, as Vitest does, takes twenty times as long as the tests.
 * It knows as much of Vitest as these specs use: `describe`, `it`, `it.each`, and Vitest’s own `expect`.
 */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import vm from 'node:vm'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin'
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { build } from 'vite'
import { expect } from 'vitest'
import { collect } from './collect.mjs'

const folders = ['src/main/engine', 'src/main/directory/planning']
/** How far the random stories get says something of the stories, and takes as long as all other tests together. */
const aboutStories = / is asked of (stories|flows) that get /
const mutation = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {})

class OneProcess {
  #script
  #require

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const root = process.cwd()
    this.#require = createRequire(path.join(root, 'package.json'))
    // The same stories for each mutant, or the score would depend on chance. Nobody reads which is the smallest that fails.
    this.#require('fast-check').configureGlobal({ seed: 20_260_301, endOnFailure: true })
    process.env.LATCHKEY_PROPERTY_RUNS = '10'
    this.#script = new vm.Script(
      `(function (require, exports, specs) {${await bundled(root)}\n})`,
      {
        filename: 'specs.cjs',
      },
    )
  }

  async dryRun() {
    mutation.activeMutant = undefined
    mutation.mutantCoverage = { static: {}, perTest: {} }
    const tests = await this.#run(this.#load(), { goesOn: true })
    return { status: DryRunStatus.Complete, tests, mutantCoverage: mutation.mutantCoverage }
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    mutation.hitCount = 0
    mutation.hitLimit = hitLimit
    mutation.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined
    let collected
    try {
      collected = this.#load()
    } catch (error) {
      // What can't be loaded any more is noticed by everybody.
      const first = testFilter?.[0] ?? 'loading'
      return toMutantRunResult({
        status: DryRunStatus.Complete,
        tests: [failedTest({ id: first, name: first }, error, performance.now())],
      })
    }
    mutation.activeMutant = activeMutant.id
    const only = testFilter && new Set(testFilter)
    const tests = await this.#run(collected, { only })
    return toMutantRunResult(
      determineHitLimitReached(mutation.hitCount, hitLimit) ?? {
        status: DryRunStatus.Complete,
        tests,
      },
    )
  }

  #load() {
    const { specs, tests } = collect(expect)
    this.#script.runInThisContext()(this.#require, {}, specs)
    return tests.filter(({ name }) => !aboutStories.test(name))
  }

  async #run(collected, { only, goesOn = false }) {
    const tests = []
    for (const test of collected) {
      if (only && !only.has(test.id)) continue
      mutation.currentTestId = test.id
      const began = performance.now()
      try {
        await test.run()
        tests.push({ ...shown(test, began), status: TestStatus.Success })
      } catch (error) {
        tests.push(failedTest(test, error, began))
        if (!goesOn) break
      } finally {
        mutation.currentTestId = undefined
      }
    }
    return tests
  }
}

function shown({ id, name, fileName }, began) {
  return { id, name, fileName, timeSpentMs: performance.now() - began }
}

function failedTest(test, error, began) {
  return {
    ...shown(test, began),
    status: TestStatus.Failed,
    failureMessage: error instanceof Error ? error.message : String(error),
  }
}

/** One script of all specs, the quick ones first: a mutant is done with as soon as one test fails. */
async function bundled(root) {
  const files = folders
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => `${folder}/${file}`),
    )
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => ({
      file,
      isSlow: fs.readFileSync(path.join(root, file), 'utf8').includes("from 'fast-check'"),
    }))
    .sort((a, b) => Number(a.isSlow) - Number(b.isSlow) || (a.file < b.file ? -1 : 1))
    .map(({ file }) => file)
  const entry = files.map(
    (file, n) => `import 'spec:${n}'\nimport ${JSON.stringify(path.join(root, file))}`,
  )
  const virtual = {
    name: 'specs',
    enforce: 'pre',
    resolveId: (id) =>
      id === 'all-specs' || id === 'vitest' || id.startsWith('spec:') ? `\0${id}` : null,
    load(id) {
      if (id === '\0all-specs') return entry.join('\n')
      if (id === '\0vitest') return 'export const { describe, it, expect } = specs'
      if (id.startsWith('\0spec:'))
        return `specs.fileIs(${JSON.stringify(path.join(root, files[Number(id.slice(6))]))})`
      return null
    },
  }
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [virtual],
    resolve: { alias: { '@shared': path.join(root, 'src', 'shared') } },
    ssr: { noExternal: ['vitest'] },
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'node20',
      rollupOptions: {
        input: 'all-specs',
        treeshake: false,
        output: { format: 'cjs', codeSplitting: false },
      },
    },
  })
  return output[0].code
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcess)]
