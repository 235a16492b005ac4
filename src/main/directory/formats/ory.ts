import type { JsonFormat } from '../model/format'

/**
 * Identities of Ory Kratos and Ory Network: a list, JSON Lines, or what `ory list identities` writes. The traits are whatever
 * the project's schema says; these are the names of the schemas that Ory ships. What a person signs in with is the first of
 * user name, email and phone. `credentials` is never looked at; `available_aal` says whether there is a second factor.
 * Verifiable addresses say of each whether it was verified; recovery addresses do not, and the same address is often both.
 */
export const ory: JsonFormat = {
  format: 'ory',
  marks: {
    needed: [['schema_id']],
    own: [
      '$.identities',
      'schema_id',
      'schema_url',
      'traits',
      'verifiable_addresses',
      'recovery_addresses',
      'available_aal',
    ],
    usual: [
      'id',
      'state',
      'state_changed_at',
      'credentials',
      'metadata_public',
      'metadata_admin',
      'created_at',
      'updated_at',
    ],
  },
  section: 'identities',
  recognisedBy: [],
  onePerson: [{ column: 'schema_id', is: 'anything' }],
  map: {
    externalId: ['id'],
    signInNames: [
      { column: 'traits.username', kinds: ['email', 'phone', 'user-name'] },
      { column: 'traits.email', kinds: ['email'], unlessEarlier: true },
      { column: 'traits.phone', kinds: ['phone'], unlessEarlier: true },
    ],
    fullName: ['traits.name', 'traits.full_name', 'traits.display_name'],
    nameParts: [
      'traits.name.first',
      'traits.name.last',
      'traits.first_name',
      'traits.last_name',
      'traits.given_name',
      'traits.family_name',
    ],
    language: ['traits.locale', 'traits.language', 'metadata_public.locale'],
    country: ['traits.country'],
    status: [{ column: 'state', says: 'status' }],
    statusIsUsual: true,
    twoStep: { column: 'available_aal', on: ['aal2'], off: 'anything else' },
    lastSignIn: null,
    contacts: [
      {
        column: 'verifiable_addresses.value',
        kind: 'either',
        confirmed: { column: 'verifiable_addresses.verified' },
      },
      { column: 'recovery_addresses.value', kind: 'either', confirmed: false },
    ],
    notAPerson: [],
  },
}
