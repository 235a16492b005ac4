import path from 'node:path'
import { look } from '../looking/look'
import { makeProfile } from '../prepared'
import { nothingPromised, promisedBy } from '../promises'
import { copied, type Round, type Suite } from '../suite'
import { killed } from './killed'

const enough = 200

/**
 * Shows that a loss is found: after some work the profile is put back as it was before, which nothing in it can tell. Each
 * round has to fail, so it is never among those that are run unasked.
 */
export const rolledBack: Suite = {
  name: 'rolled-back',
  what: 'the profile is put back as it was before: has to fail each time',
  rounds: { full: 3, short: 3 },
  missing: () => null,
  async *run({ rounds, seed, place }): AsyncGenerator<Round> {
    const fresh = await makeProfile(path.join(place, 'fresh'))
    const folder = path.join(place, 'profile')
    for (let number = 0; number < rounds; number += 1) {
      copied(fresh, folder)
      const { told } = await killed(
        { work: 'growing', folder, seed: seed + number, steps: enough },
        null,
      )
      const owed = promisedBy(nothingPromised, told)
      copied(fresh, folder)
      yield { number, finding: (await look(folder, owed)).finding, answers: owed.answers }
    }
  },
}
