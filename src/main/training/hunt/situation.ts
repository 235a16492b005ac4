import { noFailures } from '../../engine/model/failures'
import { maySend } from '../../engine/rules/sendingLimits'
import { noticeIsHard } from '../../engine/model/notice'
import {
  contactState,
  isEstablished,
  isLocked,
  liveProofs,
  openCases,
} from '../../engine/model/selectors'
import { operators } from './step'
import type { GeneratedStory } from './story'

/**
 * What about a story decides what can be done next, in one line: two stories with the same line are about equally far.
 * How long ago something was is left out as far as nothing hangs on it.
 */
export function situation(story: GeneratedStory): string {
  const { account, now, policy, knowsPassword } = story
  const { replacement, notice } = account
  return JSON.stringify([
    account.contacts.map((contact) => [
      story.handleOf(contact.id),
      contactState(account, contact),
      isEstablished(contact, policy, now),
      contact.failuresInRow > 0,
      contact.disabledFor ?? [],
    ]),
    account.sessions.map(({ window, held }) => [window, held]),
    liveProofs(account, now).map(({ purpose, contactId, window, caseId }) => [
      purpose,
      contactId,
      window,
      caseId !== null,
    ]),
    replacement && [
      replacement.kind,
      replacement.startedAt !== null,
      replacement.frozenAt !== null,
      replacement.newContactIds,
    ],
    notice && noticeIsHard(account, now),
    [
      account.twoStep,
      knowsPassword,
      [true, false].map((byAnybody) =>
        maySend(account, now, policy, { contactId: null, byAnybody }),
      ),
      account.contacts.map(({ id }) =>
        maySend(account, now, policy, { contactId: id, byAnybody: false }),
      ),
      isLocked(account.signInFailures, now),
      isLocked(account.codeFailures, now),
      isLocked(account.failuresByAnybody ?? noFailures, now),
      account.lastFour.wrong,
    ],
    Object.entries(operators)
      .filter(([id, role]) => openCases(account, { kind: 'operator', id, role }).length > 0)
      .map(([id]) => id),
  ])
}
