import { messageLanguages } from '@shared/vocabulary/kinds'
import { command } from './declaration'

export const settingCommands = {
  'set-sign-in-preference': command({
    by: ['customer', 'agent', 'supervisor'],
    needs: ['case', 'trusted-clock', 'session', 'proof', 'verified-caller'],
    frozen: 'security',
    windows: ['pages'],
    carries: ({ words, flag }) => ({ name: words(400), enabled: flag }),
  }),

  'set-locale': command({
    by: ['customer', 'agent', 'supervisor'],
    needs: ['case', 'trusted-clock', 'session', 'verified-caller'],
    frozen: null,
    windows: ['desk', 'preview', 'form', 'pages'],
    carries: ({ choice }) => ({ locale: choice(messageLanguages) }),
  }),

  'set-two-step': command({
    by: ['customer', 'agent', 'supervisor'],
    needs: ['case', 'trusted-clock', 'session', 'proof', 'verified-caller'],
    frozen: 'security',
    windows: ['desk', 'preview', 'form', 'pages'],
    carries: ({ flag }) => ({ enabled: flag }),
  }),

  /** A channel of its own gives it at the desk: no account is known yet. */
  'recover-username': command({
    by: ['customer', 'agent', 'supervisor'],
    needs: ['trusted-clock'],
    frozen: null,
    windows: ['pages'],
    carries: ({ soughtContact }) => ({ contact: soughtContact }),
  }),

  /** It takes proofs of its own (rules identity.code-required and identity.two-proofs). */
  'reset-password': command({
    by: ['customer', 'agent', 'supervisor'],
    needs: ['case', 'trusted-clock', 'verified-caller'],
    frozen: 'security',
    windows: ['desk', 'preview', 'form', 'pages'],
    carries: () => ({}),
  }),

  /** A supervisor vouches for it; an agent needs the caller verified (rule case.caller-unverified). */
  'unlock-sign-in': command({
    by: ['agent', 'supervisor'],
    needs: ['case', 'trusted-clock', 'verified-caller'],
    frozen: null,
    windows: ['desk', 'preview', 'form'],
    carries: ({ reason }) => ({ reason }),
  }),
}
