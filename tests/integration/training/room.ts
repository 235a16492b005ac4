import fs from 'node:fs'
import type { Desk } from '../../../src/main/actions/desk'
import type { TrainingHouse } from '../../../src/main/actions/training/house'
import { trainingDoor } from '../../../src/main/training/door'
import { trainingRooms } from '../../../src/main/training/room/rooms'
import { openRuns } from '../../../src/main/store/training/openRuns'
import type { RequestOf, ValueOf } from '@shared/ipc/contract'
import { passphrase, testDesk, type TestDesk } from '../desk'

/** A desk with a training room behind it, and an agent at it. */
export async function trainingDesk(name = 'Ana'): Promise<TestDesk> {
  const door = trainingDoor(async () => house())
  const made = testDesk(':memory:', undefined, door)
  await made.get('operators.createFirst', { name, passphrase })
  return made
}

function house(): TrainingHouse<Desk> {
  return {
    rooms: trainingRooms('drizzle'),
    runs: openRuns({ file: ':memory:', migrationsFolder: 'drizzle/training' }),
    shelf: {
      list: async () => ({ scenarios: [], broken: [] }),
      read: async (id: string) => fs.readFileSync(`scenarios/${id.replace('shipped:', '')}.yaml`, 'utf8'),
      keep: async () => ({ id: '', file: '' }),
      packs: () => [],
    },
  } as unknown as TrainingHouse<Desk>
}

export async function begin(made: TestDesk, name: string, more: Partial<RequestOf<'training.begin'>> = {}): Promise<ValueOf<'training.begin'>> {
  return made.get('training.begin', { scenario: { id: `shipped:${name}` }, trainee: 'Ana', hints: true, ...more })
}
