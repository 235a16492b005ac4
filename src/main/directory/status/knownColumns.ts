import type { StatusColumn } from '../model/format'

type Says = StatusColumn['says']

/**
 * Columns and keys that say whether somebody may sign in, whatever file they stand in: they are always looked at, also where the format
 * does not have them, and where no mapping names them. One more of them can only turn a sign-in name off.
 */
const known: readonly (readonly [Says, string])[] = [
  [
    'may',
    'enabled,is enabled,account enabled,user enabled,login enabled,active,is active,account active,user active,can login,can sign in,login allowed,sign in allowed',
  ],
  [
    'may-not',
    'block credential,blocked,is blocked,account blocked,block sign in,sign in blocked,suspended,is suspended,disabled,is disabled,account disabled,user disabled,login disabled,deactivated,is deactivated,inactive,is inactive,locked,is locked,account locked,locked out,is locked out,account locked out,banned,is banned,archived,is archived,deleted,is deleted,soft deleted,terminated,is terminated,account terminated,ns account lock,ms ds user account disabled',
  ],
  ['flags', 'user account control'],
  [
    'since',
    'deleted at,deleted date time,deletion time,soft deletion timestamp,disabled at,deactivated at,suspended at,blocked at,banned at,terminated at,pwd account locked time,account unlock time',
  ],
  [
    'until',
    'account expires,account expires at,account expires on,account expiration,account expiration date,account expiration time,account expiry,account expiry date,account valid until,account valid to,shadow expire,krb principal expiration,login expiration time,login expiration date,termination date,employee leave date time',
  ],
  [
    'status',
    'account status,user status,account state,user state,lifecycle state,inet user status,sign in status,login status',
  ],
]

const byName: ReadonlyMap<string, Says> = new Map(
  known.flatMap(([says, names]) => names.split(',').map((name) => [squeezed(name), says] as const)),
)

/** What a column says of everybody, where its name alone tells it. `is_active`, `isActive` and `Is active` are one name. */
export function knownStatus(column: string): StatusColumn | null {
  const says = byName.get(squeezed(column))
  if (says === undefined) return null
  // A heading whose property stands in brackets is a question of a template: whether to *block* (formats/entraBulkCsv.ts).
  return { column, says: says === 'may' && column.startsWith('[') ? 'may-not' : says }
}

const negative =
  /block|suspend|disabl|deactiv|inactiv|lock|archiv|delet|terminat|banned|leaver|left|gesperrt|bloqu|bloccat|sospes|inactif|inactivo/

/** What a column says that somebody mapped by hand: where its name is none that is known, whether it sounds like a no. */
export function statusByName(column: string): StatusColumn {
  const name = column.slice(column.lastIndexOf('.') + 1)
  const sounds = negative.test(name.toLowerCase()) ? 'may-not' : 'may'
  return { column, says: knownStatus(name)?.says ?? sounds }
}

/** The same as keys of JSON are spelt. */
export const knownKeys: readonly StatusColumn[] = known.flatMap(([says, names]) =>
  names
    .split(',')
    .flatMap((name) => [...new Set([name.replaceAll(' ', ''), name.replaceAll(' ', '_')])])
    .map((column) => ({ column, says })),
)

const perhaps =
  /status|estado|estatus|statut|stato|situa[cçt]|activ|aktiv|actif|ativo|attiv|enabled|disabled|suspend|sospes|block|bloqu|blocca|gesperrt|locked|lockout|terminat|leaver|archiv|delet|habilit|freigeschaltet|zustand/

/** Whether a column of an unknown file may say who may sign in, so that somebody should say whether it does. */
export function mayBeStatus(column: string): boolean {
  return perhaps.test(column.normalize('NFKC').toLowerCase())
}

function squeezed(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Whether a key of a JSON person says who may sign in, as far as its name can: of theirs, or of their account, but of nothing they have. */
export function isStatusKey(path: string): boolean {
  const [key = '', parent = '', ...further] = path.split('.').toReversed()
  const isTheirs = further.length === 0 && /^(?:account|user|profile|login|person)?$/i.test(parent)
  return isTheirs && (knownStatus(key) !== null || /^(?:status|state|estado|statut)$/i.test(key))
}
