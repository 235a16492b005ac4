import type { Page } from '@playwright/test'
import { personAt } from '../directory/people'
import { ordinaryOnes, preparedAt, type Plan } from '../directory/plan'
import { limitRow, shownRow, type Row } from '../rows'
import { median, quantile } from '../sampling'
import { enter, findBox } from './console'
import { echoes } from './echo'
import { consequence, inputDelays } from './keys'

const result = 'main [role=option]'
const heading = 'main h1'
const findTitle = 'Find an account'

/** An agent looks people up, opens their pages, goes through the timers. */
export async function lookingUp(page: Page, plan: Plan, rounds: number): Promise<Row[]> {
  const found: number[] = []
  const painted: number[] = []
  const opened: number[] = []
  const timers: number[] = []
  const echo = await echoes(rounds)
  // Somebody who is waiting may have lost their security info meanwhile.
  for (const index of ordinaryOnes(plan, rounds)) {
    const email = personAt(index, plan.seed, preparedAt).contacts[0]?.value ?? ''
    const box = await findBox(page)
    // Nobody is called so; taking the last letter away finds the one who is.
    await box.fill(`${email}q`)
    await page.locator(result).first().waitFor({ state: 'detached' })
    const find = await consequence(page, result, '', () => page.keyboard.press('Backspace'))
    found.push(find.inPage)
    painted.push(find.painted)
    opened.push(
      (await consequence(page, heading, findTitle, () => page.keyboard.press('Enter'))).painted,
    )
    timers.push((await consequence(page, 'main tbody tr', '', () => enter(page, 'Timers'))).painted)
  }
  return [
    {
      metric:
        'from a key to its rows in the page, p50, against the letter alone in an empty window',
      unit: 'ms',
      value: median(found),
      floor: median(echo.map(({ inPage }) => inPage)),
      goal: { kind: 'above-floor', limit: 3 },
    },
    {
      metric: 'from a key to its rows painted, p99, against the letter alone in an empty window',
      unit: 'ms',
      value: quantile(painted, 0.99),
      floor: quantile(
        echo.map((one) => one.painted),
        0.99,
      ),
      goal: { kind: 'above-floor', limit: 8 },
    },
    shownRow('from a key to its rows in the page, p99', 'ms', quantile(found, 0.99)),
    shownRow('from Enter to the account page painted, p50', 'ms', median(opened)),
    shownRow('from a click to the timers painted, p50', 'ms', median(timers)),
    limitRow(
      'input delay while looking up, p99',
      'ms',
      quantile(await inputDelays(page), 0.99),
      50,
    ),
  ]
}
