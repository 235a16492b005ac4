import type { Channel } from '@shared/ipc/channels'
import type { Reply } from '@shared/ipc/errors'
import { failedEntry, unknownEntry } from '../../audit/entries'
import type { SignedIn } from '../../channels/run'
import type { Desk } from '../desk'
import { enterRoom, lookAt } from './accessLog'

/**
 * How the audit learns that a channel was used. `account`: it shows an account, recorded once a look · `room`: it shows many
 * at once, recorded once a session · `itself`: the action knows better what to say · `ends`: the
 * same, and it writes down as well that it failed · `never`: it shows nothing of anybody.
 */
const recorded: Readonly<Record<Channel, 'account' | 'room' | 'itself' | 'ends' | 'never'>> = {
  'app.show': 'never',
  'app.setAppearance': 'itself',
  // The desk that is opened by it says what was done.
  'app.resolveFault': 'never',
  'app.waiting': 'never',
  'operators.createFirst': 'itself',
  'operators.signIn': 'itself',
  'operators.lock': 'itself',
  'operators.changePassphrase': 'itself',
  'operators.list': 'room',
  'operators.add': 'itself',
  'operators.setRole': 'itself',
  'operators.remove': 'itself',
  'operators.resetPassphrase': 'itself',
  'operators.setIdleLock': 'itself',
  'directory.openSample': 'itself',
  'directory.chooseImport': 'itself',
  'directory.showImport': 'never',
  'directory.setMapping': 'never',
  'directory.planImport': 'itself',
  // The dry run that they show was recorded when it was made.
  'directory.listImport': 'never',
  'directory.listProblems': 'never',
  'directory.acceptHeld': 'itself',
  'directory.applyImport': 'itself',
  'directory.cancelImport': 'itself',
  'directory.saveReport': 'itself',
  'directory.export': 'ends',
  'directory.exportFull': 'ends',
  'cases.export': 'ends',
  'exports.show': 'never',
  // The export that it stops says so.
  'exports.cancel': 'never',
  'accounts.find': 'itself',
  'accounts.show': 'account',
  'accounts.waysBackIn': 'account',
  // From the account's page a preview shows nothing more than the page does, and stores nothing.
  'commands.preview': 'account',
  'commands.run': 'itself',
  'contacts.reveal': 'itself',
  'approvals.list': 'room',
  'cases.list': 'room',
  'cases.summary': 'account',
  'cases.saveSummary': 'itself',
  'delivery.show': 'account',
  'delivery.diagnose': 'account',
  'timers.list': 'room',
  'timers.exportCalendar': 'ends',
  'outbox.list': 'room',
  'audit.list': 'room',
  // The room that shows it is recorded.
  'audit.standing': 'never',
  'audit.verify': 'itself',
  'audit.export': 'ends',
  'clock.confirm': 'itself',
  'clock.correct': 'itself',
  // Where records are, without anything of them.
  'unreadable.list': 'room',
  // What is practised concerns nobody: who entered, and what leaves the room, is written down.
  'training.library': 'never',
  'training.chooseFolder': 'itself',
  'training.begin': 'itself',
  'training.resume': 'itself',
  'training.show': 'never',
  'training.act': 'never',
  'training.ask': 'never',
  'training.advance': 'never',
  'training.back': 'never',
  'training.setWorld': 'never',
  'training.sit': 'never',
  'training.hint': 'never',
  'training.finish': 'never',
  'training.leave': 'never',
  'training.debrief': 'never',
  'training.compare': 'never',
  'training.report': 'room',
  'training.exportReport': 'itself',
  'training.openDraft': 'never',
  'training.checkDraft': 'never',
  'training.editDraft': 'never',
  'training.tryDraft': 'never',
  'training.saveDraft': 'itself',
  'training.recordDraft': 'never',
  'training.hunt': 'itself',
  'training.stopHunt': 'never',
}

/** Writes down that a signed-in operator looks into a room, before anything of it is shown. */
export async function recordEntry(desk: Desk, asking: SignedIn, channel: Channel): Promise<void> {
  if (recorded[channel] === 'room') await enterRoom(desk, asking, channel)
}

/** Writes down which account a signed-in operator has looked at, and what came to nothing for want of an account or a file. */
export async function recordCall(
  desk: Desk,
  asking: SignedIn,
  channel: Channel,
  request: unknown,
  reply: Reply<unknown>,
): Promise<void> {
  const { audit } = desk.store
  if (!reply.ok) {
    if (reply.error.code === 'not-found')
      await audit.append(unknownEntry(desk.clock.now(), asking.operator, channel))
    if (reply.error.code === 'file' && recorded[channel] !== 'ends')
      await audit.append(failedEntry(desk.clock.now(), asking.operator, channel))
    return
  }
  if (recorded[channel] === 'account') await lookAt(desk, asking, channel, accountOf(request))
}

function accountOf(request: unknown): string {
  return (request as { readonly accountId: string }).accountId
}
