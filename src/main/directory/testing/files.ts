import { readFileSync } from 'node:fs'
import { readDirectoryFile } from './readFile'
import type { DirectoryReading } from './readFile'

const samples = new URL('../../../../tests/data/import/', import.meta.url)

/** Every file of tests/data/import; where they are from, its README says. */
export const sampleFiles = [
  'csv/entra-newer.csv',
  'csv/entra-older.csv',
  'csv/google.csv',
  'csv/okta.csv',
  'csv/okta-status.csv',
  'csv/entra-bulk.csv',
  'csv/get-mguser.csv',
  'csv/get-msoluser.csv',
  'csv/get-aduser.csv',
  'csv/csvde.csv',
  'json/auth0-export.json',
  'json/auth0-list.json',
  'json/entra-graph.json',
  'json/forgerock-identities.json',
  'json/forgerock-managed.json',
  'json/fusionauth-users.json',
  'json/google-users.json',
  'json/keycloak-admin-list.json',
  'json/okta-users.json',
  'json/ory-identities.json',
  'json/scim-1.1-user.json',
  'json/wordpress-rest.json',
  'json/wordpress-table.json',
  'ldif/active-directory.ldif.txt',
  'ldif/openldap.ldif.txt',
  'keycloak/ten-users-realm.json',
  'keycloak/user-attributes-realm.json',
  'keycloak/users-to-update-realm.json',
  'scim/rfc7643-8.1-user-minimal.json',
  'scim/rfc7643-8.2-user-full.json',
  'scim/rfc7643-8.3-enterprise_user.json',
  'scim/rfc7644-3.4.2-list_response-partial_attributes.json',
  'scim/rfc7644-3.4.3-list_response-post_query.json',
] as const

export function sampleBytes(path: string): Uint8Array {
  return readFileSync(new URL(path, samples))
}

export function readSample(path: string): Promise<DirectoryReading> {
  return readDirectoryFile(sampleBytes(path), path)
}

export function readText(text: string): Promise<DirectoryReading> {
  return readDirectoryFile(new TextEncoder().encode(text), 'file')
}

const oktaHeader =
  'login,firstName,lastName,displayName,secondEmail,mobilePhone,countryCode,preferredLanguage'

/** An Okta file with these rows; the first is on line 2. */
export function oktaFile(...rows: readonly string[]): string {
  return [oktaHeader, ...rows, ''].join('\n')
}

const entraHeader =
  'userPrincipalName,displayName,accountEnabled,usageLocation,authenticationEmail,alternateEmailAddress,mobile'

export function entraFile(...rows: readonly string[]): string {
  return [entraHeader, ...rows, ''].join('\n')
}

/** A realm export with these users, each on a line of its own; the first is on line 2. They are enabled, where they don't say otherwise. */
export function realm(...users: readonly unknown[]): string {
  const lines = users.map((user) =>
    JSON.stringify(isUser(user) && !('enabled' in user) ? { ...user, enabled: true } : user),
  )
  return `{"realm":"test","users":[\n${lines.join(',\n')}\n]}`
}

function isUser(user: unknown): user is object {
  return typeof user === 'object' && user !== null && !Array.isArray(user)
}

/** What a reading found, as `line problem field` in its order. */
export function problemsOf({ problems }: DirectoryReading): string[] {
  return problems.map(({ line, problem, field }) =>
    field === null ? `${line} ${problem}` : `${line} ${problem} ${field}`,
  )
}
