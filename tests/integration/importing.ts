import { writeFileSync } from 'node:fs'
import path from 'node:path'
import Client from 'better-sqlite3'
import type { ImportClass, ImportRowView, ImportView } from '@shared/views/directory'
import { foundingTwo } from './operators'
import { testDesk, type TestDesk } from './desk'
import { newProfile } from './profile'

export const okta = 'tests/data/import/csv/okta.csv'

/** A desk over a store in a file, with its founder signed in. */
export async function importDesk(
  profile = newProfile(),
): Promise<{ readonly desk: TestDesk; readonly profile: string }> {
  const desk = await testDesk(path.join(profile, 'latchkey.db'))
  await desk.get('operators.createFirst', foundingTwo)
  return { desk, profile }
}

/** Chooses files and makes the dry run with the mapping that is offered. */
export async function dryRun(desk: TestDesk, ...paths: string[]): Promise<ImportView> {
  desk.choose(...paths)
  const chosen = await desk.get('directory.chooseImport', {})
  if (chosen === null) throw new Error('no file was chosen')
  return desk.get('directory.planImport', { importId: chosen.importId })
}

export async function imported(desk: TestDesk, ...paths: string[]): Promise<ImportView> {
  const { importId } = await dryRun(desk, ...paths)
  return desk.get('directory.applyImport', { importId })
}

export async function rowsOf(
  desk: TestDesk,
  { importId }: ImportView,
  of: ImportClass,
): Promise<readonly ImportRowView[]> {
  return (await desk.get('directory.listImport', { importId, of, after: 0 })).rows
}

export interface Row {
  readonly name: string
  readonly login: string
  readonly secondEmail?: string
  readonly mobilePhone?: string
  readonly status?: string
}

/** A file as Okta exports it. */
export function oktaFile(profile: string, people: readonly Row[], name = 'people.csv'): string {
  const file = path.join(profile, name)
  const lines = people.map(
    ({ name: of, login, secondEmail = '', mobilePhone = '', status = 'ACTIVE' }) =>
      [
        login,
        of.split(' ')[0],
        of.split(' ').slice(1).join(' '),
        login,
        mobilePhone,
        secondEmail,
        status,
      ].join(','),
  )
  writeFileSync(
    file,
    ['login,firstName,lastName,email,mobilePhone,secondEmail,status', ...lines, ''].join('\n'),
  )
  return file
}

export interface OwnRow {
  readonly name: string
  /** `on` or `off` before each. */
  readonly names: readonly string[]
  readonly contacts?: readonly string[]
  readonly id?: string
  readonly twoStep?: boolean
}

/** A file as Latchkey writes it: a person can have several sign-in names. */
export function ownFile(profile: string, people: readonly OwnRow[], name = 'own.csv'): string {
  const file = path.join(profile, name)
  const lines = people.map(
    ({ name: of, names, contacts = [], id = '', twoStep = false }) =>
      `${of},"${names.join('\n')}","${contacts.join('\n')}",en,${twoStep},,${id}`,
  )
  writeFileSync(
    file,
    ['name,signInNames,contacts,language,twoStep,lastSignIn,externalId', ...lines, ''].join('\n'),
  )
  return file
}

export interface ScimUser {
  readonly id: string
  readonly userName: string
  readonly displayName: string
  readonly emails?: readonly string[]
}

/** A list of users as a SCIM server answers it, each on a line of its own; the first is on line 2. */
export function scimFile(profile: string, users: readonly ScimUser[], name = 'users.json'): string {
  const file = path.join(profile, name)
  const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User']
  const lines = users.map(({ emails = [], ...user }) =>
    JSON.stringify({ schemas, ...user, active: true, emails: emails.map((value) => ({ value })) }),
  )
  writeFileSync(file, `{"totalResults":${users.length},"Resources":[\n${lines.join(',\n')}\n]}`)
  return file
}

export interface ScimPatch {
  readonly id?: string
  readonly userName?: string
  readonly operations: readonly unknown[]
}

/** Patches, each on a line of its own. */
export function patchFile(
  profile: string,
  patches: readonly ScimPatch[],
  name = 'patches.json',
): string {
  const file = path.join(profile, name)
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp']
  writeFileSync(
    file,
    patches
      .map(({ operations, ...whose }) =>
        JSON.stringify({ schemas, ...whose, Operations: operations }),
      )
      .join('\n'),
  )
  return file
}

/** What a dry run says is wrong. */
export async function problemsOf(desk: TestDesk, { importId }: ImportView) {
  return (await desk.get('directory.listProblems', { importId, after: 0 })).problems
}

/** All that a store file holds of accounts, cases, events, messages and what these are found by. The audit and the settings go their own way. */
export function contentOf(profile: string): string {
  const client = new Client(path.join(profile, 'latchkey.db'), { readonly: true })
  const tables = [
    'account',
    'support_case',
    'event',
    'handle',
    'message',
    'account_text_docsize',
    'account_text_config',
  ].map((table) => client.prepare(`SELECT * FROM ${table}`).all())
  const underWay = client.prepare("SELECT value FROM setting WHERE key = 'import.underWay'").all()
  client.close()
  return JSON.stringify([tables, underWay])
}
