import { describe, expect, it } from 'vitest'
import { readAll } from '../testing/reading'

/** What says yes or no in languages, cases and gaps; the odd ones say neither, so nobody is on by them. */
const yes = [
  'true',
  'TRUE',
  'True',
  ' true ',
  'yes',
  'Yes',
  'Y',
  '1',
  'verdadero',
  'VERDADERO',
  'wahr',
  'WAHR',
  'vrai',
  'Ja',
  'oui',
  'Sí',
  'sì',
  'sim',
  'tak',
  'да',
]
const no = [
  'false',
  'FALSE',
  'False',
  ' false ',
  'no',
  'No',
  'NO',
  'N',
  '0',
  'falso',
  'FALSO',
  'falsch',
  'FALSCH',
  'faux',
  'Nein',
  'non',
  'não',
  'nie',
  'нет',
  'hayır',
]
const odd = [
  '',
  ' ',
  '-',
  'null',
  'NULL',
  'undefined',
  'n/a',
  '#N/A',
  '#REF!',
  '?',
  'maybe',
  'truе',
  'tru',
  'true!',
  'true;false',
  '2',
  '-1',
  '01',
  'TRUE FALSE',
  'yes until May',
  'wahr?',
  '✓',
  'left',
  'retired',
  'gone',
  'In Rente',
  'ex',
  'null null',
  '[object Object]',
  'System.Object',
]
const gone = [
  'DEPROVISIONED',
  'deprovisioned',
  'SUSPENDED',
  'Suspended',
  'suspended ',
  'LOCKED_OUT',
  'Locked Out',
  'locked-out',
  'STAGED',
  'PROVISIONED',
  'Deactivated',
  'INACTIVE',
  'Archived',
  'ARCHIVED',
  'Deleted',
  'disabled',
  'gesperrt',
  'Suspendido',
  'baja',
  'désactivé',
  'Désactivée',
  'inattivo',
  'non actif',
  'nicht aktiv',
  'not active',
  'Un-active',
  'inactive (left)',
  'ACTIVE - leaving',
  'active until 2024-01-01',
  'Activé?',
  'Aktivierung ausstehend',
  'pre-active',
]
const active = [
  'ACTIVE',
  'active',
  'Active',
  ' Active ',
  'ACTIVE\u200b',
  'aktiv',
  'Activo',
  'actif',
]

