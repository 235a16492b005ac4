import { sentence } from '@shared/sentences/format'
import type { Run } from '../../ports/training'
import type { Scenario } from '../format/scenario'

/** What a trainee is told of a scenario before the debrief: its own neutral line, or what everybody knows who sits down there. */
export function neutralTitle(
  { situation }: Scenario,
  { seat, language }: Pick<Run, 'seat' | 'language'>,
): string {
  return situation ?? sentence(language, `neutral.${seat}`)
}
