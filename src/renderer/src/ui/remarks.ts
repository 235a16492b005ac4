import { remarkText } from '@shared/sentences/remarks'
import type { RemarkFact } from '@shared/vocabulary/remarks'
import { useSession } from '../session/session'

/** What the scenario runner says, in the reader's language. */
export function useRemarks(): (said: RemarkFact) => string {
  const session = useSession()
  return (said) => remarkText(session.language, said)
}
