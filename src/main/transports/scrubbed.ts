import type {
  CheckedStep,
  CheckLetter,
  CheckResult,
  Letter,
  OpenedTransport,
  Outcome,
  Report,
} from '../ports/carrier'
import { scrub } from './scrub'

/** The secrets of a transport, as far as there are any. */
export function secretsOf(transport: OpenedTransport | null): readonly string[] {
  return Object.values(transport?.secrets ?? {}).filter((secret) => secret !== undefined)
}

/** What came of a letter, without the letter. */
export function scrubbedOutcome(
  outcome: Outcome,
  letter: Letter,
  secrets: readonly string[],
): Outcome {
  switch (outcome.is) {
    case 'accepted':
      return {
        ...outcome,
        answer: scrub(outcome.answer, { ...letter, secrets }),
        reference: harmless(outcome.reference, letter.code),
      }
    case 'refused':
      return { ...outcome, answer: scrub(outcome.answer, { ...letter, secrets }) }
    case 'not-sent':
    case 'unknown':
      return { ...outcome, answer: answered(outcome.answer, letter, secrets) }
  }
}

export function scrubbedResult(
  result: CheckResult,
  letter: CheckLetter,
  secrets: readonly string[],
): CheckResult {
  return result.ok ? result : { ...result, answer: answered(result.answer, letter, secrets) }
}

/** What the other side says of a letter. The other steps say what an administrator has set and looks for, a fingerprint of many figures. */
export function scrubbedStep(
  step: CheckedStep,
  letter: CheckLetter,
  secrets: readonly string[],
): CheckedStep {
  const isTheirs = step.step === 'taken' || step.step === 'came-back'
  return isTheirs ? { ...step, detail: answered(step.detail, letter, secrets) ?? '' } : step
}

/** Whose it is stands in it; nobody here knows any more what was in the letter. */
export function scrubbedReport(report: Report, secrets: readonly string[]): Report {
  const { status, answer } = report
  return {
    ...report,
    // Centres and gateways write words there, too.
    status: answered(status, null, secrets),
    answer: answered(answer, null, secrets),
  }
}

function answered(
  answer: string | null,
  letter: CheckLetter,
  secrets: readonly string[],
): string | null {
  if (answer === null) return null
  return scrub(answer, { code: letter?.code ?? null, to: letter?.to ?? null, secrets })
}

/** A reference finds the letter again, so it is kept as it is, or not at all. */
function harmless(reference: string | null, code: string | null): string | null {
  return reference === null || (code !== null && reference.includes(code)) ? null : reference
}
