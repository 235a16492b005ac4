import { sentence } from '@shared/sentences/format'
import type { DirectoryProblem, ProblemSeverity } from '@shared/vocabulary/directory'
import type { Likeness } from '@shared/vocabulary/recognition'
import { formatInstant } from '@shared/vocabulary/instant'
import type { DirectoryRecord } from '../directory/model/record'
import { problemText } from '../directory/planning/report'
import { maskAddress, maskSignInName } from '../engine/model/mask'
import type { Checked } from './check'

const severities = {
  'file-refused': 'refused',
  'record-refused': 'refused',
  'value-dropped': 'left-out',
  noted: 'noted',
} as const satisfies Record<ProblemSeverity, string>

const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`

/** A person, masked. */
export function personOf({
  line,
  file,
  name,
  signInNames,
  contacts,
  lastSignInAt,
}: DirectoryRecord) {
  return {
    line,
    ...(file === undefined ? {} : { file }),
    name,
    signInNames: signInNames.map((one) => ({ hint: maskSignInName(one), on: one.enabled })),
    contacts: contacts.map(({ kind, value, confirmed }) => ({
      kind,
      hint: maskAddress({ kind, value }),
      confirmed,
    })),
    lastSignIn: lastSignInAt === null ? null : formatInstant(lastSignInAt),
  }
}

/** A problem with its words. */
export function problemOf(problem: DirectoryProblem) {
  const { line, file, field, severity, problem: id } = problem
  return {
    line,
    ...(file === undefined ? {} : { file }),
    field,
    id,
    severity: severities[severity],
    text: problemText(problem, 'en', 'UTC'),
  }
}

/** The first lines of what a person reads: what the file is, and how many are in it. */
export function summaryOf({ format, recognition, counts, isReadable }: Checked): string[] {
  const { likeness, near } = recognition
  const named = (of: string) => sentence('en', `directory.format.${of}` as never)
  const looksLike = ({ format: like, found, of }: Likeness) =>
    sentence('en', 'importing.looksLike', { format: named(like), found, of })
  const lines =
    format === null
      ? ['Format: not known']
      : [
          `Format: ${named(format)}`,
          ...(likeness === null
            ? []
            : [looksLike(likeness), `It was told by ${likeness.marks.join(', ')}.`]),
        ]
  if (format === null) lines.push(...near.map((of) => `Nearest: ${looksLike(of)}`))
  if (!isReadable || counts === null)
    return [...lines, 'It can’t be read; nobody of it would be imported.']
  if (counts.patches > 0)
    lines.push(`Changes of ${people(counts.patches)} who have to be here already`)
  return lines
}

/** One person in a line. */
export function personLine(record: DirectoryRecord): string {
  const { line, file, name, signInNames, contacts, lastSignIn } = personOf(record)
  const parts = [
    `${file === undefined ? '' : `${file}: `}line ${line}: ${name}`,
    ...signInNames.map(({ hint, on }) => (on ? hint : `${hint} (off)`)),
    ...contacts.map(
      ({ kind, hint, confirmed }) => `${kind} ${hint}${confirmed ? ' confirmed' : ''}`,
    ),
    ...(lastSignIn === null ? [] : [`last sign-in ${lastSignIn}`]),
  ]
  return `  ${parts.join(' · ')}`
}

/** One problem in a line. */
export function problemLine(problem: DirectoryProblem): string {
  const { file, field, severity, text } = problemOf(problem)
  return `  ${severity}: ${file === undefined ? '' : `${file}: `}${text}${field === null || text.includes(field) ? '' : ` (${field})`}`
}
