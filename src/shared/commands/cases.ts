import { caseChannels, caseChecks, caseOutcomes } from '@shared/vocabulary/kinds'
import { command } from './declaration'

export const caseCommands = {
  'open-case': command({
    by: ['agent', 'supervisor'],
    needs: [],
    frozen: null,
    windows: ['desk', 'preview'],
    carries: ({ choice, prose, words, otherwise, optional }) => ({
      channel: otherwise('phone', choice(caseChannels)),
      /** What the caller says has happened. */
      story: otherwise('', prose(4000)),
      /** The number of the organisation's ticket, where there is one already. */
      ticket: optional(words(64)),
    }),
  }),

  'check-in-case': command({
    by: ['agent', 'supervisor'],
    needs: ['case'],
    frozen: null,
    windows: ['desk', 'preview'],
    carries: ({ choice, contact, flag, optional }) => ({
      check: choice(caseChecks),
      /** The number that was called back. */
      contactId: optional(contact),
      /** The tick was a mistake: it goes, and that it was there stays in the history. */
      takenBack: optional(flag),
    }),
  }),

  note: command({
    by: ['agent', 'supervisor'],
    needs: ['case'],
    frozen: null,
    windows: ['desk', 'preview'],
    carries: ({ words }) => ({ text: words(4000) }),
  }),

  'close-case': command({
    by: ['agent', 'supervisor'],
    needs: ['case'],
    frozen: null,
    windows: ['desk', 'preview'],
    carries: ({ choice, otherwise }) => ({ outcome: otherwise('no-action', choice(caseOutcomes)) }),
  }),

  /** A channel of its own gives it, `contacts.callBack`: its reply has the number. */
  'call-back': command({
    by: ['agent', 'supervisor'],
    needs: ['case', 'trusted-clock'],
    frozen: null,
    windows: [],
    carries: ({ contact }) => ({ contactId: contact }),
  }),

  /** A channel of its own gives it, `contacts.announceCall`: its reply has the words. */
  'announce-call': command({
    by: ['agent', 'supervisor'],
    needs: ['case', 'trusted-clock'],
    frozen: null,
    windows: [],
    carries: ({ contact }) => ({ contactId: contact }),
  }),

  'match-contact': command({
    by: ['agent', 'supervisor'],
    needs: ['case', 'trusted-clock'],
    frozen: null,
    windows: ['desk', 'preview'],
    carries: ({ contact, soughtContact }) => ({
      contactId: contact,
      /** What the caller says that it is. */
      contact: soughtContact,
    }),
  }),

  'link-ticket': command({
    by: ['agent', 'supervisor'],
    needs: ['case'],
    frozen: null,
    windows: ['desk', 'preview'],
    carries: ({ words }) => ({ ticket: words(64) }),
  }),

  'hand-over': command({
    by: ['agent', 'supervisor'],
    needs: ['case'],
    frozen: null,
    windows: ['desk', 'preview'],
    carries: ({ operator, reason, optional }) => ({
      /** Left out: to the supervisors, of whom one takes it. */
      to: optional(operator),
      reason,
    }),
  }),

  'take-over': command({
    by: ['supervisor'],
    needs: [],
    frozen: null,
    windows: ['desk', 'preview'],
    carries: ({ supportCase, optional }) => ({ caseId: optional(supportCase) }),
  }),

  'reopen-case': command({
    by: ['agent', 'supervisor'],
    needs: [],
    frozen: null,
    windows: ['desk', 'preview'],
    carries: ({ supportCase, optional }) => ({ caseId: optional(supportCase) }),
  }),
}
