import { command } from './declaration'

export const approvalCommands = {
  approve: command({
    by: ['supervisor'],
    needs: ['trusted-clock'],
    frozen: null,
    windows: ['desk', 'preview'],
    carries: ({ approval, optional, only }) => ({ approvalId: only(['desk'], optional(approval)) }),
  }),

  decline: command({
    by: ['supervisor'],
    needs: [],
    frozen: null,
    windows: ['desk', 'preview'],
    carries: ({ approval, optional, only }) => ({ approvalId: only(['desk'], optional(approval)) }),
  }),
}
