import type { ChangeView, MessageSentView } from '@shared/views/decision'
import type { TimerView } from '@shared/views/timer'
import type { Instant } from '@shared/vocabulary/instant'
import type { CommandType, MessageLanguage, MessageTemplate } from '@shared/vocabulary/kinds'
import type { useWords } from '../../session/words'
import { areaOf } from './areas'

/** A thing that people do with the account, and how that changes. */
export interface ChangedArea {
  readonly label: string
  /** Possible afterwards, and not before. */
  readonly opens: boolean
  /** Where it closes: when it is possible again. */
  readonly liftsAt: Instant | null
}

/** What closes and what opens, commands that a reader knows as one thing together. */
export function changedAreas(
  change: ChangeView,
  words: ReturnType<typeof useWords>,
): readonly ChangedArea[] {
  const areas = new Map<string, ChangedArea>()
  const all = [...change.freezes.map(({ command }) => command), ...change.unfreezes]
  const label = (command: CommandType) => {
    const area = areaOf(command)
    // One or two commands are named; more of them are the settings as a whole. Billing has only the one.
    const isWhole =
      area !== null &&
      (area === 'billing' || all.filter((other) => areaOf(other) === area).length > 2)
    return isWhole
      ? words.say('dialogue.area', { area: words.say(`account.area.${area}`) })
      : words.say(`commands.${command}`)
  }
  for (const { command, liftsAt } of change.freezes)
    areas.set(`${label(command)} ${liftsAt}`, { label: label(command), opens: false, liftsAt })
  for (const command of change.unfreezes)
    areas.set(`${label(command)} opens`, { label: label(command), opens: true, liftsAt: null })
  return [...areas.values()]
}

/** A setting that is another one afterwards, in words. */
export interface ChangedSetting {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** The settings of the account that change, each as it is now and as it would be. */
export function changedSettings(
  { before, after }: ChangeView,
  words: ReturnType<typeof useWords>,
): readonly ChangedSetting[] {
  const onOff = (on: boolean) => words.say(on ? 'dialogue.on' : 'dialogue.off')
  const rows = [
    {
      label: words.say('dialogue.set.locale'),
      before: words.say(`languages.${before.locale}`),
      after: words.say(`languages.${after.locale}`),
    },
    {
      label: words.say('dialogue.set.twoStep'),
      before: onOff(before.twoStep),
      after: onOff(after.twoStep),
    },
    ...after.names.map(({ hint, enabled }, index) => ({
      label: words.say('dialogue.set.name', { name: hint }),
      before: onOff(before.names[index]?.enabled ?? enabled),
      after: onOff(enabled),
    })),
    // Where the account as a whole stands otherwise, that says it.
    ...(before.status === after.status
      ? [
          {
            label: words.say('dialogue.set.request'),
            before: words.say(`dialogue.request.${before.request}`),
            after: words.say(`dialogue.request.${after.request}`),
          },
        ]
      : []),
  ]
  return rows.filter((row) => row.before !== row.after)
}

/** Those who are told the same thing in the same language. */
export interface ToldGroup {
  readonly template: MessageTemplate
  readonly language: MessageLanguage
  readonly hints: readonly string[]
}

export function toldGroups(messages: readonly MessageSentView[]): readonly ToldGroup[] {
  const groups = new Map<string, ToldGroup>()
  for (const { template, language, contactHint } of messages) {
    const key = `${template} ${language}`
    groups.set(key, { template, language, hints: [...(groups.get(key)?.hints ?? []), contactHint] })
  }
  return [...groups.values()]
}

/** The wait that would start, where the command freezes things until its end. */
export function waitOf(change: ChangeView): TimerView | null {
  const longest = change.timersStarted.toSorted((a, b) => b.endsAt - a.endsAt)[0]
  return change.freezes.some(({ liftsAt }) => liftsAt !== null) ? (longest ?? null) : null
}
