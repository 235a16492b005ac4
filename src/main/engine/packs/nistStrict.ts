import { nist, ours } from '../model/citation'
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
    // NIST asks for six digits at least.
    'code.digits': { value: 8, source: [nist('3.1.3.2'), ours()] },
    'signIn.emailCodeCounts': { value: false, source: [nist('3.1.3.1')] },
    'reset.twoProofs': { value: 'always', source: [nist('4.2.2.2')] },
    'reset.differentMethods': { value: true, source: [nist('4.2.2.2')] },
    // What is issued by text message may be of use for ten minutes at most; a link goes by either.
    'reset.linkLifetime': { value: '10m', source: [nist('4.2.1.2')] },
  },
}
