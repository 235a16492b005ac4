import { personAt } from '../directory/people'
import { ordinaryOnes, preparedAt, type Plan } from '../directory/plan'
import { withCopy, type Prepared } from '../directory/prepared'
import type { Row } from '../rows'
import { enter, findBox, signIn } from './console'
import { emptyWindow, latchkey, start, withEmptyProfile, type Started } from './electron'
import { pause } from './pause'
import { settled } from './profile'
import { memoryOf } from './pss'

const accountsOpened = 10

/**
 * The whole app after some work of an agent, over an empty window; no row where the system does not tell.
 * @param rest milliseconds until nothing of the work is going on any more
 */
export function memory(prepared: Prepared, rest: number): Promise<Row[]> {
  return withCopy(prepared, (copy) =>
    withEmptyProfile(async (empty) => {
      await settled(copy, prepared.plan)
      // The first app on a new display asks its driver what that can do and keeps 30 MB of it; all others find the answer there.
      await (await start(emptyWindow, empty)).close()
      const floor = await held(
        () => start(emptyWindow, empty),
        async () => undefined,
        rest,
      )
      const ours = await held(
        () => start(latchkey, copy),
        ({ page }) => work(page, prepared.plan),
        rest,
      )
      return ours === null || floor === null
        ? []
        : [
            {
              metric: 'memory of the whole app, over an empty window',
              unit: 'MB',
              value: ours,
              floor,
              goal: { kind: 'above-floor', limit: 60 },
            },
          ]
    }),
  )
}

async function held(
  begin: () => Promise<Started>,
  use: (app: Started) => Promise<void>,
  rest: number,
): Promise<number | null> {
  const app = await begin()
  try {
    await use(app)
    await pause(rest)
    return memoryOf(app.pid)
  } finally {
    await app.close()
  }
}

async function work(page: Started['page'], plan: Plan): Promise<void> {
  await signIn(page)
  for (const index of ordinaryOnes(plan, accountsOpened)) {
    const box = await findBox(page)
    await box.fill(personAt(index, plan.seed, preparedAt).contacts[0]?.value ?? '')
    await page.locator('main [role=option]').first().click()
    await page.getByRole('heading', { name: 'Ways back in' }).waitFor()
  }
  await enter(page, 'Timers')
  await page.locator('main tbody tr').first().waitFor()
}
