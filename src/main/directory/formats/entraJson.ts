import type { JsonFormat } from '../model/format'

/**
 * Users of Microsoft Entra as Graph answers them (under `value`), as a bare list, or as PowerShell turns them into JSON.
 * Without being asked for more, Graph leaves `accountEnabled` out: then nothing says who may sign in, and nobody comes in able to.
 * Mobile and other mails are profile fields, so they come unconfirmed; `mail` is the mailbox that people sign in to.
 */
export const entraJson: JsonFormat = {
  format: 'entra-json',
  marks: {
    needed: [['userPrincipalName']],
    own: [
      'userPrincipalName',
      'accountEnabled',
      'businessPhones',
      'otherMails',
      'usageLocation',
      'userType',
      'mailNickname',
      'assignedLicenses',
      'signInActivity',
      'onPremisesSyncEnabled',
      'onPremisesSamAccountName',
      'onPremisesImmutableId',
    ],
    usual: [
      '$.value',
      'id',
      'objectId',
      'displayName',
      'givenName',
      'surname',
      'mail',
      'mobilePhone',
      'preferredLanguage',
      'jobTitle',
      'officeLocation',
      'createdDateTime',
    ],
    never: ['samAccountName', 'distinguishedName', 'userAccountControl', 'primaryEmail'],
  },
  section: 'value',
  recognisedBy: [],
  onePerson: [{ column: 'userPrincipalName', is: 'anything' }],
  map: {
    externalId: ['id', 'objectId'],
    signInNames: [{ column: 'userPrincipalName', kinds: ['email'] }],
    fullName: ['displayName'],
    nameParts: ['givenName', 'surname'],
    language: ['preferredLanguage'],
    // `country` is free text of the postal address.
    country: ['usageLocation'],
    status: [{ column: 'accountEnabled', says: 'may' }],
    statusIsUsual: true,
    twoStep: null,
    lastSignIn: { column: 'signInActivity.lastSignInDateTime', never: [] },
    contacts: [
      { column: 'otherMails', kind: 'email', confirmed: false },
      { column: 'mobilePhone', kind: 'phone', confirmed: false },
    ],
    notAPerson: [],
  },
}
