import type { Ids, Secrets } from '../engine/model/decision'
import { keyedSecrets } from '../platform/secrets'
import type { Chance } from './chance'

// Those of the machine's own ids (Crockford), so that both look alike.
const digits = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 16

/** Ids that follow from the seed. */
export function seededIds(chance: Chance): Ids {
  return {
    next: (kind) =>
      `${kind}-${Array.from({ length }, () => digits[chance.below(digits.length)]).join('')}`,
  }
}

/** The machine's own seals under a key that anybody may know, and codes that follow from the seed. */
export function seededSecrets(chance: Chance): Secrets {
  return {
    ...keyedSecrets(new TextEncoder().encode('a training room keeps no secrets')),
    mintCode: (count) => Array.from({ length: count }, () => chance.below(10)).join(''),
  }
}
