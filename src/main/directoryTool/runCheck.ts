import path from 'node:path'
import { sentence } from '@shared/sentences/format'
import type { SentenceFacts } from '@shared/sentences/format'
import { instantOfMilliseconds } from '@shared/vocabulary/instant'
import type { DirectorySource } from '../directory/model/reading'
import { packs } from '../engine/packs'
import { fileFailure, seenFiles, sourceOf } from '../services/directory/chosenFiles'
import { firstPolicy } from '../services/policy/kept'
import { fromCaller } from '../terminal/places'
import { ChangedMeanwhile, checkFiles, type Checked } from './check'
import { personLine, personOf, problemLine, problemOf, summaryOf } from './checkReport'
import type { Terminal } from '../atTerminal/terminal'

/** So many people and problems are listed in words; the object has all. */
const mostListed = 20

export const exits = { good: 0, partly: 1, not: 2 } as const

/** Checks files without a profile. @returns the exit code */
export async function runCheck(
  { out, err }: Pick<Terminal, 'out' | 'err'>,
  files: readonly string[],
  json: boolean,
): Promise<number> {
  const chosen = files.map((file) => ({ name: path.basename(file), path: fromCaller(file) }))
  let sources: readonly DirectorySource[]
  try {
    sources = (await seenFiles(chosen)).map(sourceOf)
    const { checked, people } = await checkFiles(
      sources,
      instantOfMilliseconds(Date.now()),
      packs[firstPolicy].values['contacts.limit'],
    )
    await (json ? tellObject(out, checked, people) : tellWords(out, checked, people))
    return !checked.isReadable ? exits.not : checked.someoneIsRefused ? exits.partly : exits.good
  } catch (error) {
    const failure = error instanceof ChangedMeanwhile ? null : fileFailure(error)
    if (failure === null && !(error instanceof ChangedMeanwhile)) throw error
    const facts: SentenceFacts =
      failure === null || failure.ok ? { reason: 'changed' } : failure.error.facts
    const text = sentence('en', 'errors.file', facts)
    if (!json || failure === null) err(text)
    else
      out(
        JSON.stringify({
          format: null,
          marks: [],
          people: [],
          problems: [{ line: 1, field: null, id: 'file-unreadable', severity: 'refused', text }],
        }),
      )
    return exits.not
  }
}

type People = Awaited<ReturnType<typeof checkFiles>>['people']

/** One object, person by person: a million of them are no reason to keep a million. */
async function tellObject(
  out: (text: string) => void,
  { format, recognition, problems }: Checked,
  people: People,
): Promise<void> {
  out(
    `{"format":${JSON.stringify(format)},"marks":${JSON.stringify(recognition.likeness?.marks ?? [])},"people":[`,
  )
  let separator = ''
  await people((record) => {
    out(`${separator}${JSON.stringify(personOf(record))}`)
    separator = ','
  })
  out('],"problems":[')
  problems.forEach((problem, at) =>
    out(`${at === 0 ? '' : ','}${JSON.stringify(problemOf(problem))}`),
  )
  out(']}')
}

async function tellWords(
  out: (text: string) => void,
  checked: Checked,
  people: People,
): Promise<void> {
  summaryOf(checked).forEach(out)
  let count = 0
  const listed: string[] = []
  await people((record) => {
    if (++count <= mostListed) listed.push(personLine(record))
  })
  if (checked.isReadable) out(`People that can be imported: ${count}`)
  listed.forEach(out)
  if (count > mostListed) out(`  and ${count - mostListed} more`)
  const { problems } = checked
  if (problems.length === 0) return
  out(`Problems: ${problems.length}`)
  problems.slice(0, mostListed).forEach((problem) => out(problemLine(problem)))
  if (problems.length > mostListed)
    out(`  and ${problems.length - mostListed} more; --json lists all of them`)
}
