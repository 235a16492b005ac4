import fs from 'node:fs'
import path from 'node:path'
import type { CDPSession, ElectronApplication, Page } from '@playwright/test'
import { sizeOf, type ProcessSize } from './processes'

/** How the app was at one time, right after a collection of what nobody needs. */
export interface Sample {
  /** Seconds since the agent began. */
  readonly at: number
  readonly actions: number
  /** By what each does: `main`, `page`, `gpu`, `network`, …, and all together. */
  readonly processes: Readonly<Record<string, ProcessSize>>
  /** In MB. */
  readonly heaps: { readonly main: number; readonly page: number }
  readonly page: { readonly nodes: number; readonly listeners: number; readonly documents: number }
  /** What keeps main running: files, sockets, timers. */
  readonly resources: number
  /** In MB: the store's file, and its log as it lies on the disk. */
  readonly store: { readonly file: number; readonly log: number }
}

export interface Sampler {
  sample(actions: number): Promise<Sample>
}

const names: Readonly<Record<string, string>> = { Browser: 'main', Tab: 'page', GPU: 'gpu' }

/** Takes samples of a running app. */
export async function samplerOf(
  app: ElectronApplication,
  page: Page,
  profile: string,
): Promise<Sampler> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const began = performance.now()
  return {
    async sample(actions) {
      const main = await mainOf(app)
      const seen = await pageOf(session)
      const processes = sizesOf(main.processes)
      return {
        at: (performance.now() - began) / 1_000,
        actions,
        processes,
        resources: main.resources,
        heaps: { main: main.heap / 1e6, page: seen.heap / 1e6 },
        page: seen.page,
        store: {
          file: bytes(profile, 'latchkey.db') / 1e6,
          log: bytes(profile, 'latchkey.db-wal') / 1e6,
        },
      }
    },
  }
}

function mainOf(app: ElectronApplication): Promise<{
  heap: number
  resources: number
  processes: { pid: number; type: string; name: string }[]
}> {
  return app.evaluate(({ app: electron }) => {
    process.getBuiltinModule('v8').setFlagsFromString('--expose-gc')
    const collect = process.getBuiltinModule('vm').runInNewContext('gc') as () => void
    collect()
    return {
      heap: process.memoryUsage().heapUsed,
      resources: process.getActiveResourcesInfo().length,
      processes: electron
        .getAppMetrics()
        .map(({ pid, type, serviceName = '' }) => ({ pid, type, name: serviceName })),
    }
  })
}

async function pageOf(
  session: CDPSession,
): Promise<{ readonly heap: number; readonly page: Sample['page'] }> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0
  return {
    heap: of('JSHeapUsedSize'),
    page: { nodes: of('Nodes'), listeners: of('JSEventListeners'), documents: of('Documents') },
  }
}

function sizesOf(
  processes: readonly { readonly pid: number; readonly type: string; readonly name: string }[],
): Sample['processes'] {
  const sizes: Record<string, ProcessSize> = {}
  for (const { pid, type, name } of processes) {
    const size = sizeOf(pid)
    const called =
      names[type] ?? (/network/i.test(name) ? 'network' : `other: ${name === '' ? type : name}`)
    if (size !== null)
      sizes[called] = sizes[called] === undefined ? size : added(sizes[called], size)
  }
  return {
    ...sizes,
    all: Object.values(sizes).reduce(added, { rss: 0, pss: 0, descriptors: 0, threads: 0 }),
  }
}

function added(one: ProcessSize, other: ProcessSize): ProcessSize {
  return {
    rss: one.rss + other.rss,
    pss: one.pss + other.pss,
    descriptors: one.descriptors + other.descriptors,
    threads: one.threads + other.threads,
  }
}

function bytes(profile: string, name: string): number {
  return fs.statSync(path.join(profile, name), { throwIfNoEntry: false })?.size ?? 0
}
