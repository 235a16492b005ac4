import type { ApprovalId } from '@shared/vocabulary/ids'

/** What was approved at this very window: nobody has to be told of that once more. */
export const saidHere = new Set<ApprovalId>()
