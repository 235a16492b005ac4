import { withCopy, type Prepared } from '../directory/prepared'
import { ratioRow, type Row } from '../rows'
import { median, type Rounds } from '../sampling'
import { exactLookUps } from './lookUps'

/** What an exact look-up costs more in the whole directory than in a tenth of it. */
export function growth(whole: Prepared, tenth: Prepared, rounds: Rounds): Promise<Row[]> {
  return withCopy(whole, (large) =>
    withCopy(tenth, async (small) => {
      const times = await exactLookUps(
        [
          { folder: large, plan: whole.plan },
          { folder: small, plan: tenth.plan },
        ],
        rounds,
      )
      const [ours = [], floor = []] = times
      return [
        ratioRow(
          `exact look-up, ${whole.plan.accounts.toLocaleString('en')} accounts against ${tenth.plan.accounts.toLocaleString('en')}`,
          'µs',
          median(ours),
          median(floor),
          1.5,
        ),
      ]
    }),
  )
}
