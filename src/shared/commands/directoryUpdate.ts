import { z } from 'zod'
import type { ContactId } from '@shared/vocabulary/ids'
import { contactKinds, messageLanguages, signInNameKinds } from '@shared/vocabulary/kinds'

const contactIds = z.array(z.custom<ContactId>((given) => typeof given === 'string')).readonly()

/** What another directory says of an account that is here already: what differs, and nothing else. Null: that does not. */
export const directoryUpdate = z.object({
  name: z.string().nullable(),
  locale: z.enum(messageLanguages).nullable(),
  twoStep: z.boolean().nullable(),
  signInNames: z.array(z.object({ value: z.string(), enabled: z.boolean() })).readonly(),
  /** Names that the account does not have. `enabled`: the file does not call the person suspended. */
  namesAdded: z
    .array(z.object({ kind: z.enum(signInNameKinds), value: z.string(), enabled: z.boolean() }))
    .readonly(),
  /** `confirmed`: the file says that it was verified. */
  added: z
    .array(z.object({ kind: z.enum(contactKinds), value: z.string(), confirmed: z.boolean() }))
    .readonly(),
  /** Of the account’s contacts those that the file calls verified now. */
  confirmed: contactIds,
  /** Of the account’s contacts those that an import brought and that the file doesn’t have any more. */
  removed: contactIds,
  /** The file knows the account by the directory’s id and by none of its names: two directories may have given one id to two people. */
  byIdAlone: z.boolean().optional(),
  /** The directory says that they may not sign in any more: then the last of their names is turned off as well. */
  suspended: z.boolean().optional(),
})
