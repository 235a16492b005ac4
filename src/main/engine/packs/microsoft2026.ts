import type { PackDocument } from './document'
import { seeds } from './seeds'

/** What the provider's pages said in 2026 beyond the two source documents. */
export const microsoft2026: PackDocument = {
  id: 'microsoft-2026',
  version: '1.0',
  about:
    'The provider’s public pages of 2026: using an old contact cancels the wait, and two-step sign-in is blocked during it.',
  values: {
    ...seeds.values,
    'replacement.usingOldContactCancels': {
      value: true,
      source: 'L, after the provider’s pages of 2026',
    },
    'replacement.blocksTwoStepSignIn': {
      value: true,
      source: 'L, after the provider’s pages of 2026',
    },
  },
}
