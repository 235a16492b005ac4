import { randomBytes } from 'node:crypto'
import type { Ids } from '../engine/model/decision'

// Crockford's digits: no i, l, o, u, so that an id can be read out on the phone.
const digits = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 16

/** Ids that say what they name and can't be guessed: 80 random bits after the kind. */
export const randomIds: Ids = {
  next: (kind) =>
    `${kind}-${Array.from(randomBytes(length), (byte) => digits[byte & 31]).join('')}`,
}
