import type { Account } from '../model/account'
import type { EventOf } from '../model/events'

export function evolveDirectory(
  account: Account,
  event: EventOf<'directory-updated' | 'sign-in-name-added'>,
): Account {
  switch (event.type) {
    case 'directory-updated':
      return event.name === null ? account : { ...account, name: event.name }
    case 'sign-in-name-added':
      return {
        ...account,
        signInNames: [
          ...account.signInNames,
          { kind: event.kind, value: event.value, enabled: event.enabled },
        ],
      }
  }
}
