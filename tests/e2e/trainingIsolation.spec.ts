import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { firstStart } from './desk'
import { countsOf, isCounted, rowsOf } from './liveRows'
import { enterRoom } from './training'

test.describe.configure({ timeout: 240_000 })

/** What would end the rehearsal, or this test. */
const leavesTheRoom =
  /^(Leave the room|Lock|Close Private|Finish|Back to the library|Play again|Print|Go back|Look at the caller)/

/** Without these the clicks did not reach the desk, the clock and the caller; or the customer's pages. */
const reachedByAgent = [/^\+# h/, /^Open the case/, /^Which windows do you have open/]
const reachedByCustomer = [/^Sign out$/, /^Next$/]

/**
 * Clicks through everything that can be clicked and fills in what can be: so often, and on until what shows that it got
 * everywhere was clicked. What comes when depends on how fast the page answers.
 */
async function clickEverything(
  page: Page,
  clicks: number,
  reached: readonly RegExp[],
): Promise<readonly string[]> {
  const clicked = new Map<string, number>()
  const timesClicked = (name: string) => clicked.get(name) ?? 0
  const gotEverywhere = () =>
    reached.every((name) => [...clicked.keys()].some((one) => name.test(one)))
  for (let round = 0; round < clicks || (round < 4 * clicks && !gotEverywhere()); round += 1) {
    const found = await page.evaluate((round) => {
      const shown = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !(element as HTMLButtonElement).disabled
      const scope = document.querySelector('[role="dialog"]') ?? document
      for (const input of scope.querySelectorAll<HTMLInputElement>(
        'input:not([type=radio], [type=checkbox], [type=datetime-local], [type=search]), textarea',
      )) {
        if (!shown(input) || input.value !== '') continue
        const values = [
          '+34 655 00 33 44',
          'someone@example.org',
          '1122',
          'longer scarf here',
          'tom.barker@contoso.example',
          '000000',
        ]
        input.value = input.maxLength === 1 ? '0' : (values[round % values.length] ?? '')
        input.dispatchEvent(new Event('input', { bubbles: true }))
      }
      const all = [
        ...scope.querySelectorAll<HTMLElement>(
          'button, a[href], summary, input[type=radio], input[type=checkbox]',
        ),
      ].filter(shown)
      // What was marked before and can't be clicked now keeps no number of another.
      document
        .querySelectorAll<HTMLElement>('[data-click]')
        .forEach((element) => delete element.dataset['click'])
      all.forEach((element, index) => (element.dataset['click'] = String(index)))
      return all.map((element, index) => ({
        index,
        name: (
          element.getAttribute('aria-label') ??
          element.closest('label')?.textContent ??
          element.textContent ??
          ''
        )
          .trim()
          .replace(/\d+/g, '#'),
      }))
    }, round)
    const open = found.filter(({ name }) => !leavesTheRoom.test(name))
    // What was never clicked comes first, from the desk and from the customer's things in turn.
    const isNew = ({ name }: { readonly name: string }) => !clicked.has(name)
    // Else what was clicked least: no page keeps the clicks to itself.
    const one =
      [open.find(isNew), open.findLast(isNew), undefined][round % 3] ??
      open
        .filter((one) => !isNew(one))
        .sort((one, other) => timesClicked(one.name) - timesClicked(other.name))[0] ??
      open[0]
    // A dialogue without a button to close it would keep everything else from being clicked.
    if (round % 12 === 11) await page.keyboard.press('Escape')
    if (one === undefined || round % 12 === 11) continue
    // It may have gone meanwhile, as a message does that was shown for some seconds: the next round finds what is there then.
    const wasThere = await page.evaluate((index) => {
      const element = document.querySelector<HTMLElement>(`[data-click="${index}"]`)
      element?.click()
      return element !== null
    }, one.index)
    if (wasThere) clicked.set(one.name, timesClicked(one.name) + 1)
  }
  return [...clicked.keys()]
}

test('whatever is clicked in the room, the live store and the desk’s clock stay as they were, and nothing but the room’s own lines is in the audit', async ({
  latchkey: { page },
  profile,
}) => {
  await firstStart(page, 'sample')
  const liveNow = () =>
    page.evaluate(async () => {
      const reply = await window.latchkey.invoke('app.show', {})
      return reply.ok ? { live: reply.value.now, room: reply.value.training?.now ?? null } : null
    })
  const began = await liveNow()
  // What the sample has lived through is counted for Insights; from then on nothing in the room is.
  await expect.poll(() => isCounted(profile), { timeout: 20_000 }).toBe(true)
  const [before, countedBefore] = [rowsOf(profile), countsOf(profile)]
  await enterRoom(page, 'wrong-order-remove-then-add')
  const clicked = [...(await clickEverything(page, 220, reachedByAgent))]
  await page.keyboard.press('Escape')
  await enterRoom(page, 'notice-on-its-last-day')
  clicked.push(...(await clickEverything(page, 140, reachedByCustomer)))
  expect(clicked, clicked.join(' | ')).toEqual(
    expect.arrayContaining(
      [...reachedByAgent, ...reachedByCustomer].map((name) => expect.stringMatching(name)),
    ),
  )
  expect(clicked.length).toBeGreaterThan(40)

  const after = rowsOf(profile)
  expect(Object.keys(after)).toEqual(Object.keys(before))
  for (const table of Object.keys(before).filter((name) => name !== 'audit'))
    expect(after[table], table).toEqual(before[table])
  const added = (after['audit'] ?? []).slice(before['audit']?.length ?? 0)
  expect(added.filter((row) => !row.includes('"training.'))).toEqual([])
  expect(countsOf(profile)).toEqual(countedBefore)
  expect((after['audit'] ?? []).slice(0, before['audit']?.length ?? 0)).toEqual(before['audit'])

  const ended = await liveNow()
  expect(ended!.room! - 86_400).toBeGreaterThan(1_777_000_000)
  // The room went on by days; the desk's own clock by the minutes that this test took.
  expect(ended!.live - began!.live).toBeLessThan(86_400)
})

test('what belongs to the live desk is refused while its window is in the room, and comes back as it was when it is left', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await enterRoom(page, 'wrong-order-remove-then-add')
  const refused = await page.evaluate(async () => [
    await window.latchkey.invoke('audit.list', { filter: {}, before: null } as never),
    await window.latchkey.invoke('operators.list', {}),
    await window.latchkey.invoke('timers.exportCalendar', { kinds: [] }),
    await window.latchkey.invoke('directory.chooseImport', {}),
  ])
  for (const reply of refused)
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'conflict', facts: { room: 'training' } },
    })
  const found = await page.evaluate(() =>
    window.latchkey.invoke('accounts.find', { query: 'Gómez' }),
  )
  expect(found).toMatchObject({ ok: true, value: { total: 0 } })
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('Núria')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Núria Vidal' })).toBeVisible()
  await page.getByRole('button', { name: 'Leave the room' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Training room' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible()
  // Neither desk remembers what was opened on the other.
  await expect(page.getByText('Núria Vidal')).toHaveCount(0)
})
