import fs from 'node:fs'

const kibibyte = 1024

/**
 * The memory of a process and all below it, in MB: each page that several share counts in parts (PSS). Null where the
 * system does not say.
 */
export function memoryOf(pid: number): number | null {
  if (process.platform !== 'linux') return null
  const family = withChildren(pid)
  const sizes = family.map((one) => /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${one}/smaps_rollup`))?.[1])
  return sizes.reduce((sum, size) => sum + Number(size ?? 0), 0) * kibibyte / 1e6
}

function withChildren(pid: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    // The name in brackets may hold blanks; the parent is the second word after it.
    const parent = Number(read(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
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
