import type { JsonFormat } from '../model/format'

/**
 * Users of Okta as its API lists them: a bare list, one user, or JSON Lines. Secondary email and mobile phone serve recovery, but
 * nothing says whether they were ever verified: unconfirmed. `profile.email` is where Okta writes to, mostly the login itself, and
 * stays out. `credentials` is never looked at.
 */
export const oktaJson: JsonFormat = {
  format: 'okta-json',
  marks: {
    needed: [['profile.login']],
    own: [
      'profile.login',
      'profile.secondEmail',
      'statusChanged',
      'transitioningToStatus',
      'passwordChanged',
      'credentials.provider.type',
      '_links.self.href',
    ],
    usual: [
      'id',
      'status',
      'created',
      'activated',
      'lastLogin',
      'lastUpdated',
      'type.id',
      'profile.email',
      'profile.firstName',
      'profile.lastName',
      'profile.mobilePhone',
    ],
  },
  section: null,
  recognisedBy: [],
  onePerson: [{ column: 'profile.login', is: 'anything' }],
  map: {
    externalId: ['id'],
    signInNames: [{ column: 'profile.login', kinds: ['email', 'phone', 'user-name'] }],
    fullName: ['profile.displayName'],
    nameParts: ['profile.firstName', 'profile.middleName', 'profile.lastName'],
    language: ['profile.preferredLanguage', 'profile.locale'],
    country: ['profile.countryCode'],
    status: [{ column: 'status', says: 'status' }],
    statusIsUsual: true,
    twoStep: null,
    lastSignIn: { column: 'lastLogin', never: [] },
    contacts: [
      { column: 'profile.secondEmail', kind: 'email', confirmed: false },
      { column: 'profile.mobilePhone', kind: 'phone', confirmed: false },
    ],
    notAPerson: [],
  },
}
