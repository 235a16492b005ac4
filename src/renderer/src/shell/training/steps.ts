import type { RequestOf } from '@shared/channels'
import type { SentenceKey } from '@shared/sentences/shape'
import { plus } from '@shared/vocabulary/instant'
import type { RoomView } from '@shared/views/training/room'

/** A button of the clock: how far it goes, and the key that does the same. */
export interface ClockStep {
  readonly id: 'minute' | 'hour' | 'day' | 'day7' | 'day30'
  readonly keys: string
  readonly to: RequestOf<'training.advance'>['to']
  readonly shortcut: SentenceKey
  /** A day of the scenario that is over can’t be gone to: the clock never runs backwards. */
  isPast(room: RoomView): boolean
}

const aDay = 86_400
const never = () => false

function toDay(day: number): Pick<ClockStep, 'to' | 'isPast'> {
  return { to: { day }, isPast: ({ start, now }) => plus(start, day * aDay) <= now }
}

export const clockSteps: readonly ClockStep[] = [
  { id: 'minute', keys: '1', shortcut: 'room.shortcut.minute', to: { by: 60 }, isPast: never },
  { id: 'hour', keys: '2', shortcut: 'room.shortcut.hour', to: { by: 3_600 }, isPast: never },
  { id: 'day', keys: '3', shortcut: 'room.shortcut.day', to: { by: aDay }, isPast: never },
  { id: 'day7', keys: '4', shortcut: 'room.shortcut.day7', ...toDay(7) },
  { id: 'day30', keys: '5', shortcut: 'room.shortcut.day30', ...toDay(30) },
]
