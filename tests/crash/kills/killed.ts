import { spawn } from 'node:child_process'
import { recorder } from '../../recorder/recorder'
import { toldIn, type Told } from '../promises'
import type { Order } from '../work/order'

/** When a process is killed. */
export type Moment =
  /** So many milliseconds after it was started, or after it said that it is ready. */
  | { readonly after: 'start' | 'ready'; readonly milliseconds: number }
  /** Before the so-many-th thing that it does to its files; `only`: to those whose name ends like this. */
  | { readonly operation: number; readonly only?: string }
  /** As soon as it has had so many answers. */
  | { readonly answers: number }
  /** As soon as this is so, once it is ready; asked all the time. */
  | { readonly when: () => boolean }

export interface Killed {
  readonly told: readonly Told[]
  /** False: it had come to its end before. */
  readonly struck: boolean
  /** Milliseconds from its start, and from when it was ready, to its end. */
  readonly lasted: { readonly sinceStart: number; readonly sinceReady: number }
}

/** Sub-millisecond moments can't be waited for by a timer. */
const spunFor = 2

/**
 * Starts a process that does as ordered and kills it as `kill -9` does.
 * @throws where the process ends by itself with an error
 */
export async function killed(order: Order, moment: Moment | null): Promise<Killed> {
  const child = spawn(process.execPath, [process.argv[1] ?? '', 'work', JSON.stringify(order)], {
    env: { ...process.env, ...environmentOf(order, moment) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const started = performance.now()
  let ready: number | null = null
  let [said, complaint] = ['', '']
  let over = false
  const kill = (): void => void (over || child.kill('SIGKILL'))
  const wait = (milliseconds: number): void =>
    void (milliseconds < spunFor ? (spin(milliseconds), kill()) : setTimeout(kill, milliseconds))
  const watch = (isSo: () => boolean): void =>
    void (over || (isSo() ? kill() : setImmediate(() => watch(isSo))))

  const ended = new Promise<NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      over = true
      if (signal === null && code !== 0)
        reject(new Error(`${order.work} ended with ${code}: ${complaint.slice(-1_500)}`))
      else resolve(signal)
    })
  })
  child.stderr.on('data', (data: Buffer) => (complaint += data.toString()))
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString()
    if (
      moment !== null &&
      'answers' in moment &&
      said.split('{"is":"answered"').length > moment.answers
    )
      kill()
    if (ready !== null || !said.includes('{"is":"ready"}')) return
    ready = performance.now()
    if (moment === null || 'operation' in moment) return
    if ('when' in moment) watch(moment.when)
    else if ('after' in moment && moment.after === 'ready') wait(moment.milliseconds)
  })
  if (moment !== null && 'after' in moment && moment.after === 'start') wait(moment.milliseconds)
  const signal = await ended
  const end = performance.now()
  return {
    told: toldIn(said),
    struck: signal === 'SIGKILL',
    lasted: { sinceStart: end - started, sinceReady: ready === null ? 0 : end - ready },
  }
}

function environmentOf({ folder }: Order, moment: Moment | null): Record<string, string> {
  if (moment === null || !('operation' in moment)) return {}
  const made = recorder()
  if ('missing' in made) throw new Error(made.missing)
  return {
    LD_PRELOAD: made.library,
    RECORD_BELOW: folder,
    RECORD_KILL: String(moment.operation),
    ...(moment.only === undefined ? {} : { RECORD_ONLY: moment.only }),
  }
}

function spin(milliseconds: number): void {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}
