import { parseDuration } from '@shared/vocabulary/instant'
import { parameters, type ParameterId } from '@shared/vocabulary/parameters'
import { useWords } from '../../session/words'

/** Values of a policy in the reader's words: `30d` is “30 days”, `reset-password if privileged` says which accounts. */
export function useValueWords(): (parameter: ParameterId, written: string) => string {
  const words = useWords()

  function length(written: string): string {
    const seconds = parseDuration(written)
    return seconds === null ? written : words.say('policyScreen.length', { seconds })
  }

  function approval(written: string): string {
    const [command = '', condition] = written.split(' if ')
    const what = words.sayAny('commands', command)
    if (condition === undefined) return what
    const where = words.sayAny('policyScreen', `if.${condition}`)
    return `${what} (${where.replace(/^if\./, '')})`
  }

  return (parameter, written) => {
    const items = written === '' ? [] : written.split(', ')
    switch (parameters[parameter].is) {
      case 'duration':
        return length(written)
      case 'durations':
        return items.map(length).join(' · ')
      case 'flag':
        return words.say(written === 'true' ? 'policyScreen.yes' : 'policyScreen.no')
      case 'choice':
        return words.sayAny('policyScreen', `choice.${written}`).replace(/^choice\./, '')
      case 'approvals':
        return items.length === 0
          ? words.say('policyScreen.nothing')
          : items.map(approval).join(' · ')
      case 'domains':
        return items.length === 0 ? words.say('policyScreen.nothing') : items.join(' · ')
      case 'count':
        return written
    }
  }
}
