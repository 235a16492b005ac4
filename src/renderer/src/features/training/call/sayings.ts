import { computed } from 'vue'
import type { CallerView } from '@shared/views/training/room'
import {
  instructionPlaces,
  type CallerInstruction,
  type CallerQuestion,
  type InstructionPlace,
} from '@shared/vocabulary/training'
import { useWords } from '../../../session/words'
import { useInstructionWords } from '../../../ui/moves/instructionWords'
import { useQuestionWords } from '../../../ui/moves/questionWords'

/** What a question is about; `own`: the scenario's own. */
export const questionTopics = ['call', 'who', 'contacts', 'code', 'own'] as const
export type QuestionTopic = (typeof questionTopics)[number]

const topics: Readonly<Record<CallerQuestion, QuestionTopic>> = {
  'asked-for-date': 'call',
  'asked-for-change': 'call',
  'asked-for-risk': 'call',
  'asked-for-urgency': 'call',
  'asked-to-wait': 'call',
  'asked-for-account-name': 'who',
  'asked-for-facts': 'who',
  'asked-for-password': 'who',
  'asked-for-access': 'contacts',
  'asked-for-other-contact': 'contacts',
  'asked-for-new-contact': 'contacts',
  'asked-for-device': 'contacts',
  'asked-for-address': 'contacts',
  'asked-for-setting': 'contacts',
  'asked-to-change-setting': 'contacts',
  'asked-for-code': 'code',
  'asked-for-newest-code': 'code',
  'asked-for-code-box': 'code',
  'asked-for-junk': 'code',
  'asked-for-window': 'code',
}

/** Something that can be said to the caller. */
export interface Saying {
  /** `ask:asked-for-date`, `tell:have-a-code-sent:phone`. */
  readonly id: string
  readonly text: string
  /** Questions only: it was asked before. */
  readonly asked: boolean
  readonly give:
    | { readonly is: 'ask'; readonly question: string }
    | {
        readonly is: 'tell'
        readonly instruction: CallerInstruction
        readonly contact: string | null
      }
}

export interface SayingGroup {
  readonly name: QuestionTopic | InstructionPlace
  readonly is: Saying['give']['is']
  readonly sayings: readonly Saying[]
}

/** Everything that can be asked and told, in its groups. An instruction about a contact stands there once for each. */
export function useSayings(caller: () => CallerView) {
  const words = useWords()
  const questionWords = useQuestionWords()
  const instructionWords = useInstructionWords()

  const questions = computed((): readonly SayingGroup[] =>
    questionTopics.map((name) => ({
      name,
      is: 'ask',
      sayings: caller()
        .questions.filter(({ id }) => topicOf(id) === name)
        .map(({ id, asked }) => ({
          id: `ask:${id}`,
          text: questionWords(id),
          asked,
          give: { is: 'ask', question: id },
        })),
    })),
  )

  const instructions = computed((): readonly SayingGroup[] =>
    instructionPlaces.map((name) => ({
      name,
      is: 'tell',
      sayings: caller()
        .instructions.filter(({ place }) => place === name)
        .flatMap(({ id, contacts }) =>
          (contacts.length === 0 ? [null] : contacts).map((contact): Saying => ({
            id: ['tell', id, ...(contact === null ? [] : [contact.handle])].join(':'),
            text: instructionWords(id, contact?.hint ?? null),
            asked: false,
            give: { is: 'tell', instruction: id, contact: contact?.handle ?? null },
          })),
        ),
    })),
  )

  /** The groups with what has every word of `wanted` in it; without any, all of the one kind. */
  function found(kind: Saying['give']['is'], wanted: string): readonly SayingGroup[] {
    const parts = plain(wanted).split(/\s+/).filter(Boolean)
    const searched =
      parts.length > 0
        ? [...questions.value, ...instructions.value]
        : kind === 'ask'
          ? questions.value
          : instructions.value
    return searched
      .map((group) => ({
        ...group,
        sayings: group.sayings.filter(({ text }) =>
          parts.every((part) => plain(text).includes(part)),
        ),
      }))
      .filter(({ sayings }) => sayings.length > 0)
  }

  const heading = ({ is, name }: SayingGroup): string =>
    is === 'ask'
      ? words.say(`call.topic.${name as QuestionTopic}`)
      : words.say(`call.place.${name as InstructionPlace}`)

  return { found, heading }
}

function topicOf(id: string): QuestionTopic {
  return topics[id as CallerQuestion] ?? 'own'
}

/** Without capitals and accents: nobody types them into a search. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
