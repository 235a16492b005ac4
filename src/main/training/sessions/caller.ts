import { formatInstant, plus } from '@shared/vocabulary/instant'
import {
  callerInstructions,
  callerQuestions,
  type CallerInstruction,
} from '@shared/vocabulary/training'
import type { CallerView } from '@shared/views/training/room'
import type { StepText } from '../../ports/training'
import { hint } from '../caller/lines'
import { broughtAlong, contactsOf } from '../caller/reach'
import { callerOf, mainOf, type Situation } from '../caller/situation'
import type { Scenario } from '../format/scenario'
import type { Doing } from '../format/steps'
import { canHear, saidLengthOf } from '../player/hearing'
import type { StepReport } from '../player/played'
import { situationOf } from '../player/situation'
import type { TrainingSession } from './session'

/** What can be asked begins so; everything else the caller says unasked, when it happens. */
const askedWord = 'asked-'
/** Seconds of simulated time that it takes to ask the caller, and to have them do something, where the file doesn’t say. */
const askingTakes = 20
const tellingTakes = 40

/** The move that asks the caller; null where nobody hears it, or there is no such question. */
export async function askText(
  training: TrainingSession,
  question: string,
): Promise<StepText | null> {
  const { scenario, simulation } = training
  if (!canHear(simulation) || !questionsOf(scenario).includes(question)) return null
  const at = await atOf(training, { kind: 'ask', question }, askingTakes)
  return { at, do: 'ask', question }
}

/** The move that tells the caller to do something; null where nobody hears it, or it is about no such contact. */
export async function tellText(
  training: TrainingSession,
  to: CallerInstruction,
  contact: string | null,
): Promise<StepText | null> {
  const { simulation } = training
  if (!canHear(simulation)) return null
  const contacts = contactsFor(await situationOf(simulation), to).map(({ handle }) => handle)
  if (contact === null ? needsContact(to) : !contacts.includes(contact)) return null
  const at = await atOf(training, { kind: 'tell', to, contact }, tellingTakes)
  return { at, do: 'tell', to, ...(contact === null ? {} : { contact }) }
}

const needsContact = (to: CallerInstruction) => callerInstructions[to].contact === 'one'

async function atOf(
  { simulation }: TrainingSession,
  doing: Extract<Doing, { readonly kind: 'ask' | 'tell' }>,
  usual: number,
): Promise<string> {
  const now = simulation.clock.now()
  // What the file says passes when the move is played.
  const ofFile = await saidLengthOf(simulation, doing)
  return formatInstant(ofFile === null ? plus(now, usual) : now)
}

/** All that can be asked: the questions of the catalogue, and the scenario’s own words. */
function questionsOf(scenario: Pick<Scenario, 'caller'>): readonly string[] {
  const own = callerOf(scenario).says.map(({ when }) => when)
  return [...new Set([...callerQuestions, ...own.filter((when) => when.startsWith(askedWord))])]
}

/** The contacts that an instruction can be about. */
function contactsFor(situation: Situation, to: CallerInstruction) {
  const { contact } = callerInstructions[to]
  if (contact === null) return []
  return contact === 'one' ? contactsOf(situation) : broughtAlong(situation)
}

/** The caller, and what was said so far, in order. Null where nobody calls. */
export async function callerView(training: TrainingSession): Promise<CallerView | null> {
  const { scenario, simulation, moves } = training
  const { caller } = scenario
  if (caller === null) return null
  const { mood, line } = simulation.call
  const plain = { story: caller.story, mood, onTheLine: line !== null }
  // Nobody interrogates themselves.
  if (scenario.seat === 'customer') return { ...plain, instructions: [], questions: [], said: [] }
  const situation = await situationOf(simulation)
  const said = moves.flatMap(({ report }) => saidIn(situation, report))
  return {
    ...plain,
    instructions: Object.entries(callerInstructions).map(([id, { place }]) => ({
      id: id as CallerInstruction,
      place,
      contacts: contactsFor(situation, id as CallerInstruction).map(({ handle, address }) => ({
        handle,
        hint: hint(situation, address),
      })),
    })),
    said,
    questions: questionsOf(scenario).map((id) => ({
      id,
      known: (callerQuestions as readonly string[]).includes(id),
      asked: said.some(({ question }) => question === id),
    })),
  }
}

function saidIn(
  situation: Situation,
  { step: { doing }, heard, at, followed }: StepReport,
): CallerView['said'] {
  const colleague = followed.find(({ step }) => step.by !== 'customer')?.step.by
  return heard.map(({ when, text }) => {
    const isTold = when === 'told' && doing.kind === 'tell'
    return {
      question: when === 'asked' && doing.kind === 'ask' ? doing.question : null,
      instruction: isTold ? doing.to : null,
      contactHint: isTold && doing.contact !== null ? hintOfHandle(situation, doing.contact) : null,
      text,
      at,
      ...(when === 'decided' && colleague !== undefined ? { colleague } : {}),
    }
  })
}

function hintOfHandle(situation: Situation, handle: string): string | null {
  const address =
    situation.handles.addressNamed(`${mainOf(situation)}/${handle}`) ??
    callerOf(situation.scenario).brings.get(handle)
  return address == null ? null : hint(situation, address)
}
