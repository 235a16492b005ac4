import { knownGaps } from '@shared/vocabulary/training'
import { formatInstant } from '@shared/vocabulary/instant'
import { sentence } from '@shared/sentences/format'
import { remarkText } from '@shared/sentences/remarks'
import { reasonText, taleText } from '@shared/sentences/tale'
import type { Hunted } from './hunt'

const zone = 'UTC'

/** What was found, for somebody who reads it on a screen of text: who they are, what happens, and why it ends so. */
export function storyLines({ about, tale }: NonNullable<Hunted['found']>): readonly string[] {
  const happens = tale.lines.map((line) => {
    const { said, met } = taleText('en', line, zone)
    return `  ${formatInstant(line.at)}  ${said}${met === null ? '' : `\n${' '.repeat(24)}${met}`}`
  })
  return [
    '',
    ...about.people.map((said) => remarkText('en', said)),
    '',
    ...happens,
    '',
    `${sentence('en', 'huntScreen.why')}:`,
    ...tale.why.map((reason) => `  ${reasonText('en', reason, zone)}`),
    ...about.ends.map((said) => `  ${remarkText('en', said)}`),
    '',
  ]
}

/** “Nothing found” does not speak of what the rules allow. */
export function notLookedFor(): string {
  return [
    sentence('en', 'huntScreen.notLookedFor'),
    ...knownGaps.map((gap) => `  --gap ${gap}: ${sentence('en', `huntScreen.gap.${gap}`)}`),
  ].join('\n')
}
