/** Names that a zone had or has, and that its list doesn't: which of them are in the list differs from system to system. */
const otherNames: readonly (readonly [string, string])[] = [
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Cordoba', 'America/Argentina/Cordoba'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['America/Louisville', 'America/Kentucky/Louisville'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Dacca', 'Asia/Dhaka'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Macao', 'Asia/Macau'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Asia/Thimbu', 'Asia/Thimphu'],
  ['Asia/Ujung_Pandang', 'Asia/Makassar'],
  ['Asia/Ulan_Bator', 'Asia/Ulaanbaatar'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
  ['US/Eastern', 'America/New_York'],
  ['US/Central', 'America/Chicago'],
  ['US/Mountain', 'America/Denver'],
  ['US/Pacific', 'America/Los_Angeles'],
  ['GB', 'Europe/London'],
]

export interface Zone {
  /** As it is kept. */
  readonly id: string
  /** As it is read: without the strokes of the database. */
  readonly name: string
}

/** Every zone of this system, UTC first. */
export function everyZone(): readonly Zone[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].map(zoneOf)
}

export function zoneOf(id: string): Zone {
  return { id, name: id.replaceAll('_', ' ') }
}

/**
 * The zones that somebody may mean: by any part of their name, or of a name that they had. Those that begin so, or have a word
 * that does, come first.
 */
export function zonesFor(typed: string, all: readonly Zone[]): readonly Zone[] {
  const wanted = folded(typed)
  const rank = (zone: Zone): number => {
    const names = [zone.id, ...namesBeside(zone.id)].map(folded)
    if (names.some((name) => name.split(/[/ ]/).some((word) => word.startsWith(wanted)))) return 0
    return names.some((name) => name.includes(wanted)) ? 1 : 2
  }
  const found = all.map((zone) => ({ zone, rank: rank(zone) })).filter((one) => one.rank < 2)
  const listed = found.toSorted((a, b) => a.rank - b.rank).map(({ zone }) => zone)
  // A whole name that is in no list of ours, as an old machine has it.
  const whole = listed.length === 0 ? knownName(typed.trim().replaceAll(' ', '_')) : null
  return whole === null ? listed : all.filter(({ id }) => id === whole)
}

function namesBeside(id: string): readonly string[] {
  return otherNames.flatMap(([old, now]) => (old === id ? [now] : now === id ? [old] : []))
}

/** What this system calls a zone of this name; null: it knows none. */
function knownName(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('_', ' ').trim().toLowerCase()
}
