import { useWords } from '../../../../session/words'
import type { SentenceGroup } from '@shared/sentences/shape'
import type { FormField } from './fields'

/** How values are written that are no plain words, by their key. */
const examples: Readonly<Record<string, string>> = {
  after: '10m',
  at: '+30d',
  window: 'private: one',
  takes: '2m',
  within: '15m',
  start: '2026-06-01T10:00:00Z',
  lastSignInAt: '-5d',
  liftsAt: '+30d',
  delay: '5m',
  answers: '{ has-a-code: no }',
  with: '{ handle: second, email: kim@example.org }',
  world: '{ kim/phone: { noAccess: true } }',
  account: '{ status: active, contacts: { phone: absent } }',
  contacts: '{ phone: { state: confirmed } }',
  messages: '[{ to: kim/mail, template: contact.added }]',
  timers: '[{ kind: replacement, endsAt: +30d }]',
  can: '{ change-billing: false }',
  events: '[replacement-started]',
  advice: '[contacts.keep-old]',
  remedies: '[cancel-replacement]',
}

/** What fields of the form and their choices are called. */
export function useFieldWords() {
  const words = useWords()

  /** The words of a choice; a handle of the file is its own name. */
  function choiceLabel({ group, kind }: Pick<FormField, 'group' | 'kind'>, value: string): string {
    if (kind === 'actor' && (value === 'customer' || value === 'system'))
      return words.say(`authorScreen.actor.${value}`)
    if (group === undefined) return value
    const [name = '', within] = group.split('.')
    return words.sayAny(
      name as SentenceGroup,
      within === undefined ? value : `${within}.${value}`,
      { contact: null },
    )
  }

  /** The name of a key; what is true of the world is called by what it says. */
  function label({ path }: Pick<FormField, 'path'>): string {
    const key = path.at(-1) ?? ''
    const [said] = ['key', 'fact']
      .map((group) => words.sayAny('authorScreen', `${group}.${key}`))
      .filter((one) => !/^(?:key|fact)\./.test(one))
    return said ?? key
  }

  return {
    label,
    /** What helps to fill in a field: a sentence of its own, or how such a value is written. */
    hint: ({ path }: Pick<FormField, 'path'>): string => {
      const key = path.at(-1) ?? ''
      const said = words.sayAny('authorScreen', `example.${key}`)
      if (!said.startsWith('example.')) return said
      const example = examples[key]
      return example === undefined ? '' : words.say('authorScreen.suchAs', { example })
    },
    choiceLabel,
    /** What a step does, as its label. A code is for whatever its step says, not for a call alone. */
    doing: (doing: string) => {
      const own = words.sayAny('authorScreen', `doing.${doing}`)
      return own.startsWith('doing.') ? words.sayAny('commands', doing) : own
    },
  }
}
