import type { RequestOf } from '@shared/channels'
import type { ImportView } from '@shared/views/directory'
import { passphrase, type TestDesk } from './desk'
import { arrived, otherWindow, signInAs, type TestWindow } from './operators'

/** Ana asks for an export in full, and Sam, who founded the profile with her, approves it: she can make it now, once. */
export async function exportApproved(
  desk: TestDesk,
  request: RequestOf<'directory.exportFull'>,
): Promise<void> {
  await desk.get('directory.exportFull', request)
  await samApproves(desk)
}

/** Ana asks to send a notice to accounts at risk, and Sam approves it: she can begin it now, once. */
export async function noticeApproved(
  desk: TestDesk,
  request: RequestOf<'insights.sendNotice'>,
): Promise<void> {
  await desk.get('insights.sendNotice', request)
  await samApproves(desk)
}

/** Ana’s import exchanges all contacts of somebody: Sam approves it, and it is done. */
export async function exchangeApplied(desk: TestDesk, importId: string): Promise<ImportView> {
  const request = { importId, reason: 'The house has moved.' }
  await desk.get('directory.applyImport', request)
  await samApproves(desk)
  return desk.get('directory.applyImport', request)
}

/** Sam, who founded the profile with Ana, approves all that waits for the desk. */
export async function samApproves(desk: TestDesk): Promise<void> {
  const sam = await windowOfSam(desk)
  const waiting = await sam.ask('approvals.list', {})
  if (!waiting.ok) throw new Error(waiting.error.code)
  for (const { id } of waiting.value.desk)
    await sam.ask('approvals.decideDesk', { approvalId: id, decision: 'approved' })
}

async function windowOfSam(desk: TestDesk): Promise<TestWindow> {
  const isNew = (await desk.store.operators.byName('Sam'))?.passphraseGivenAt !== null
  if (isNew) return arrived(desk, 'Sam')
  const window = otherWindow(desk)
  await signInAs(window, 'Sam', passphrase)
  return window
}
