import type { Account } from '../model/account'
import type { EventOf } from '../model/events'

type NoticeEvent = EventOf<'notice-raised' | 'notice-skipped' | 'notice-cleared'>

export function evolveNotice(account: Account, event: NoticeEvent): Account {
  switch (event.type) {
    case 'notice-raised':
      return {
        ...account,
        notice: { raisedAt: event.at, hardAt: event.hardAt, skippedAt: null, skippedUntil: null },
      }
    case 'notice-skipped':
      return account.notice === null
        ? account
        : {
            ...account,
            notice: { ...account.notice, skippedAt: event.at, skippedUntil: event.until },
          }
    case 'notice-cleared':
      return { ...account, notice: null }
  }
}
