import fs from 'node:fs'

const kibibyte = 1024
const mostLooks = 10

/**
 * The memory of a process and all below it, in MB: each page that several share counts in parts (PSS). Null where the
 * system does not say.
 * @throws where processes below it come and go all the time
 */
export function memoryOf(pid: number): number | null {
  if (process.platform !== 'linux') return null
  for (let look = 0; look < mostLooks; look++) {
    const sizes = withChildren(pid).map(
      (one) => /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${one}/smaps_rollup`))?.[1],
    )
    // One that ended since it was listed is not listed again; left out silently, it would look like memory saved.
    if (sizes.every((size) => size !== undefined))
      return (sizes.reduce((sum, size) => sum + Number(size), 0) * kibibyte) / 1e6
  }
  throw new Error('the processes of the app do not stand still, so that their memory can’t be told')
}

/** Without those that have ended and wait to be forgotten: they hold no memory. */
function withChildren(pid: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    // The name in brackets may hold blanks; after it come the state and the parent.
    const [state, parent] = read(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ') ?? []
    if (state !== 'Z')
      children.set(Number(parent), [...(children.get(Number(parent)) ?? []), Number(name)])
  }
  const all = (one: number): number[] => [one, ...(children.get(one) ?? []).flatMap(all)]
  return all(pid)
}

/** Processes end while one looks. */
function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
