import path from 'node:path'
import type { AuditVerificationView } from '@shared/views/audit'
import type { Instant } from '@shared/vocabulary/instant'
import { accepted, deskWithMaria, refused, show } from './accounts'
import { passphrase, testDesk, type TestDesk } from './desk'
import { intrude } from './intruder'
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
  const desk = await testDesk(file)
  const accountId = await deskWithMaria(desk)
  await show(desk, accountId)
  await accepted(desk, accountId, {
    type: 'open-case',
    channel: 'phone',
    story: 'I lost my phone.',
  })
  for (let notes = 0; notes < 12; notes += 1)
    await accepted(desk, accountId, { type: 'note', text: `Note ${notes}` })
  await refused(desk, accountId, { type: 'set-two-step', enabled: true })
  return { desk, accountId, file, checkpoints: path.join(folder, 'audit.checkpoints') }
}

export const lastSequence = async ({ store }: TestDesk): Promise<number> =>
  (await store.audit.head())!.sequence

export const verification = (desk: TestDesk): Promise<AuditVerificationView> =>
  desk.get('audit.verify', {})

/** Changes rows behind the app's back. */
export function tamper(file: string, ...statements: readonly string[]): void {
  intrude(file, (client) => statements.forEach((statement) => client.exec(statement)))
}

/** Signs in once more after a restart, as whoever looks for what was done meanwhile has to. */
export async function restarted(file: string, now: Instant): Promise<TestDesk> {
  const desk = await testDesk(file, now)
  await desk.get('operators.signIn', { name: 'Ana', passphrase })
  return desk
}
