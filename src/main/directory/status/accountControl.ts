/** Flags of Active Directory's `userAccountControl`: the account is turned off, or shut for a while; and that it is a person's. */
const shut = 0x2 | 0x10
const normalAccount = 0x200
const largest = 0x7fffffff

/** The flags by name, as some tools write them, that say nothing against signing in. */
const harmless =
  /^(normalaccount|donotexpirepasswo?r?d|dontexpirepasswo?r?d|passwo?r?dnotre?qu?i?re?d|passwo?r?dexpired|passwo?r?dcantchange|passwo?r?dcannotchange|smartcardrequired|trustedfordelegation|trustedtoauth\w*|notdelegated|usedeskeyonly|dontre?qu?i?re?preauth\w*|encryptedtextpasswo?r?dallowed|homedirrequired|mnslogonaccount|script)$/

/**
 * Whether `userAccountControl` lets somebody sign in: a number, also a hexadecimal one or one with `.0` behind it, or names of flags.
 * Null where it is neither.
 */
export function accountControl(text: string): boolean | null {
  const parts = text
    .trim()
    .toLowerCase()
    .replace(/^(\d+)[.,]0+$/, '$1')
    .split(/[\s,;|+()[\]{}]+/)
    .filter((part) => part !== '')
  const known = parts.map(flagsOf)
  if (known.length === 0 || known.includes('unknown')) return null
  if (known.includes('off')) return false
  return known.includes('on') ? true : null
}

function flagsOf(part: string): 'on' | 'off' | 'harmless' | 'unknown' {
  const name = part.replace(/^(adsuf|uf)[_-]/, '').replace(/[_-]/g, '')
  if (/^(accountdisabled?|lockout)$/.test(name)) return 'off'
  if (name === 'normalaccount') return 'on'
  if (harmless.test(name)) return 'harmless'
  if (!/^(\d{1,10}|0x[0-9a-f]{1,8})$/.test(part)) return 'unknown'
  const number = Number(part)
  if (number > largest) return 'unknown'
  if ((number & shut) !== 0) return 'off'
  return (number & normalAccount) !== 0 ? 'on' : 'unknown'
}
