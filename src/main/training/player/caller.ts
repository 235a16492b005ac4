import { sentenceIfAny } from '@shared/sentences/format'
import type { Scenario } from '../format/scenario'
import type { WorldPart } from '../world/facts'

const nothing: WorldPart = { contacts: new Map() }

/** What the caller does while they answer: nothing, or something that changes what arrives. */
export function worldOfAnswer({ caller }: Scenario, question: string): WorldPart {
  return caller?.says.find(({ when }) => when === question)?.world ?? nothing
}

/** A question to the caller with its answer, for the reader of the transcript. */
export function askedInWords({ caller }: Scenario, question: string): string {
  const asked = sentenceIfAny('en', `questions.${question}`) ?? question.replaceAll('-', ' ')
  const answered = caller?.says.find(({ when }) => when === question)?.text
  return `asks the caller: “${asked}” “${answered ?? '…'}”`
}
