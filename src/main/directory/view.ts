import { problemSeverities, type DirectoryProblem } from '@shared/vocabulary/directory'
import type { ImportPlanView, ImportSampleView } from '@shared/views/directory'
import { maskAddress, maskSignInName } from '../engine/contacts/mask'
import type { ImportPlan } from './plan'
import type { DirectoryRecord } from './record'

const samplesShown = 100
const problemsShown = 500

/** What a screen may see of a plan: masks, never addresses. */
export function viewOfPlan(plan: ImportPlan, fileName: string, planId: string): ImportPlanView {
  return {
    format: plan.format, fileName, planId,
    added: plan.added.length,
    existing: plan.existing.length,
    gated: plan.gated,
    refused: plan.refused,
    samples: plan.added.slice(0, samplesShown).map(sampleOf),
    // Not simply by line: five hundred notes must not push the one refusal off the screen.
    problems: plan.problems.toSorted(byCost).slice(0, problemsShown),
    problemCount: plan.problems.length,
  }
}

function sampleOf({ line, name, signInNames, contacts }: DirectoryRecord): ImportSampleView {
  return {
    line, name,
    signInName: signInNames[0] ? maskSignInName(signInNames[0]) : '',
    contacts: contacts.map((contact) => ({ kind: contact.kind, hint: maskAddress(contact), confirmed: contact.confirmed })),
  }
}

function byCost(a: DirectoryProblem, b: DirectoryProblem): number {
  return problemSeverities.indexOf(a.severity) - problemSeverities.indexOf(b.severity) || a.line - b.line
}
