import { command } from './declaration'

export const cancelReplacement = command({
  by: ['customer', 'agent', 'supervisor'],
  needs: ['case', 'trusted-clock'],
  frozen: null,
  windows: ['desk', 'preview', 'pages'],
  carries: ({ contact, optional }) => ({ contactId: optional(contact) }),
})

export const reportNotMe = command({
  by: ['customer', 'agent', 'supervisor'],
  needs: ['case'],
  frozen: null,
  windows: ['desk', 'preview', 'pages'],
  carries: ({ message, text, optional, only }) => ({
    /** The message in which the customer says so. */
    message: only(['pages', 'scenario'], optional(message)),
    /** Older scenario files name it; there is never more than one. */
    replacement: only(['scenario'], optional(text(64))),
  }),
})

export const releaseReplacement = command({
  by: ['supervisor'],
  needs: ['case', 'trusted-clock'],
  frozen: null,
  windows: ['desk', 'preview'],
  carries: () => ({}),
})

export const closeTakeover = command({
  by: ['supervisor'],
  needs: ['case', 'trusted-clock'],
  frozen: null,
  windows: ['desk', 'preview'],
  carries: () => ({}),
})
