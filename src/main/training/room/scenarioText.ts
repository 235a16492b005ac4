import { parseDocument } from 'yaml'
import { packs, type PackId } from '../../engine/policy/packs'
import type { StepText } from '../../ports/training'
import { readScenario } from '../format/read'
import type { Scenario } from '../format/scenario'

/** The scenario's own text with other steps in it; everything else, comments too, stays as its author wrote it. */
export function withSteps(text: string, steps: readonly StepText[]): string {
  const document = parseDocument(text)
  document.set('steps', document.createNode(steps, { flow: false }))
  // One step a line, as people write them.
  for (const step of (document.get('steps') as { items: { flow?: boolean }[] }).items) step.flow = true
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** Null where the text is no valid scenario. */
export function scenarioOf(text: string, policy: string | null = null): Scenario | null {
  const read = readScenario(new TextEncoder().encode(text))
  if (!read.ok) return null
  return policy === null || policy === read.scenario.policy.id ? read.scenario : { ...read.scenario, policy: packs[policy as PackId] }
}

/** The steps of a scenario as its author wrote them. */
export function stepsOf(text: string): readonly StepText[] {
  return (parseDocument(text).toJS() as { readonly steps?: readonly StepText[] }).steps ?? []
}
