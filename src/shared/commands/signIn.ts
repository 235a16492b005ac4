import { command } from './declaration'

export const signInCommands = {
  'sign-in': command({
    by: ['customer'],
    needs: ['trusted-clock'],
    frozen: null,
    windows: ['pages'],
    carries: ({ text, code, flag, optional, only }) => ({
      name: text(400),
      password: text(400),
      code: optional(code),
      /** The sign-in looks risky. */
      risk: only(['scenario'], optional(flag)),
    }),
  }),

  'sign-out': command({
    by: ['customer', 'system'],
    needs: [],
    frozen: null,
    windows: ['pages'],
    carries: () => ({}),
  }),

  'skip-notice': command({
    by: ['customer'],
    needs: ['trusted-clock', 'session'],
    frozen: null,
    windows: ['pages'],
    carries: () => ({}),
  }),

  'raise-notice': command({
    by: ['system'],
    needs: ['trusted-clock'],
    frozen: null,
    windows: [],
    carries: ({ flag, optional, only }) => ({
      /** The desk asks many at once: every contact hears of it, and nobody who was asked in this way lately is asked again. */
      tell: only(['scenario'], optional(flag)),
    }),
  }),
}
