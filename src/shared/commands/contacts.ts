import { command } from './declaration'

export const addContact = command({
  by: ['customer', 'agent', 'supervisor'],
  needs: ['case', 'trusted-clock', 'session', 'proof', 'verified-caller'],
  frozen: 'security',
  windows: ['desk', 'preview', 'pages'],
  carries: ({ newContact }) => ({ contact: newContact }),
})

export const removeContact = command({
  by: ['customer', 'agent', 'supervisor'],
  needs: ['case', 'trusted-clock', 'session', 'proof', 'verified-caller'],
  frozen: 'security',
  windows: ['desk', 'preview', 'pages'],
  carries: ({ contact, flag, acceptance, optional }) => ({
    contactId: contact,
    /** Somebody else can get at it. */
    risk: optional(flag),
    accept: optional(acceptance),
  }),
})

export const removeAllContacts = command({
  by: ['customer', 'agent', 'supervisor'],
  needs: ['case', 'trusted-clock', 'session', 'proof', 'verified-caller', 'no-replacement'],
  frozen: null,
  windows: ['desk', 'preview', 'pages'],
  carries: () => ({}),
})

/** It is for who has none of the contacts, so it takes no proof. */
export const replaceContacts = command({
  by: ['customer', 'agent', 'supervisor'],
  needs: ['case', 'trusted-clock', 'session', 'no-replacement'],
  frozen: 'security',
  windows: ['desk', 'preview', 'pages'],
  carries: ({ newContact }) => ({ contact: newContact }),
})

/** A channel of its own gives it, `contacts.reveal`. */
export const revealContact = command({
  by: ['supervisor'],
  needs: ['case', 'trusted-clock'],
  frozen: null,
  windows: [],
  carries: ({ contact, reason }) => ({ contactId: contact, reason }),
})

export const enableContact = command({
  by: ['supervisor'],
  needs: ['case', 'trusted-clock'],
  frozen: null,
  windows: ['desk', 'preview'],
  carries: ({ contact, reason }) => ({ contactId: contact, reason }),
})
