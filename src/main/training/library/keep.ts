import fs from 'node:fs/promises'
import path from 'node:path'
import { writeAtomically } from '../../platform/atomicWrite'

const longest = 60
const mostOfOneTitle = 1_000

/**
 * Keeps a text in a folder under a name of its own, made of its title: what is there already is never written over.
 * @returns the name of the file
 * @throws where the file can't be written
 */
export async function keepNew(folder: string, title: string, text: string): Promise<string> {
  await fs.mkdir(folder, { recursive: true, mode: 0o700 })
  const slug = slugOf(title)
  for (let number = 1; number <= mostOfOneTitle; number += 1) {
    const name = number === 1 ? `${slug}.yaml` : `${slug}-${number}.yaml`
    if (!(await reserve(path.join(folder, name)))) continue
    try {
      await writeAtomically(path.join(folder, name), [text])
      return name
    } catch (error) {
      await fs.rm(path.join(folder, name), { force: true })
      throw error
    }
  }
  throw new Error(`there are ${mostOfOneTitle} files of that title`)
}

/** Takes a name, so that nobody else gets it meanwhile; false where something has it. */
async function reserve(file: string): Promise<boolean> {
  try {
    await (await fs.open(file, 'wx', 0o600)).close()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** `Marías Telefon ist weg!` → `marias-telefon-ist-weg`: a name that every system takes. */
export function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  // Cut off between two words; within one where it is the first.
  const cut = words.slice(0, longest + 1)
  const slug = (
    words.length <= longest
      ? words
      : /-/.test(cut)
        ? cut.replace(/-[^-]*$/, '')
        : words.slice(0, longest)
  ).replace(/-+$/, '')
  // Alone, such a word is a device on some systems.
  return slug === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/.test(slug)
    ? `scenario${slug === '' ? '' : `-${slug}`}`
    : slug
}
