import { z } from 'zod'

const longestHost = 253
const highestPort = 65_535
const mostAMinute = 6_000
/** A certificate authority in PEM takes some two thousand characters; several may be given. */
const longestAuthorities = 64_000

/** A name or an address, without a scheme and a port. */
export const host = z
  .string()
  .trim()
  .min(1)
  .max(longestHost)
  .regex(/^[^\s/@:]+$|^[\da-f:.]+$/i)
export const port = z.int().min(1).max(highestPort)
/** Messages a minute. */
export const pace = z.int().min(1).max(mostAMinute)
/** Certificates in PEM that vouch for the other side besides those that this machine knows; empty: none. */
export const authorities = z.string().max(longestAuthorities)
/** Who signs in; empty: nobody has to. */
export const user = z.string().trim().max(320)
