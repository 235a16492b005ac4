import type { JsonFormat } from '../model/format'

const core = 'urn:ietf:params:scim:schemas:core:2.0'
/** SCIM 1.1 has one schema for the user and what is added to it, and groups say nothing of their own. */
const older = 'urn:scim:schemas:core:1.0'
const message = 'urn:ietf:params:scim:api:messages:2.0'

/**
 * SCIM 2.0 (RFC 7643, 7644) and 1.1: one user, a list of users, a list response, a patch or a bulk request with patches. The
 * standard has no word for "verified", so emails and phones come unconfirmed. The countries of postal addresses are not used for phone numbers: a person may have
 * several, and where somebody lives is not where their number is from.
 */
export const scim: JsonFormat = {
  format: 'scim',
  marks: {
    needed: [
      [
        '$.Resources',
        '$.Operations',
        '$.totalResults',
        `schemas=${core}:user`,
        `schemas=${core}:group`,
        `schemas=${older}`,
        `schemas=${older}:user`,
      ],
    ],
    own: [
      '$.Resources',
      '$.Operations',
      '$.totalResults',
      `schemas=${core}:user`,
      `schemas=${core}:group`,
      `schemas=${older}`,
      `schemas=${older}:user`,
      `schemas=${message}:listResponse`,
      `schemas=${message}:patchOp`,
      `schemas=${message}:bulkRequest`,
      'userName',
      'meta.resourceType',
    ],
    usual: [
      '$.Operations.op',
      '$.Operations.path',
      '$.Operations.method',
      '$.Operations.data',
      'id',
      'externalId',
      'name.givenName',
      'name.familyName',
      'displayName',
      'emails.value',
      'phoneNumbers.value',
      'active',
      'meta.location',
    ],
  },
  section: 'Resources',
  recognisedBy: ['totalResults'],
  onePerson: [{ column: 'schemas', is: [`${core}:user`, older, `${older}:user`] }],
  total: 'totalResults',
  hasPatches: true,
  map: {
    externalId: ['id', 'externalId'],
    signInNames: [{ column: 'userName', kinds: ['email', 'phone', 'user-name'] }],
    fullName: ['displayName', 'name.formatted'],
    nameParts: ['name.givenName', 'name.middleName', 'name.familyName'],
    language: ['preferredLanguage', 'locale'],
    country: [],
    status: [{ column: 'active', says: 'may' }],
    statusIsUsual: false,
    twoStep: null,
    lastSignIn: null,
    contacts: [
      { column: 'emails.value', kind: 'email', confirmed: false, unlessSignInName: true },
      {
        column: 'phoneNumbers.value',
        kind: 'phone',
        confirmed: false,
        unlessSignInName: true,
        unless: { column: 'phoneNumbers.type', is: ['fax', 'pager'] },
      },
    ],
    notAPerson: [
      { column: 'meta.resourceType', is: ['group'] },
      { column: 'schemas', is: ['urn:ietf:params:scim:schemas:core:2.0:group'] },
    ],
  },
}
