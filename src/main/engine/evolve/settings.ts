import type { Account } from '../model/account'
import type { Changes } from './changes'
import type { EventOf } from '../model/events'

type SettingEvent = EventOf<
  | 'sign-in-preference-set'
  | 'locale-set'
  | 'two-step-set'
  | 'password-reset-authorised'
  | 'billing-changed'
  | 'bought'
  | 'service-used'
  | 'account-list-shown'
>

export function evolveSettings(account: Account, event: SettingEvent): Changes {
  switch (event.type) {
    case 'sign-in-preference-set':
      return {
        signInNames: account.signInNames.map((name) =>
          name.value === event.name ? { ...name, enabled: event.enabled } : name,
        ),
      }
    case 'locale-set':
      return { locale: event.locale }
    case 'two-step-set':
      return { twoStep: event.enabled }
    case 'password-reset-authorised':
      // The proofs are spent: another reset takes new ones.
      return {
        proofs: account.proofs.filter((proof) => proof.purpose !== 'reset-password'),
      }
    case 'billing-changed':
    case 'bought':
    case 'service-used':
    case 'account-list-shown':
      return {}
  }
}
