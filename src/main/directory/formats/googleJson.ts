import { noWords, yesWords, type JsonFormat } from '../model/format'

/**
 * Users of Google Workspace as its Directory API lists them. Recovery email and phone come unconfirmed, as in the download of the
 * console: nothing says whether they were checked. Home, work and mobile numbers are directory data, and stay out. Whoever has
 * never signed in has the first day of 1970.
 */
export const googleJson: JsonFormat = {
  format: 'google-json',
  marks: {
    needed: [['primaryEmail']],
    own: [
      'primaryEmail',
      'orgUnitPath',
      'customerId',
      'isEnrolledIn2Sv',
      'isEnforcedIn2Sv',
      'isDelegatedAdmin',
      'isMailboxSetup',
      'agreedToTerms',
      'ipWhitelisted',
      'includeInGlobalAddressList',
      'changePasswordAtNextLogin',
      'nonEditableAliases',
      'lastLoginTime',
    ],
    usual: [
      '$.kind',
      '$.users',
      'id',
      'kind',
      'suspended',
      'archived',
      'name.fullName',
      'name.givenName',
      'name.familyName',
      'emails.address',
      'recoveryEmail',
      'recoveryPhone',
      'creationTime',
      'isAdmin',
    ],
  },
  section: 'users',
  recognisedBy: [],
  onePerson: [{ column: 'primaryEmail', is: 'anything' }],
  map: {
    externalId: ['id'],
    signInNames: [{ column: 'primaryEmail', kinds: ['email'] }],
    fullName: ['name.fullName'],
    nameParts: ['name.givenName', 'name.familyName'],
    language: ['languages.languageCode'],
    country: [],
    status: [
      { column: 'suspended', says: 'may-not' },
      { column: 'archived', says: 'may-not' },
    ],
    statusIsUsual: true,
    twoStep: { column: 'isEnrolledIn2Sv', on: yesWords, off: noWords },
    lastSignIn: {
      column: 'lastLoginTime',
      never: ['1970-01-01t00:00:00.000z', '1970-01-01t00:00:00z', 'never'],
    },
    contacts: [
      { column: 'recoveryEmail', kind: 'email', confirmed: false },
      { column: 'recoveryPhone', kind: 'phone', confirmed: false },
    ],
    notAPerson: [],
  },
}
