import { parseDocument, type Document } from 'yaml'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import type { HousePack } from '../../engine/packs/housePack'
import { packs, type PackId } from '../../engine/packs'
import type { StepText } from '../../ports/training'
import { houseFileOf } from '../format/houseFile'
import { readScenario } from '../format/read'
import type { Scenario } from '../format/scenario'
import type { Step } from '../format/steps'
import { stepsPath } from '../format/variants'

/** What was drawn for a run, and the language that the people of the scenario speak. */
export interface PlayedAs {
  /** 0: the scenario's own. */
  readonly seed: number
  readonly variant: number
  readonly language: InterfaceLanguage
}

export const asWritten: PlayedAs = { seed: 0, variant: 0, language: 'en' }

/**
 * The scenario's own text with other steps in it, after what is past when the trainee sits down; everything else, comments
 * too, stays as its author wrote it.
 */
export function withSteps(text: string, moves: readonly StepText[], variant = 0): string {
  const document = parseDocument(text)
  const path = stepsPath(document, variant)
  const steps = [...stepsOf(document, variant).filter(isPast), ...moves]
  document.setIn(path, document.createNode(steps, { flow: false }))
  // One step a line, as people write them.
  for (const step of (document.getIn(path) as { items: { flow?: boolean }[] }).items)
    step.flow = true
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** The scenario's own text, played under a policy of the house. */
export function withPolicy(text: string, pack: HousePack): string {
  const document = parseDocument(text)
  document.set('policy', document.createNode(houseFileOf(pack)))
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/**
 * The steps of a training: what is past when the trainee sits down, and their moves. The reference is read along with them,
 * because goals speak of what it brings along. Null where one of them is no step of this scenario.
 */
export function stepsOfTraining(
  text: string,
  moves: readonly StepText[],
  as: PlayedAs = asWritten,
): { readonly past: readonly Step[]; readonly moves: readonly Step[] } | null {
  const scenario = scenarioOf(
    withSteps(text, [...moves, ...referenceOf(text, as.variant)], as.variant),
    null,
    as,
  )
  if (scenario === null) return null
  const past = scenario.steps.filter((step) => step.past)
  return { past, moves: scenario.steps.slice(past.length, past.length + moves.length) }
}

/** Null where the text is no valid scenario. */
export function scenarioOf(
  text: string,
  policy: string | null = null,
  { seed, variant, language }: PlayedAs = asWritten,
): Scenario | null {
  const read = readScenario(new TextEncoder().encode(text), { variant, language })
  if (!read.ok) return null
  return {
    ...read.scenario,
    ...(seed === 0 ? {} : { seed }),
    ...(policy === null || policy === read.scenario.policy.id
      ? {}
      : { policy: packs[policy as PackId] }),
  }
}

function isPast({ past }: StepText): boolean {
  return past === true
}

/** What a trainee is to do, as the author of a scenario wrote it. */
export function referenceOf(text: string, variant = 0): readonly StepText[] {
  return stepsOf(parseDocument(text), variant).filter((step) => !isPast(step))
}

/** The steps of a scenario as its author wrote them. */
function stepsOf(document: Document, variant: number): readonly StepText[] {
  const path = stepsPath(document, variant)
  const steps = path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<string | number, unknown>> | undefined)?.[key],
    document.toJS(),
  )
  return (steps as readonly StepText[] | undefined) ?? []
}
