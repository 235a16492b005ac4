import {
  ArrowLeftRight,
  CheckCheck,
  Flag,
  LifeBuoy,
  ShieldAlert,
  Users,
  type LucideIcon,
} from '@lucide/vue'
import type { RouteLocationRaw } from 'vue-router'
import type { WaitView } from '@shared/views/today'
import { caseNumber } from '@shared/vocabulary/caseNumber'
import type { DeskAct } from '@shared/vocabulary/deskActs'
import type { useWords } from '../../session/words'

type Words = ReturnType<typeof useWords>

/** How something that waits is shown: what it is, what it is about, and the one thing to do. */
export interface WaitRow {
  readonly key: string
  readonly icon: LucideIcon
  /** Somebody may be taking an account over. */
  readonly isDanger: boolean
  readonly title: string
  readonly about: string
  readonly action: string
  readonly to: RouteLocationRaw
}

/** Where it is done once it is approved. */
const placeOf: Readonly<Record<DeskAct, RouteLocationRaw>> = {
  'export-contacts': { name: 'directory' },
  'adopt-policy': { name: 'policy-house' },
  'accept-exchange': { name: 'directory' },
  'ask-at-risk': { name: 'insights-at-risk' },
}

/** Something that waits, as a row of Today says it. */
export function waitRow(one: WaitView, words: Words): WaitRow {
  const { say } = words
  const until = (at: WaitView['at']): string => words.shortDate(at)
  switch (one.is) {
    case 'frozen':
      return {
        ...toAccount(one, one.accountId),
        icon: ShieldAlert,
        isDanger: true,
        title: say('todayScreen.frozen', { name: one.accountName }),
        about: say('todayScreen.frozen.about', { by: one.by, at: one.at }),
        action: say('todayScreen.look'),
      }
    case 'flagged':
      return {
        ...toAccount(one, one.caseId),
        icon: Flag,
        isDanger: true,
        title: say('todayScreen.flagged', { by: one.by, name: one.accountName }),
        about: say('todayScreen.flagged.about', {
          ago: words.ago(one.at),
          flags: words.and(one.flags.map((flag) => say(`todayScreen.flag.${flag}`))),
        }),
        action: say('todayScreen.look'),
      }
    case 'approval':
      return {
        key: one.id,
        icon: Users,
        isDanger: false,
        title: say('todayScreen.approval', { by: one.by }),
        about: say('todayScreen.approval.about', {
          what: say(`commands.${one.command}`),
          name: one.accountName,
          ago: words.ago(one.at),
          until: until(one.until),
        }),
        action: say('todayScreen.see'),
        to: { name: 'approvals' },
      }
    case 'desk-approval':
      return {
        key: one.id,
        icon: Users,
        isDanger: false,
        title: say('todayScreen.approval', { by: one.by }),
        about: say('todayScreen.desk-approval.about', {
          what: say(`deskApprovals.act.${one.act}`, one.about),
          ago: words.ago(one.at),
          until: until(one.until),
        }),
        action: say('todayScreen.see'),
        to: { name: 'approvals' },
      }
    case 'escalated':
    case 'handed':
      return {
        ...toAccount(one, one.caseId),
        icon: one.is === 'handed' ? ArrowLeftRight : LifeBuoy,
        isDanger: false,
        title: say(`todayScreen.${one.is}`, { number: caseNumber(one.caseId) }),
        about: say('todayScreen.handed.about', {
          name: one.accountName,
          story: one.story || null,
          by: one.by || null,
          reason: one.reason,
        }),
        action: say('todayScreen.open'),
      }
    case 'approved':
      return {
        ...toAccount(one, one.id),
        icon: CheckCheck,
        isDanger: false,
        title: say('todayScreen.approved'),
        about: say('todayScreen.approved.about', {
          what: say(`commands.${one.command}`),
          name: one.accountName,
          until: until(one.until),
        }),
        action: say('todayScreen.perform'),
      }
    case 'desk-approved':
      return {
        key: one.id,
        icon: CheckCheck,
        isDanger: false,
        title: say('todayScreen.approved'),
        about: say('todayScreen.desk-approved.about', {
          what: say(`deskApprovals.act.${one.act}`, one.about),
          until: until(one.until),
        }),
        action: say('todayScreen.perform'),
        to: placeOf[one.act],
      }
  }
}

function toAccount(
  { accountId }: { readonly accountId: string },
  key: string,
): Pick<WaitRow, 'key' | 'to'> {
  return { key, to: { name: 'account', params: { accountId } } }
}
