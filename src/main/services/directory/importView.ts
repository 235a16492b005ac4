import type { ImportPlanView, ImportRowView, ImportView } from '@shared/views/directory'
import { checkMapping } from '../../directory/mapping/mapping'
import { maskAddress } from '../../engine/model/mask'
import type { ImportPlan, PlanRow } from '../../ports/imports'
import type { CurrentImport } from '../state/imports'
import { maskedSamples } from './samples'
import { isBusy } from './stages'

/** An import as a screen sees it: numbers and names of columns, and of people nothing. */
export async function importView(current: CurrentImport): Promise<ImportView> {
  const { id, files, format, recognition, columns, samples, lists, mapping, remembered, refused } =
    current
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
    refused,
    mappingProblems: mapping === null ? [] : checkMapping(mapping, columns),
    plan: 'book' in stage ? await planView(stage.book) : null,
    progress: isBusy(stage) ? stage.progress : null,
    stop: stage.phase === 'done' ? null : stage.stop,
    report: stage.phase === 'done' ? stage.report : null,
  }
}

async function planView(book: ImportPlan): Promise<ImportPlanView> {
  const { classes, gated, lookAlikes, refused, problems, problemsLeftOut, fileRefused } =
    book.summary
  return {
    classes,
    gated,
    lookAlikes,
    refused,
    problems,
    problemsLeftOut,
    fileRefused,
    accepted: await book.acceptedCount(),
    exchanges: (await book.exchanges()).length,
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
    looksLike: lookAlike === null ? null : lookAlike.of === 'file' ? lookAlike.line : 0,
  }
}
