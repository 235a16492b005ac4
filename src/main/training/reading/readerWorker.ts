import { Worker, type WorkerOptions } from 'node:worker_threads'
import type { DraftView, TriedDraftView } from '@shared/views/training/author'
import { remark, type Remark } from '@shared/vocabulary/remarks'
import type { ReadFile } from '../library/cardReader'
import { notRead, wholeText, type ScenarioReader } from './reader'

type Arguments<Does extends keyof ScenarioReader> = {
  readonly does: Does
  readonly with: Parameters<ScenarioReader[Does]>
}
export type ReadTask = { readonly number: number } & {
  [Does in keyof ScenarioReader]: Arguments<Does>
}[keyof ScenarioReader]

/** `failed` carries no message of the error: it could quote what the text says. */
export type ReadNews =
  /** The thread is there, with all its code: what comes from now on is the work itself. */
  | { readonly is: 'begun'; readonly number: number }
  | { readonly is: 'done'; readonly number: number; readonly value: unknown }
  | { readonly is: 'failed'; readonly number: number; readonly name: string }

/** In milliseconds: how long a text is read, how long a reference solution is played, and how long the thread stays with nothing to do. */
export interface ReadingTimes {
  readonly read: number
  readonly play: number
  readonly kept: number
}

const usual: ReadingTimes = { read: 5_000, play: 30_000, kept: 30_000 }
const memory: WorkerOptions['resourceLimits'] = { maxOldGenerationSizeMb: 512 }

/** What becomes of a task: the value, or why the text has none. */
type End = { readonly value: unknown } | { readonly problem: Remark }

/**
 * Reads scenarios in a thread of its own, one text after the other, so that no text can hold up the desk: one that takes too
 * long is given up together with its thread, and the next one gets a new one.
 * @param file the built worker
 */
export function readerWorker(
  file: string,
  migrationsFolder: string,
  times: ReadingTimes = usual,
): ScenarioReader {
  let worker: Worker | null = null
  let resting: NodeJS.Timeout | undefined
  let tasks = 0
  let last: Promise<unknown> = Promise.resolve()

  function given(): Worker {
    clearTimeout(resting)
    if (worker !== null) return worker
    const started = new Worker(file, { workerData: migrationsFolder, resourceLimits: memory })
    started.unref()
    started.once('exit', () => worker === started && (worker = null))
    return (worker = started)
  }

  function rest(): void {
    resting = setTimeout(giveUp, times.kept).unref()
  }

  function giveUp(): void {
    const last = worker
    worker = null
    void last?.terminate()
  }

  function attempt(task: ReadTask): Promise<End> {
    return new Promise((resolve, reject) => {
      const thread = given()
      let ending: NodeJS.Timeout | undefined
      const end = (settle: () => void): void => {
        clearTimeout(ending)
        thread.off('message', hear).off('error', broke).off('exit', gone)
        rest()
        settle()
      }
      const tooLong = (): void =>
        end(() => {
          giveUp()
          resolve({
            problem:
              task.does === 'try' ? remark('play-takes-too-long') : remark('file-takes-too-long'),
          })
        })
      const hear = (news: ReadNews): void => {
        if (news.number !== task.number) return
        if (news.is === 'begun')
          ending = setTimeout(tooLong, task.does === 'try' ? times.play : times.read)
        else if (news.is === 'done') end(() => resolve({ value: news.value }))
        else end(() => reject(new Error(`${news.name} while a scenario was read`)))
      }
      const broke = (error: Error): void =>
        end(() => {
          giveUp()
          if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
            resolve({ problem: remark('file-takes-too-much') })
          else reject(new Error('the thread that reads scenarios broke'))
        })
      const gone = (): void => end(() => reject(new Error('the thread that reads scenarios ended')))
      thread.on('message', hear).on('error', broke).on('exit', gone)
      thread.postMessage(task)
    })
  }

  /** One after the other: the time of a text begins with its own turn. */
  function run(task: Omit<ReadTask, 'number'>): Promise<End> {
    const turn = last.then(() => attempt({ ...task, number: (tasks += 1) } as ReadTask))
    last = turn.catch(() => undefined)
    return turn
  }

  const draft = async <View>(
    text: string,
    task: Omit<ReadTask, 'number'>,
  ): Promise<View | DraftView> => {
    const end = await run(task)
    return 'problem' in end ? notRead(text, end.problem) : (end.value as View)
  }

  const look = (text: string): Promise<DraftView> =>
    draft<DraftView>(text, { does: 'look', with: [text] })

  return {
    look,
    edit: (text, edits) => draft<DraftView>(text, { does: 'edit', with: [text, edits] }),
    // What can't be read is found out in the time that reading has.
    try: async (text) => {
      const looked = await look(text)
      return looked.problems.length > 0
        ? looked
        : draft<TriedDraftView>(text, { does: 'try', with: [text] })
    },
    card: async (bytes, id, source) => {
      const end = await run({ does: 'card', with: [bytes, id, source] })
      return 'problem' in end ? { problems: [wholeText(end.problem)] } : (end.value as ReadFile)
    },
  }
}
