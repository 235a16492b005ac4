import type { LdifFormat, StatusColumn } from '../model/format'
import { activeDirectoryPerson } from './activeDirectoryCsv'

const locks: readonly StatusColumn[] = [
  { column: 'nsAccountLock', says: 'may-not' },
  { column: 'pwdAccountLockedTime', says: 'since' },
  { column: 'ds-pwp-account-disabled', says: 'may-not' },
  { column: 'msDS-UserAccountDisabled', says: 'may-not' },
  { column: 'loginDisabled', says: 'may-not' },
  { column: 'accountUnlockTime', says: 'since' },
  { column: 'inetUserStatus', says: 'status' },
]

/** Active Directory: `ldifde -f`, or what another tool exports of it. */
export const ldifActiveDirectory: LdifFormat = {
  format: 'ldif-ad',
  marks: {
    needed: [['sAMAccountName', 'userPrincipalName', 'userAccountControl']],
    own: [
      'sAMAccountName',
      'userAccountControl',
      'objectSid',
      'sAMAccountType',
      'instanceType',
      'uSNCreated',
      'primaryGroupID',
    ],
    usual: [
      'userPrincipalName',
      'objectClass=user',
      'objectClass=person',
      'cn',
      'sn',
      'givenName',
      'displayName',
      'name',
      'objectGUID',
      'objectCategory',
      'distinguishedName',
      'mail',
      'mobile',
    ],
  },
  map: {
    ...activeDirectoryPerson,
    externalId: ['objectGUID'],
    nameParts: ['givenName', 'sn'],
    country: ['c'],
    status: [
      { column: 'userAccountControl', says: 'flags' },
      { column: 'msDS-UserAccountDisabled', says: 'may-not' },
    ],
    contacts: [{ column: 'mobile', kind: 'phone', confirmed: false }],
  },
}

/**
 * A directory with the attributes that the standards name (RFC 2798, RFC 4519): OpenLDAP, 389, FreeIPA, OpenDJ, eDirectory. They have no
 * attribute for being active: who is locked has one of several, and who is not has none. Emails and mobile phones are directory data: unconfirmed.
 */
export const ldif: LdifFormat = {
  format: 'ldif',
  marks: {
    needed: [['uid', 'cn', 'mail']],
    own: [
      'objectClass=inetOrgPerson',
      'objectClass=posixAccount',
      'uid',
      'uidNumber',
      'entryUUID',
      'structuralObjectClass',
      'nsUniqueId',
      'ipaUniqueID',
      'nsAccountLock',
      'pwdAccountLockedTime',
    ],
    usual: [
      'objectClass=person',
      'objectClass=organizationalPerson',
      'cn',
      'sn',
      'givenName',
      'displayName',
      'mail',
      'mobile',
      'preferredLanguage',
      'employeeNumber',
    ],
    never: ['sAMAccountName', 'userAccountControl'],
  },
  map: {
    externalId: ['entryUUID', 'nsUniqueId', 'ipaUniqueID'],
    signInNames: [
      { column: 'uid', kinds: ['email', 'user-name'] },
      { column: 'userPrincipalName', kinds: ['email', 'user-name'], unlessEarlier: true },
    ],
    fullName: ['displayName', 'cn'],
    nameParts: ['givenName', 'sn'],
    language: ['preferredLanguage'],
    country: ['c'],
    status: locks,
    statusIsUsual: false,
    twoStep: null,
    lastSignIn: null,
    contacts: [
      { column: 'mail', kind: 'email', confirmed: false, unlessSignInName: true },
      { column: 'mobile', kind: 'phone', confirmed: false },
    ],
    notAPerson: [
      {
        column: 'objectClass',
        is: [
          'organization',
          'organizationalunit',
          'organizationalrole',
          'dcobject',
          'domain',
          'groupofnames',
          'groupofuniquenames',
          'groupofurls',
          'posixgroup',
          'device',
          'computer',
          'group',
          'container',
          'applicationprocess',
          'nscontainer',
          'ldapsubentry',
        ],
      },
    ],
  },
}
