import { command } from './declaration'

export const replacementCommands = {
  'cancel-replacement': command({
    by: ['customer', 'agent', 'supervisor'],
    needs: ['case', 'trusted-clock'],
    frozen: null,
    windows: ['desk', 'preview', 'form', 'pages'],
    carries: ({ contact, optional }) => ({ contactId: optional(contact) }),
  }),

  'report-not-me': command({
    by: ['customer', 'agent', 'supervisor'],
    needs: ['case'],
    frozen: null,
    windows: ['desk', 'preview', 'form', 'pages'],
    carries: ({ message, text, optional, only }) => ({
      /** The message in which the customer says so. */
      message: only(['pages', 'scenario'], optional(message)),
      /** Older scenario files name it; there is never more than one. */
      replacement: only(['scenario'], optional(text(64))),
    }),
  }),

  'release-replacement': command({
    by: ['supervisor'],
    needs: ['case', 'trusted-clock'],
    frozen: null,
    windows: ['desk', 'preview', 'form'],
    carries: () => ({}),
  }),

  'close-takeover': command({
    by: ['supervisor'],
    needs: ['case', 'trusted-clock'],
    frozen: null,
    windows: ['desk', 'preview', 'form'],
    carries: () => ({}),
  }),
}
