import { sentence } from '@shared/sentences/format'
import type { NewsPlace } from '@shared/ipc/announcements'
import type { WaitView } from '@shared/views/today'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import { caseNumber } from '@shared/vocabulary/caseNumber'
import type { Notice } from '../../ports/notifier'

/** What a notification says of something that waits: masks and numbers, and nothing that somebody wrote. */
export function noticeOf(one: WaitView, language: InterfaceLanguage): Notice {
  const facts = {
    by: 'by' in one ? one.by : null,
    hint: 'accountHint' in one ? one.accountHint : null,
    number: 'caseId' in one ? caseNumber(one.caseId) : null,
    what:
      'command' in one
        ? sentence(language, `commands.${one.command}`)
        : 'act' in one
          ? sentence(language, `deskApprovals.act.${one.act}`, one.about)
          : null,
    flag:
      one.is === 'flagged'
        ? sentence(language, `todayScreen.flag.${one.flags[0] ?? 'pressure'}`)
        : null,
  }
  return {
    title: sentence(language, `notices.${one.is}`, facts),
    body: sentence(language, `notices.${one.is}.body`, facts),
  }
}

/** Where it is looked into. */
export function placeOf(one: WaitView): NewsPlace {
  if (one.is === 'approval' || one.is === 'desk-approval') return { screen: 'approvals' }
  return 'accountId' in one ? { screen: 'account', accountId: one.accountId } : { screen: 'today' }
}
