import type { CommandType } from '@shared/vocabulary/kinds'
import type { useWords } from '../../app/words'

// Commands that a reader knows as one thing. Which of them are frozen is main's word.
const securitySettings: readonly CommandType[] = ['add-contact', 'remove-contact', 'replace-contacts', 'remove-all-contacts', 'set-sign-in-preference', 'set-two-step', 'reset-password']

/** The commands of a list, in as few words as say it. */
export function inAreas(commands: readonly CommandType[], words: ReturnType<typeof useWords>): readonly string[] {
  const areas = commands.map((command) => {
    if (securitySettings.includes(command)) return words.say('account.area.security')
    return command === 'change-billing' ? words.say('account.area.billing') : words.say(`doing.${command}`)
  })
  return [...new Set(areas)]
}
