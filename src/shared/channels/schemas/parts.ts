import { z } from 'zod'
import type { Instant } from '@shared/vocabulary/instant'

export const nothing = z.object({}).strict()
export const name = z.string().trim().min(1).max(100)
export const passphrase = z.string().min(12).max(1024)
export const accountId = z.string().min(1).max(64)
export const operatorId = z.string().min(1).max(64)
export const reason = z.string().trim().min(1).max(2000)
export const instant = z
  .int()
  .min(0)
  .max(253_402_300_799)
  .transform((seconds) => seconds as Instant)
