import path from 'node:path'
import Client from 'better-sqlite3'
import type { AuditVerificationView } from '@shared/views/audit'
import type { Instant } from '@shared/vocabulary/instant'
import { accepted, deskWithMaria, refused, show } from './accounts'
import { passphrase, testDesk, type TestDesk } from './desk'
import { newProfile } from './profile'

export interface AuditedDesk {
  readonly desk: TestDesk
  readonly accountId: string
  /** The store. */
  readonly file: string
  readonly checkpoints: string
}

/** A desk over a real file with some twenty audit records: sign-ins, look-ups, commands, refusals. */
export async function auditedDesk(): Promise<AuditedDesk> {
  const folder = newProfile()
  const file = path.join(folder, 'latchkey.db')
  const desk = testDesk(file)
  const accountId = await deskWithMaria(desk)
  await show(desk, accountId)
  await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: 'I lost my phone.' })
  for (let notes = 0; notes < 12; notes += 1) await accepted(desk, accountId, { type: 'note', text: `Note ${notes}` })
  await refused(desk, accountId, { type: 'set-two-step', enabled: true })
  return { desk, accountId, file, checkpoints: path.join(folder, 'audit.checkpoints') }
}

export const lastSequence = ({ store }: TestDesk): number => store.audit.head()!.sequence

export const verification = (desk: TestDesk): Promise<AuditVerificationView> => desk.get('audit.verify', {})

/**
 * Changes rows behind the app's back, as somebody does who has the file: over a connection of their own, the triggers taken
 * off, and put back afterwards, because a store that lacks them is not opened.
 */
export function tamper(file: string, ...statements: readonly string[]): void {
  const intruder = new Client(file)
  const putBack = takeTriggersOff(intruder)
  for (const statement of statements) intruder.exec(statement)
  putBack()
  intruder.close()
}

/** Takes off what keeps the audit as it is; answers what puts it back. */
export function takeTriggersOff(intruder: Client.Database): () => void {
  const triggers = intruder.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'").all()
  for (const { name } of triggers) intruder.exec(`DROP TRIGGER ${name}`)
  return () => triggers.forEach(({ sql }) => intruder.exec(sql))
}

/** Signs in once more after a restart, as whoever looks for what was done meanwhile has to. */
export async function restarted(file: string, now: Instant): Promise<TestDesk> {
  const desk = testDesk(file, now)
  await desk.get('operators.signIn', { name: 'Ana', passphrase })
  return desk
}
