import { sentence, sentenceIfAny } from '@shared/sentences/format'
import type { CallerInstruction } from '@shared/vocabulary/training'

/** A question to the caller, for the reader of the transcript. */
export function askedInWords(question: string): string {
  const asked = sentenceIfAny('en', `questions.${question}`) ?? question.replaceAll('-', ' ')
  return `asks the caller: “${asked}”`
}

/** What the caller is told to do, for the reader of the transcript. */
export function toldInWords(to: CallerInstruction, contact: string | null): string {
  return `tells the caller: “${sentence('en', `instructions.${to}`, { contact })}”`
}
