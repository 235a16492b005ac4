import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { usualPassMark } from '@shared/vocabulary/training'
import { appearance } from '../../services/app/settings'
import type { RoomStart } from '../../services/state/training'
import { failed } from '../../services/replies'
import { houseOffered } from '../../services/policy/named'
import { enter } from '../../services/training/entering'
import { folderOf } from '../../services/training/folder'
import { mayTeach } from '../../services/training/teaching'

/** Enters a room of its own to play a scenario, or a draft as it stands. An agent plays under their own name. */
export const run: Run<'training.begin'> = async (
  desk,
  asking,
  { scenario, trainee, hints, policy, mode = 'practice', passMark, language },
) => {
  const training = await desk.training.module()
  const { operator } = asking
  const text =
    'draft' in scenario
      ? scenario.draft
      : await training.library.read(scenario.id, await folderOf(training))
  if (text === null) return failed('not-found')
  const house = (await houseOffered(desk.store.policies)).find(({ id }) => id === policy)
  const start: RoomStart = {
    scenarioId: 'draft' in scenario ? 'draft' : scenario.id,
    // Its own pack goes into the text: it is played under just this, whatever becomes of the policy.
    text: house === undefined ? text : training.houseFiles.into(text, house),
    hints,
    policy: house === undefined ? (policy ?? null) : null,
    startedAt: desk.clock.now(),
    operatorId: operator.id,
    trainee: mayTeach(operator) ? trainee : operator.name,
    mode,
    passMark: mode === 'exam' ? (passMark ?? usualPassMark) : null,
    language: language ?? (await appearance(desk)).language,
    courseId: null,
  }
  const room = await training.rooms.begin(start, () => desk.clock.now())
  if (typeof room === 'string') return failed('conflict', { scenario: room })
  await desk.store.audit.append(usedEntry(desk.clock.now(), operator, 'training.begin'))
  return enter(desk, asking, room)
}
