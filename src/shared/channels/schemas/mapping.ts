import { z } from 'zod'
import { directoryFormats } from '@shared/vocabulary/directory'
import { mappingRoles } from '@shared/vocabulary/mapping'

const column = z.string().min(1).max(400)

/** A `Mapping` as it comes from a window or out of the settings. Whether it fits a file, `checkMapping` says. */
export const mappingSchema = z.object({
  format: z.enum(directoryFormats),
  columns: z
    .array(
      z.object({
        column,
        role: z.enum(mappingRoles),
        confirmed: z.union([z.boolean(), z.object({ column })]).optional(),
      }),
    )
    .max(1_000),
  country: z.string().length(2).nullable(),
  list: z.string().max(400).optional(),
  unknownStatus: z.enum(['on', 'off']).optional(),
})
