import { services } from '@shared/vocabulary/kinds'
import { command } from './declaration'

export const everydayCommands = {
  'change-billing': command({
    by: ['customer'],
    needs: ['trusted-clock', 'session'],
    frozen: 'billing',
    windows: ['pages'],
    carries: () => ({}),
  }),

  /** Viewing billing info, and buying with what is stored, go on while changes of it are frozen. */
  'view-billing': command({
    by: ['customer'],
    needs: ['trusted-clock', 'session'],
    frozen: null,
    windows: ['pages'],
    carries: () => ({}),
  }),

  buy: command({
    by: ['customer'],
    needs: ['trusted-clock', 'session'],
    frozen: null,
    windows: ['pages'],
    carries: () => ({}),
  }),

  'use-service': command({
    by: ['customer'],
    needs: ['trusted-clock', 'session'],
    frozen: null,
    windows: ['pages'],
    carries: ({ choice }) => ({ service: choice(services) }),
  }),
}
