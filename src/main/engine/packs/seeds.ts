import { article, howTo, nist, asvs, ours, owasp } from '../model/citation'
import type { PackDocument } from './document'

/** The default: exactly the two documents, with our own values where they are silent. */
export const seeds: PackDocument = {
  id: 'seeds',
  version: '1.0',
  about: 'The two source documents as they are written, with our own values where they are silent.',
  values: {
    'replacement.wait': { value: '30d', source: [article()] },
    'replacement.remindBefore': { value: ['7d', '1d'], source: [ours()] },
    'replacement.confirmWithin': { value: '24h', source: [ours()] },
    'replacement.usingOldContactCancels': { value: false, source: [ours()] },
    'replacement.blocksTwoStepSignIn': { value: false, source: [ours()] },
    'notice.skipFor': { value: '24h', source: [article()] },
    'notice.hardAfter': { value: '7d', source: [article()] },
    // As long as somebody waits who has none of the contacts.
    'notice.addedUnprovenFor': {
      value: '30d',
      source: [ours('0032-two-proofs-and-what-was-not-proved', '2026-11-30')],
    },
    // The article says no number.
    'freshness.absence': { value: '180d', source: [article('“a long while”'), ours()] },
    'contacts.establishedAfter': { value: '7d', source: [ours()] },
    'contacts.limit': { value: 10, source: [ours()] },
    // The article has the case; which domains these are, each directory says.
    'contacts.ownDomains': {
      value: ['outlook.example', 'hotmail.example', 'live.example', 'contoso.example'],
      source: [article(), ours()],
    },
    'identity.proofLifetime': { value: '15m', source: [ours()] },
    'identity.challengeOnUpdate': { value: 'always', source: [article('“you may be asked”')] },
    'identity.staleAfter': { value: '24h', source: [ours()] },
    // The how-to has the check and says no number.
    'lastFour.tries': { value: 3, source: [howTo(), ours()] },
    'lastFour.lock': { value: '24h', source: [howTo(), ours()] },
    'lastFour.opensFor': { value: '15m', source: [howTo(), ours()] },
    'code.digits': { value: 6, source: [nist('3.1.3.2'), asvs('6.5.4')] },
    'code.lifetime': { value: '10m', source: [nist('3.1.3.2'), asvs('6.5.5')] },
    // Both ask for a limit and leave the number to the house.
    'code.tries': { value: 5, source: [nist('3.2.2'), asvs('6.6.3'), ours()] },
    'code.cooldown': { value: '60s', source: [ours()] },
    'code.perHour': { value: 5, source: [ours()] },
    'code.perDay': { value: 10, source: [ours()] },
    // NIST allows at most 100 failures in a row, and fewer to whoever wants fewer.
    'code.lockAfter': { value: 10, source: [nist('3.2.2'), ours()] },
    'code.locks': { value: ['15m', '1h', '24h'], source: [ours()] },
    'code.disableContactAfter': { value: 100, source: [nist('3.2.2')] },
    'signIn.lockAfter': { value: 10, source: [ours()] },
    'signIn.locks': { value: ['15m', '1h', '24h'], source: [ours()] },
    'signIn.emailCodeCounts': { value: true, source: [article()] },
    'reset.twoProofs': { value: 'two-step', source: [nist('4.2.2.2')] },
    'reset.differentMethods': { value: false, source: [ours()] },
    'reset.linkLifetime': {
      value: '1h',
      source: [ours('0053-a-reset-link-works-once', '2026-11-30')],
    },
    'mask.showEmailDomain': { value: false, source: [article()] },
    'approvals.required': {
      value: [
        'replace-contacts if privileged',
        'reset-password if privileged',
        'set-two-step if privileged',
        'add-contact if privileged',
        'remove-contact if privileged',
        'remove-all-contacts if privileged',
        'replace-contacts if at-gate',
        'replace-contacts if contact-disabled',
        'reveal-contact',
        'enable-contact',
      ],
      source: [owasp(), ours('0032-two-proofs-and-what-was-not-proved', '2026-11-30')],
    },
    'case.oneActPer': {
      value: '24h',
      source: [owasp(), ours('0032-two-proofs-and-what-was-not-proved', '2026-11-30')],
    },
    'approvals.lifetime': { value: '24h', source: [ours()] },
    // A second pair of eyes has to be somebody else's: OWASP asks for it and leaves the numbers to the house.
    'operators.approverAfter': { value: '24h', source: [owasp(), ours()] },
    'operators.independentAfter': { value: '7d', source: [owasp(), ours()] },
    'operators.lookUpsPerHour': { value: 120, source: [owasp(), ours()] },
    'redFlags.within': { value: '7d', source: [ours(null, '2026-11-22')] },
    'redFlags.failedCodes': { value: 2, source: [ours(null, '2026-11-22')] },
    'reveal.shownFor': { value: '60s', source: [ours()] },
    'waysBackIn.longestPause': {
      value: '30d',
      source: [ours('0030-ways-back-in-start-where-the-account-stands', '2026-11-30')],
    },
    'cases.closedWithin': { value: '7d', source: [ours(null, '2026-11-22')] },
    'callBack.perDay': { value: 10, source: [ours(null, '2026-11-30')] },
    'match.tries': { value: 3, source: [ours(null, '2026-11-30')] },
    'case.ticketRequired': { value: false, source: [owasp(), ours(null, '2026-11-30')] },
    'clock.suspectAfter': {
      value: '14d',
      source: [ours('0019-the-key-and-the-clock', '2026-11-29')],
    },
  },
}
