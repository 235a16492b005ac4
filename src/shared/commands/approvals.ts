import { command } from './declaration'

export const approvalCommands = {
  approve: command({
    by: ['supervisor'],
    needs: ['trusted-clock'],
    frozen: null,
    windows: ['desk', 'preview'],
    carries: ({ approval, optional, only }) => ({ approvalId: only(['desk'], optional(approval)) }),
  }),

  /** `reason`: why it was declined, for whoever asked. */
  decline: command({
    by: ['supervisor'],
    needs: [],
    frozen: null,
    windows: ['desk', 'preview'],
    carries: ({ approval, words, optional, only }) => ({
      approvalId: only(['desk'], optional(approval)),
      reason: optional(words(2000)),
    }),
  }),

  /** Takes back one's own request, whether it waits or was approved. */
  withdraw: command({
    by: ['agent', 'supervisor'],
    needs: [],
    frozen: null,
    windows: ['desk'],
    carries: ({ approval, optional, only }) => ({ approvalId: only(['desk'], optional(approval)) }),
  }),
}
