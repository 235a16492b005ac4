import type { Account } from '../model/account'
import type { Changes } from './changes'
import type { EventOf } from '../model/events'

export function evolveDirectory(
  account: Account,
  event: EventOf<'directory-updated' | 'sign-in-name-added'>,
): Changes {
  switch (event.type) {
    case 'directory-updated':
      return event.name === null ? {} : { name: event.name }
    case 'sign-in-name-added':
      return {
        signInNames: [
          ...account.signInNames,
          { kind: event.kind, value: event.value, enabled: event.enabled },
        ],
      }
  }
}
