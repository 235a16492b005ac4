import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { usualPassMark } from '@shared/vocabulary/training'
import { appearance } from '../../services/app/settings'
import type { RoomStart } from '../../services/state/training'
import { failed } from '../../services/replies'
import { houseOffered } from '../../services/policy/named'
import { partToBegin } from '../../services/training/courses/partToBegin'
import { enter } from '../../services/training/entering'
import { folderOf } from '../../services/training/folder'
import { mayTeach } from '../../services/training/teaching'

/** Enters a room of its own to play a scenario, or a draft as it stands. An agent plays under their own name. */
export const run: Run<'training.begin'> = async (
  desk,
  asking,
  {
    scenario: chosen,
    trainee: named,
    hints,
    policy,
    mode = 'practice',
    passMark,
    variant,
    language,
    course,
  },
) => {
  const training = await desk.training.module()
  const { operator } = asking
  const trainee = mayTeach(operator) ? named : operator.name
  const wanted = course && (await partToBegin(training.runs, operator, trainee, course))
  if (wanted?.ok === false) return wanted
  const part = wanted?.value
  const scenario = part === undefined ? chosen : { id: part.scenarioId }
  const text =
    'draft' in scenario
      ? scenario.draft
      : await training.library.read(scenario.id, await folderOf(training))
  if (text === null) return failed('not-found')
  const pack = part === undefined ? policy : undefined
  const house = (await houseOffered(desk.store.policies)).find(({ id }) => id === pack)
  const start: RoomStart = {
    scenarioId: 'draft' in scenario ? 'draft' : scenario.id,
    // Its own pack goes into the text: it is played under just this, whatever becomes of the policy.
    text: house === undefined ? text : training.houseFiles.into(text, house),
    hints,
    ...(part === undefined
      ? { mode, passMark: mode === 'exam' ? (passMark ?? usualPassMark) : null }
      : { mode: part.mode, passMark: part.passMark }),
    courseId: course?.id ?? null,
    policy: house === undefined ? (pack ?? null) : null,
    startedAt: desk.clock.now(),
    operatorId: operator.id,
    trainee,
    language: language ?? (await appearance(desk)).language,
    variant: mayTeach(operator) ? (variant ?? null) : null,
  }
  const room = await training.rooms.begin(start, () => desk.clock.now())
  if (typeof room === 'string') return failed('conflict', { scenario: room })
  await desk.store.audit.append(usedEntry(desk.clock.now(), operator, 'training.begin'))
  return enter(desk, asking, room)
}
