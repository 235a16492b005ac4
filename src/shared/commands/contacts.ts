import { command } from './declaration'

export const contactCommands = {
  'add-contact': command({
    by: ['customer', 'agent', 'supervisor'],
    needs: ['case', 'trusted-clock', 'session', 'proof', 'verified-caller'],
    frozen: 'security',
    windows: ['desk', 'preview', 'form', 'pages'],
    carries: ({ newContact }) => ({ contact: newContact }),
  }),

  'remove-contact': command({
    by: ['customer', 'agent', 'supervisor'],
    needs: ['case', 'trusted-clock', 'session', 'proof', 'verified-caller'],
    frozen: 'security',
    windows: ['desk', 'preview', 'form', 'pages'],
    carries: ({ contact, flag, acceptance, optional }) => ({
      contactId: contact,
      /** Somebody else can get at it. */
      risk: optional(flag),
      accept: optional(acceptance),
    }),
  }),

  'remove-all-contacts': command({
    by: ['customer', 'agent', 'supervisor'],
    needs: ['case', 'trusted-clock', 'session', 'proof', 'verified-caller', 'no-replacement'],
    frozen: null,
    windows: ['desk', 'preview', 'form', 'pages'],
    carries: () => ({}),
  }),

  /** It is for who has none of the contacts, so it takes no proof. */
  'replace-contacts': command({
    by: ['customer', 'agent', 'supervisor'],
    needs: ['case', 'trusted-clock', 'session', 'no-replacement'],
    frozen: 'security',
    windows: ['desk', 'preview', 'form', 'pages'],
    carries: ({ newContact }) => ({ contact: newContact }),
  }),

  /** A channel of its own gives it, `contacts.reveal`. */
  'reveal-contact': command({
    by: ['supervisor'],
    needs: ['case', 'trusted-clock'],
    frozen: null,
    windows: [],
    carries: ({ contact, reason }) => ({ contactId: contact, reason }),
  }),

  'enable-contact': command({
    by: ['supervisor'],
    needs: ['case', 'trusted-clock'],
    frozen: null,
    windows: ['desk', 'preview', 'form'],
    carries: ({ contact, reason }) => ({ contactId: contact, reason }),
  }),
}
