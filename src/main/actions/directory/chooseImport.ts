import { randomUUID } from 'node:crypto'
import { usedEntry } from '../../audit/entries'
import { digestOf } from '../../directory/digest'
import { limits, mebibyte } from '../../directory/limits'
import { planImport } from '../../directory/plan'
import { readDirectoryFile } from '../../directory/read'
import { viewOfPlan } from '../../directory/view'
import type { Action } from '../action'
import type { ChosenFile } from '../desk'
import { failed, ok } from '../replies'

const mostBytes = limits.fileMebibytes * mebibyte

/** A dry run: what the chosen file would add, and every problem in it. The plan is kept for `directory.applyImport`. */
export const chooseImport: Action<'directory.chooseImport'> = async (desk, { session, operator }) => {
  const file = await desk.host.chooseFile()
  if (file === null) return ok(null)
  const bytes = await contentOf(file)
  if (bytes === 'unreadable') return failed('file', { reason: 'unreadable' })
  if (bytes === 'too-large') return failed('file', { reason: 'too-large', mebibytes: limits.fileMebibytes })

  const reading = await readDirectoryFile(bytes, file.name)
  const plan = planImport(reading, digestOf(bytes), desk.store.accounts.withSignInName, desk.clock.now())
  session.plan = { id: randomUUID(), fileName: file.name, reading, plan }
  desk.store.audit.append(usedEntry(desk.clock.now(), operator, 'directory.chooseImport', { format: plan.format, added: plan.added.length, digest: plan.fileDigest }))
  return ok(viewOfPlan(plan, file.name, session.plan.id))
}

async function contentOf(file: ChosenFile): Promise<Uint8Array | 'unreadable' | 'too-large'> {
  try {
    return (await file.read(mostBytes)) ?? 'too-large'
  } catch {
    return 'unreadable'
  }
}
