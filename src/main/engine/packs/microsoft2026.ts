import type { Citation } from '../model/citation'
import type { PackDocument } from './document'
import { seeds } from './seeds'

/** Nobody has noted which pages they were. */
const providersPages: Citation = {
  document: 'The provider’s public pages',
  clause: null,
  url: null,
  since: '2026',
}

/** What the provider's pages said in 2026 beyond the two source documents. */
export const microsoft2026: PackDocument = {
  id: 'microsoft-2026',
  version: '1.0',
  about:
    'The provider’s public pages of 2026: using an old contact cancels the wait, and two-step sign-in is blocked during it.',
  values: {
    ...seeds.values,
    'replacement.usingOldContactCancels': { value: true, source: [providersPages] },
    'replacement.blocksTwoStepSignIn': { value: true, source: [providersPages] },
  },
}
