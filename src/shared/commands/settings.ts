import { messageLanguages } from '@shared/vocabulary/kinds'
import { command } from './declaration'

export const setSignInPreference = command({
  by: ['customer', 'agent', 'supervisor'],
  needs: ['case', 'trusted-clock', 'session', 'proof', 'verified-caller'],
  frozen: 'security',
  windows: ['pages'],
  carries: ({ words, flag }) => ({ name: words(400), enabled: flag }),
})

export const setLocale = command({
  by: ['customer', 'agent', 'supervisor'],
  needs: ['case', 'trusted-clock', 'session', 'verified-caller'],
  frozen: null,
  windows: ['desk', 'preview', 'pages'],
  carries: ({ choice }) => ({ locale: choice(messageLanguages) }),
})

export const setTwoStep = command({
  by: ['customer', 'agent', 'supervisor'],
  needs: ['case', 'trusted-clock', 'session', 'proof', 'verified-caller'],
  frozen: 'security',
  windows: ['desk', 'preview', 'pages'],
  carries: ({ flag }) => ({ enabled: flag }),
})

/** A channel of its own gives it at the desk: no account is known yet. */
export const recoverUsername = command({
  by: ['customer', 'agent', 'supervisor'],
  needs: ['trusted-clock'],
  frozen: null,
  windows: ['pages'],
  carries: ({ soughtContact }) => ({ contact: soughtContact }),
})

/** It takes proofs of its own (rules identity.code-required and identity.two-proofs). */
export const resetPassword = command({
  by: ['customer', 'agent', 'supervisor'],
  needs: ['case', 'trusted-clock', 'verified-caller'],
  frozen: 'security',
  windows: ['desk', 'preview', 'pages'],
  carries: () => ({}),
})
