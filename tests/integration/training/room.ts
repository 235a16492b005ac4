import { newProfile } from '../profile'
import { trainingGateway } from '../../../src/main/training/gateway'
import { openTrainingModule } from '../../../src/main/training/trainingModule'
import type { RequestOf, ValueOf } from '@shared/channels'
import { passphrase, testDesk, type TestDesk } from '../desk'

/**
 * A desk with a training room behind it, and an agent at it.
 * @param shipped the folder of the scenarios that its library has
 */
export async function trainingDesk(name = 'Ana', shipped = 'scenarios'): Promise<TestDesk> {
  const door = trainingGateway(async () =>
    openTrainingModule({
      profile: newProfile(),
      shipped,
      migrationsFolder: 'drizzle',
    }),
  )
  const made = await testDesk(':memory:', undefined, door)
  await made.get('operators.createFirst', { name, passphrase })
  return made
}

/** Plays the first variant, so that the same comes of it every time; `variant: undefined` lets it be drawn. */
export async function begin(
  made: TestDesk,
  name: string,
  more: Partial<RequestOf<'training.begin'>> = {},
): Promise<ValueOf<'training.begin'>> {
  return made.get('training.begin', {
    scenario: { id: `shipped:${name}` },
    trainee: 'Ana',
    hints: true,
    variant: 0,
    ...more,
  })
}
