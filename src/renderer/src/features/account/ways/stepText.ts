import type { WayStepView } from '@shared/views/account'
import type { SentenceKey } from '@shared/sentences/shape'
import type { useWords } from '../../../session/words'

type Words = ReturnType<typeof useWords>
type Does = Extract<SentenceKey, `ways.does.${string}`>

/** The steps that ways are made of; any other command is called as everywhere. */
const does: Readonly<Partial<Record<WayStepView['command'], Does>>> = {
  'sign-in': 'ways.does.sign-in',
  'skip-notice': 'ways.does.skip-notice',
  'request-code': 'ways.does.request-code',
  'submit-code': 'ways.does.submit-code',
  'check-last-four': 'ways.does.check-last-four',
  'add-contact': 'ways.does.add-contact',
  'replace-contacts': 'ways.does.replace-contacts',
  'cancel-replacement': 'ways.does.cancel-replacement',
  'report-not-me': 'ways.does.report-not-me',
  'release-replacement': 'ways.does.release-replacement',
  'close-takeover': 'ways.does.close-takeover',
  'reset-password': 'ways.does.reset-password',
  'open-case': 'ways.does.open-case',
  'enable-contact': 'ways.does.enable-contact',
  'unlock-sign-in': 'ways.does.unlock-sign-in',
  approve: 'ways.does.approve',
  wait: 'ways.does.wait',
}

/** What is done in a step: “have a code sent to ••78”. */
export function whatIsDone({ command, asks, contactHint }: WayStepView, words: Words): string {
  if (asks) return words.say('ways.asks')
  const sentence = does[command]
  if (sentence !== undefined) return words.say(sentence, { contact: contactHint })
  return command === 'wait' ? '' : words.say(`doing.${command}`)
}

/** Who does what: “You: open a case”. */
export function stepText(step: WayStepView, words: Words): string {
  return words.say('ways.step', {
    by: words.say(`ways.by.${step.by}`),
    what: whatIsDone(step, words),
  })
}
