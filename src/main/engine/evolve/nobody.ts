import type { Instant } from '@shared/vocabulary/instant'
import { system } from '../model/actor'
import { registered } from './register'

/** An account that has nothing: a name that nobody has is answered by the same rules, from this one (rule recovery.silent). */
export const nobody = registered({
  type: 'account-registered',
  at: 0 as Instant,
  by: system,
  accountId: 'account-nobody',
  name: '',
  locale: 'en',
  privileged: false,
  twoStep: false,
  passwordSeal: null,
  lastSignInAt: null,
  signInNames: [],
  contacts: [],
})
