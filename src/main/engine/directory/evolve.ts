import type { Account } from '../accounts/account'
import type { EventOf } from '../events'

export function evolveDirectory(account: Account, event: EventOf<'directory-updated'>): Account {
  return event.name === null ? account : { ...account, name: event.name }
}
