import { sentence } from '@shared/sentences/format'
import type { AccountView } from '@shared/views/account'
import { interfaceLanguages } from '@shared/vocabulary/kinds'

/** What an agent does by themselves to find out whether it is the owner. Doing one is noted in the case, in its own words. */
export const manualSteps = ['named', 'calledBack'] as const
export type ManualStep = (typeof manualSteps)[number]

/** Whether the case has the step's note, in whichever language of the console it was written. */
export function isNoted(account: AccountView, caseId: string, step: ManualStep): boolean {
  const texts: readonly unknown[] = interfaceLanguages.map((language) => sentence(language, `cases.owner.${step}`))
  return account.timeline.some((entry) => entry.event === 'case-noted' && entry.facts['case'] === caseId && texts.includes(entry.facts['text']))
}
