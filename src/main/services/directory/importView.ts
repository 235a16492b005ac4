import type { ImportPlanView, ImportRowView, ImportView } from '@shared/views/directory'
import type { ProblemId } from '@shared/vocabulary/directory'
import { checkMapping } from '../../directory/mapping/mapping'
import { maskAddress } from '../../engine/model/mask'
import type { ImportPlan, PlanRow } from '../../ports/imports'
import type { CurrentImport } from '../state/imports'
import { maskedSamples } from './samples'
import { isBusy } from './stages'

/** An import as a screen sees it: numbers and names of columns, and of people nothing. */
export async function importView(current: CurrentImport): Promise<ImportView> {
  const {
    id,
    files,
    format,
    recognition,
    columns,
    samples,
    lists,
    mapping,
    remembered,
    offered,
    refused,
  } = current
  const { stage } = current
  return {
    importId: id,
    phase: stage.phase,
    files: files.map(({ name }) => name),
    format,
    recognition,
    columns,
    mapping,
    samples: stage.phase === 'mapping' ? maskedSamples(samples) : [],
    lists: lists.map(({ path, objects }) => ({ path, objects })),
    remembered,
    offered: stage.phase === 'mapping' && !remembered ? offered : null,
    refused,
    mappingProblems: mapping === null ? [] : checkMapping(mapping, columns),
    plan: 'book' in stage ? await planView(stage.book) : null,
    progress: isBusy(stage) ? stage.progress : null,
    stop: stage.phase === 'done' ? null : stage.stop,
    report: stage.phase === 'done' ? stage.report : null,
  }
}

const ofStatus: readonly ProblemId[] = [
  'status-unreadable',
  'status-missing',
  'status-column-missing',
]

async function planView(book: ImportPlan): Promise<ImportPlanView> {
  const {
    classes,
    gated,
    lookAlikes,
    refused,
    problems,
    problemsLeftOut,
    fileRefused,
    noted = 0,
  } = book.summary
  return {
    classes,
    gated,
    lookAlikes,
    refused,
    problems: problems + problemsLeftOut - noted,
    notes: noted,
    problemsLeftOut,
    fileRefused,
    statusUnknown: (await book.problemKinds()).some(({ problem }) => ofStatus.includes(problem)),
    accepted: await book.acceptedCount(),
    turnedOn: await book.turnedOnCount(),
    exchanges: (await book.exchanges()).length,
  }
}

function signInOf({
  person,
  statusUnknown,
  accepted,
}: Pick<PlanRow, 'person' | 'statusUnknown' | 'accepted'>): ImportRowView['signIn'] {
  if (person === null) return null
  if (statusUnknown) return accepted ? 'turned-on' : 'unknown'
  return person.signInNames.some(({ enabled }) => enabled) ? 'on' : 'off'
}

/** Somebody who is new, as the files have them: sign-in names and contacts in full. */
export function openRowView(row: PlanRow): ImportRowView {
  const { person } = row
  if (person === null) return rowView(row)
  return {
    ...rowView(row),
    signInName: person.signInNames.map(({ value }) => value).join(', '),
    contacts: person.contacts.map(({ kind, value, confirmed }) => ({
      kind,
      hint: value,
      confirmed,
    })),
  }
}

/** A person of the dry run: contacts are masks. */
export function rowView({
  number,
  line,
  file,
  name,
  signInName,
  person,
  changes,
  held,
  accepted,
  result,
  kept,
  lookAlike,
  statusUnknown,
}: PlanRow): ImportRowView {
  return {
    number,
    line,
    file: file ?? null,
    name,
    signInName,
    changes,
    result,
    kept,
    contacts: (person?.contacts ?? []).map(({ kind, value, confirmed }) => ({
      kind,
      hint: maskAddress({ kind, value }),
      confirmed,
    })),
    held: held && { ...held, accepted },
    signIn: signInOf({ person, statusUnknown, accepted }),
    looksLike: lookAlike === null ? null : lookAlike.of === 'file' ? lookAlike.line : 0,
  }
}
