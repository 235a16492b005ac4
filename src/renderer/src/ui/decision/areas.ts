import { isFrozen, needs } from '@shared/commands'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { useWords } from '../../session/words'

type Words = ReturnType<typeof useWords>
type Area = 'security' | 'billing'

/** The settings that a command changes, which a reader knows as one thing; null for what is a thing of its own. */
export function areaOf(command: CommandType): Area | null {
  if (isFrozen(command, 'billing')) return 'billing'
  return isFrozen(command, 'security') || needs(command, 'no-replacement') ? 'security' : null
}

/** The commands of a list in as few words as say it: “changes and additions to security settings and billing info”. */
export function inFewWords(commands: readonly CommandType[], words: Words): string {
  const areas = [...new Set(commands.map(areaOf))].filter((area) => area !== null)
  const changes =
    areas.length > 0
      ? [
          words.say('account.area.changes', {
            areas: words.and(areas.map((area) => words.say(`account.area.${area}`))),
          }),
        ]
      : []
  return [
    ...changes,
    ...commands
      .filter((command) => areaOf(command) === null)
      .map((command) => words.say(`doing.${command}`)),
  ].join(', ')
}
