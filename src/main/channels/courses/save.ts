import { randomUUID } from 'node:crypto'
import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { appearance } from '../../services/app/settings'
import { folderOf } from '../../services/training/folder'

/** Keeps a course. What it is made of has to be there, or to have been there when the course was kept before. */
export const run: Run<'courses.save'> = async (desk, { operator }, { id, parts, ...said }) => {
  const training = await desk.training.module()
  const { courses } = training.runs
  const before = id === undefined ? null : await courses.read(id)
  if (id !== undefined && before === null) return failed('not-found')
  const titles = new Map(before?.parts.map(({ scenarioId, title }) => [scenarioId, title]))
  for (const card of (
    await training.library.list(await folderOf(training), (await appearance(desk)).language)
  ).scenarios)
    if (card.seat !== null) titles.set(card.id, card.title)
  const named = parts.flatMap((part) => {
    const title = titles.get(part.scenarioId)
    return title === undefined ? [] : [{ ...part, title }]
  })
  if (named.length < parts.length) return failed('not-found')
  const different = new Set(parts.map(({ scenarioId, mode }) => `${mode} ${scenarioId}`))
  if (different.size < parts.length) return failed('conflict', { course: 'twice' })
  const at = desk.clock.now()
  const course = {
    ...said,
    id: before?.id ?? `course-${randomUUID()}`,
    parts: named,
    createdAt: before?.createdAt ?? at,
    changedAt: at,
  }
  await desk.store.audit.append(
    usedEntry(at, operator, 'courses.save', { course: course.title, parts: parts.length }),
  )
  await courses.save(course)
  desk.changes.tell({ accountId: null })
  return ok({ id: course.id })
}
