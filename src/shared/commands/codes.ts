import { command } from './declaration'

export const codeCommands = {
  'request-code': command({
    by: ['customer', 'agent', 'supervisor'],
    needs: ['case', 'trusted-clock'],
    frozen: null,
    windows: ['desk', 'preview', 'form', 'pages'],
    carries: ({ purpose, contact }) => ({ purpose, contactId: contact }),
  }),

  /** It can't be previewed: that would say whether digits are right without counting the try. */
  'submit-code': command({
    by: ['customer', 'agent', 'supervisor'],
    needs: ['case', 'trusted-clock'],
    frozen: null,
    windows: ['desk', 'pages'],
    carries: ({ purpose, code, contact, optional }) => ({
      purpose,
      code,
      contactId: optional(contact),
    }),
  }),

  'check-last-four': command({
    by: ['customer'],
    needs: ['trusted-clock', 'session'],
    frozen: null,
    windows: ['pages'],
    carries: ({ contact, digits }) => ({ contactId: contact, digits }),
  }),

  /** A channel of its own gives it, with what the desk knows about the messages. */
  'diagnose-delivery': command({
    by: ['customer', 'agent', 'supervisor'],
    needs: [],
    frozen: null,
    windows: [],
    carries: ({ contact, deliveries, answers, otherwise, only }) => ({
      contactId: contact,
      delivery: only([], deliveries),
      answers: otherwise({}, answers),
    }),
  }),
}
