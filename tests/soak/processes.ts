import fs from 'node:fs'

/** What the system says of one process. */
export interface ProcessSize {
  /** Memory in MB: all that it has, and with what it shares counted in parts. */
  readonly rss: number
  readonly pss: number
  readonly descriptors: number
  readonly threads: number
}

const kibibyte = 1024

/** Null where it is gone, or the system does not say. */
export function sizeOf(pid: number): ProcessSize | null {
  try {
    const rollup = fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    const megabytes = (name: string): number =>
      (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0) * kibibyte) / 1e6
    return {
      rss: megabytes('Rss'),
      pss: megabytes('Pss'),
      descriptors: fs.readdirSync(`/proc/${pid}/fd`).length,
      threads: fs.readdirSync(`/proc/${pid}/task`).length,
    }
  } catch {
    return null
  }
}
