import type { AuditFindingView } from '@shared/views/audit'
import type { useWords } from '../session/words'

/** What is wrong with the audit, and where, as a sentence. */
export function saidOfFinding(
  words: ReturnType<typeof useWords>,
  { problem, sequence, to }: AuditFindingView,
): string {
  return words.say(`auditScreen.found.${problem}`, {
    sequence: String(sequence),
    to: String(to),
    count: to === null || sequence === null ? 1 : to - sequence + 1,
  })
}

/** What to do about it. */
export function adviceOnFinding(
  words: ReturnType<typeof useWords>,
  { problem }: AuditFindingView,
): string {
  return words.say(
    problem.startsWith('witness') ? 'auditScreen.found.doWitness' : 'auditScreen.found.do',
  )
}
