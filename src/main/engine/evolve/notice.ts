import type { Account } from '../model/account'
import type { Changes } from './changes'
import type { EventOf } from '../model/events'

type NoticeEvent = EventOf<'notice-raised' | 'notice-skipped' | 'notice-cleared'>

export function evolveNotice(account: Account, event: NoticeEvent): Changes {
  switch (event.type) {
    case 'notice-raised':
      return {
        notice: { raisedAt: event.at, hardAt: event.hardAt, skippedAt: null, skippedUntil: null },
        ...(event.told === undefined ? {} : { noticeToldAt: event.at }),
      }
    case 'notice-skipped':
      return account.notice === null
        ? {}
        : {
            notice: { ...account.notice, skippedAt: event.at, skippedUntil: event.until },
          }
    case 'notice-cleared':
      return { notice: null }
  }
}
