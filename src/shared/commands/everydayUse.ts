import { services } from '@shared/vocabulary/kinds'
import { command } from './declaration'

export const changeBilling = command({
  by: ['customer'],
  needs: ['trusted-clock', 'session'],
  frozen: 'billing',
  windows: ['pages'],
  carries: () => ({}),
})

/** Viewing billing info, and buying with what is stored, go on while changes of it are frozen. */
export const viewBilling = command({
  by: ['customer'],
  needs: ['trusted-clock', 'session'],
  frozen: null,
  windows: ['pages'],
  carries: () => ({}),
})

export const buy = command({
  by: ['customer'],
  needs: ['trusted-clock', 'session'],
  frozen: null,
  windows: ['pages'],
  carries: () => ({}),
})

export const useService = command({
  by: ['customer'],
  needs: ['trusted-clock', 'session'],
  frozen: null,
  windows: ['pages'],
  carries: ({ choice }) => ({ service: choice(services) }),
})
