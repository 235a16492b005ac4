import type { PackDocument } from './document'
import { seeds } from './seeds'

/** NIST SP 800-63B-4 taken strictly. */
export const nistStrict: PackDocument = {
  id: 'nist-strict',
  version: '1.0',
  about:
    'NIST SP 800-63B-4 taken strictly: two proofs by different methods for every reset, longer codes, no sign-in code by email.',
  values: {
    ...seeds.values,
    'code.digits': { value: 8, source: 'N' },
    'signIn.emailCodeCounts': {
      value: false,
      source: 'N: email is not an out-of-band authenticator',
    },
    'reset.twoProofs': { value: 'always', source: 'N' },
    'reset.differentMethods': { value: true, source: 'N' },
  },
}