interface Kind {
  readonly name: string
  /** The file of people with these statuses. */
  readonly file: (statuses: readonly string[]) => string
  readonly on: readonly string[]
  readonly off: readonly string[]
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const table =
  (headings: string, row: (at: number, status: string) => string, before = '') =>
  (statuses: readonly string[]): string =>
    [before + headings, ...statuses.map((status, at) => row(at, quoted(status))), ''].join('\n')
const who = (at: number): string => `p${at}@contoso.example`
const json =
  (person: (at: number, status: unknown) => unknown, around: (people: unknown[]) => unknown) =>
  (statuses: readonly string[]): string =>
    JSON.stringify(around(statuses.map((status, at) => person(at, status))))

const scim = 'urn:ietf:params:scim:schemas:core:2.0:User'
const flags = {
  on: ['512', '544', '66048', '262656', '512.0', '0x200', 'NormalAccount', 'NORMAL_ACCOUNT'],
  off: [
    '514',
    '546',
    '66050',
    '514.0',
    '514,0',
    '0x202',
    '262658',
    '528',
    '2',
    '0',
    '-512',
    '5.14E+02',
    '4096',
    'ACCOUNTDISABLE',
    'NormalAccount, AccountDisabled',
    'AccountDisabled',
    '512 514',
    ...odd.filter((one) => one.trim() !== ''),
  ],
}
const kinds: readonly Kind[] = [
  {
    name: 'Get-ADUser',
    file: table(
      'SamAccountName,Enabled,Name,UserPrincipalName,SID',
      (at, status) => `p${at},${status},P,${who(at)},S-${at}`,
      '#TYPE Microsoft.ActiveDirectory.Management.ADUser\n',
    ),
    on: yes,
    off: [...no, ...odd, ...gone],
  },
  {
    name: 'csvde',
    file: table(
      'DN,sAMAccountName,userPrincipalName,userAccountControl',
      (at, status) => `CN=p${at},p${at},${who(at)},${status}`,
    ),
    ...flags,
    off: [...flags.off, ...gone, ...yes.filter((one) => one.trim() !== '1'), ...no],
  },
  {
    name: 'Entra',
    file: table(
      'userPrincipalName;displayName;accountEnabled;usageLocation',
      (at, status) => `${who(at)};P;${status};ES`,
    ),
    on: yes,
    off: [...no, ...odd, ...gone],
  },
  {
    name: 'the bulk template of Entra, which asks whether to block',
    file: table(
      'Name [displayName] Required,User name [userPrincipalName] Required,Block sign in (Yes/No) [accountEnabled] Required',
      (at, status) => `P,${who(at)},${status}`,
      'version:v1.0\n',
    ),
    on: no,
    off: [...yes, ...odd, ...gone],
  },
  {
    name: 'Get-MsolUser',
    file: table(
      'UserPrincipalName\tDisplayName\tBlockCredential',
      (at, status) => `${who(at)}\tP\t${status}`,
    ),
    on: no,
    off: [...yes, ...odd, ...gone],
  },
  {
    name: 'Google, by status',
    file: table(
      'First Name [Required],Last Name [Required],Email Address [Required],Status [READ ONLY],Org Unit Path [Required]',
      (at, status) => `P,Q,${who(at)},${status},/`,
    ),
    on: active,
    off: [...gone, ...odd, ...yes, ...no],
  },
  {
    name: 'Google, by suspended',
    file: table(
      'First Name,Last Name,Email Address,Suspended,Status,Org Unit Path',
      (at, status) => `P,Q,${who(at)},${status},,/`,
    ),
    on: no,
    off: [...yes, ...odd, ...gone],
  },
  {
    name: 'Okta',
    file: table(
      'login|firstName|lastName|status',
      (at, status) => `${who(at)}|P|Q|${status}`,
      'sep=|\n',
    ),
    on: [...active, 'RECOVERY', 'PASSWORD_EXPIRED', 'Password Expired'],
    off: [...gone, ...odd, ...yes, ...no],
  },
  {
    name: 'SCIM',
    file: json(
      (at, active) => ({ schemas: [scim], userName: who(at), active }),
      (Resources) => ({ totalResults: Resources.length, Resources }),
    ),
    on: yes,
    // An attribute that is there and empty says nothing in SCIM.
    off: [...no, ...odd.filter((one) => one.trim() !== ''), ...gone],
  },
  {
    name: 'Keycloak',
    file: json(
      (at, enabled) => ({ username: who(at), enabled }),
      (users) => ({ realm: 'r', users }),
    ),
    on: yes,
    off: [...no, ...odd.filter((one) => one.trim() !== ''), ...gone],
  },
  {
    name: 'Keycloak with a lock that it does not have itself',
    file: json(
      (at, blocked) => ({ username: who(at), enabled: true, blocked }),
      (users) => ({ realm: 'r', users }),
    ),
    on: no,
    off: [...yes, ...odd.filter((one) => one.trim() !== ''), ...gone],
  },
  {
    name: 'Ory',
    file: json(
      (at, state) => ({ id: `${at}`, schema_id: 'default', traits: { email: who(at) }, state }),
      (people) => people,
    ),
    on: active,
    off: [...gone, ...odd.filter((one) => one.trim() !== ''), ...yes, ...no],
  },
]

/** As many as were asked for, each status more than once, in an order that mixes them. */
function many(statuses: readonly string[], count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => statuses[(at * 7) % statuses.length] ?? '')
}

async function signedIn(file: string): Promise<readonly (boolean | undefined)[]> {
  const { records, refused } = await readAll(file)
  expect(refused).toBeNull()
  return records.map(({ signInNames }) => signInNames[0]?.enabled)
}

describe.each(kinds)(
  'of a thousand people and more, in $name',
  { timeout: 30_000 },
  ({ file, on, off }) => {
    it('nobody who may not sign in comes in able to', async () => {
      const statuses = many([...new Set(off)], 1_001)
      const enabled = await signedIn(file(statuses))
      expect(enabled).toHaveLength(1_001)
      expect(statuses.filter((_, at) => enabled[at] !== false)).toEqual([])
    })

    it('everybody who may does', async () => {
      const statuses = many([...new Set(on)], 1_001)
      const enabled = await signedIn(file(statuses))
      expect(statuses.filter((_, at) => enabled[at] !== true)).toEqual([])
    })
  },
)
