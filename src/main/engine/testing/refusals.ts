import type { CommandType } from '@shared/vocabulary/kinds'
import type { Refusal } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import { assessEach } from '../questions/assess'
import type { Actor } from '../model/actor'
import type { Story, Given } from './story'

/** Test support: why a command would be refused; null where it would be accepted. Nothing is kept of the question. */
export function refusalOf(story: Story, command: Given): Refusal | null {
  const decision = story.preview(command)
  return decision.outcome === 'refused' ? decision.refusal : null
}

/** Test support: the rule that would refuse a command; null where it would be accepted. */
export function ruleOf(story: Story, command: Given): RuleId | null {
  return refusalOf(story, command)?.rule ?? null
}

/** Test support: what a screen says of a command before anything is filled in, once for each contact that it could name. */
export function promises(story: Story, type: CommandType, by: Actor): readonly string[] {
  return assessEach(type, story.account, by, story.context).map(
    ({ verdict, refusal }) => `${verdict}${refusal ? ` ${refusal.rule}` : ''}`,
  )
}
