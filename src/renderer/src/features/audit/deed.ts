import type { AuditPageView, AuditRecordView } from '@shared/views/audit'
import { asksForApproval } from '@shared/vocabulary/ruleIds'
import { useWords } from '../../session/words'

/** It was not done, because it takes a second operator: by that it was asked for. */
export function isAsking({ outcome, rule, facts }: AuditRecordView): boolean {
  return outcome === 'refused' && rule !== null && asksForApproval(rule) && 'approval' in facts
}

/** As the sentences write the words that they choose by: `replacement-started` → `replacementStarted`. */
function asKey(word: string): string {
  return word.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase())
}

/** Turns records into sentences. */
export function useDeeds(operators: () => AuditPageView['operators']) {
  const words = useWords()

  const nameOf = (id: unknown): string =>
    operators().find((operator) => operator.id === id)?.name ?? String(id)

  function who({ actor, operatorName, operatorId, action, outcome }: AuditRecordView): string {
    if (actor === 'operator') return operatorName ?? operatorId ?? '…'
    // A sign-in under a name that nobody has: the machine knows no more than that.
    if (actor === 'system' && outcome === 'failed' && action === 'operators.signIn')
      return words.say('auditScreen.nobody')
    // Before anybody has signed in, or past everybody.
    if (actor === 'system' && (action === 'app.setAppearance' || action === 'app.foreignCall'))
      return words.say('auditScreen.nobody')
    return words.say(actor === 'customer' ? 'auditScreen.customer' : 'auditScreen.system')
  }

  function what(record: AuditRecordView): string {
    const {
      action,
      outcome,
      facts: { step },
    } = record
    // An export is begun in one record and ends in another; where it came to its end, that says what was exported.
    if (typeof step === 'string' && step !== 'done')
      return words.sayAny('auditScreen', `export.${step}`, {
        ...record.facts,
        who: who(record),
        what: attemptOrTopic(action),
      })
    if (isAsking(record))
      return words.say('auditScreen.askedApproval', {
        ...record.facts,
        who: who(record),
        what: attemptOrTopic(action),
      })
    if (outcome !== 'accepted')
      return words.say(`auditScreen.${outcome === 'refused' ? 'refused' : 'failed'}`, {
        who: who(record),
        what: attemptOrTopic(action),
      })
    const facts = shownFacts(record.facts)
    const text = words.sayAny('deeds', action, { ...facts, who: who(record) })
    return text === action ? words.say('auditScreen.used', { who: who(record), action }) : text
  }

  function shownFacts({
    operator,
    was,
    matched,
    act,
    yes,
    to,
    result,
    ...facts
  }: AuditRecordView['facts']): AuditRecordView['facts'] {
    return {
      ...facts,
      ...(operator === undefined ? {} : { operator: nameOf(operator) }),
      ...(yes === undefined ? {} : { yes: nameOf(yes) }),
      ...(to === undefined ? {} : { to: typeof to === 'string' ? attempt(to) : to }),
      ...(result === undefined ? {} : { result: asKey(String(result)) }),
      ...(act === undefined ? {} : { act: words.sayAny('deskApprovals', `deed.${act}`) }),
      ...(was === undefined ? {} : { was: words.sayAny('roles', String(was)) }),
      ...(matched === undefined
        ? {}
        : { matched: matched === 'phone-reversed' ? 'digits' : matched }),
    }
  }

  /** An action as something that is tried: `sending codes`; the action itself where it has no words of its own. */
  function attempt(action: string): string {
    const doing = words.sayAny('doing', action)
    return doing === action ? words.sayAny('attempts', action) : doing
  }

  function attemptOrTopic(action: string): string {
    const tried = attempt(action)
    const [topic = action] = action.split('.')
    return tried === action ? words.sayAny('attempts', topic) : tried
  }

  return { who, what, attempt }
}
