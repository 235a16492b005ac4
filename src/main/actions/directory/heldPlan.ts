import type { ImportPlan } from '../../directory/plan'
import type { DirectoryReading } from '../../directory/record'

/** An import that was shown and waits for a yes. It holds people's contacts, so it lives in main's memory and nowhere else. */
export interface HeldPlan {
  readonly id: string
  readonly fileName: string
  readonly reading: DirectoryReading
  readonly plan: ImportPlan
}
