import { expect, test } from './app'
import { firstStart } from './desk'
import { playThrough } from './playing/play'
import { playableOnes } from './playing/scenario'

/** `npm run test:deep` plays all of them, with each of their variants. Here there is one of each seat, and one that takes a colleague. */
const wanted = process.env['LATCHKEY_REFERENCES'] ?? ''
const usual = [
  'code-in-the-junk-folder',
  'new-phone-add-first',
  'not-me-on-day-12',
  'privileged-reset-with-a-colleague',
]
const played = playableOnes().filter(({ name, variant }) =>
  wanted === ''
    ? variant === 0 && usual.includes(name)
    : wanted === 'all' || wanted.split(',').includes(name),
)

test.describe.configure({ timeout: 90_000 })

for (const { name, variant } of played)
  test(`whoever does in the window what the author means gets all points: ${name}, variant ${variant + 1}`, async ({
    latchkey: { page },
  }) => {
    await firstStart(page, 'own')
    expect(await playThrough(page, { name, variant })).toBe(100)
  })

test('an agent who plays badly gets few points, and is told what it cost and what was left undone', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  const points = await playThrough(page, {
    name: 'code-in-the-junk-folder',
    steps: [
      { do: 'open-case', by: 'ana', story: 'No code.' },
      { do: 'tell', to: 'have-a-code-sent', contact: 'mail' },
      { do: 'close-case', by: 'ana', outcome: 'no-action' },
    ],
  })
  expect(points).toBeLessThan(30)
  await expect(page.getByRole('heading', { name: 'What was not done' })).toBeVisible()
  await expect(page.getByText('Nothing that the reference does not cost as well.')).toHaveCount(0)
})

test('in an exam nobody goes back or is given a hint, and the pass mark decides', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  expect(await playThrough(page, { name: 'day-29-do-not-cancel', exam: true })).toBe(100)
  await expect(page.getByText(/· passed, 80/).first()).toBeVisible()
  for (const refused of [
    ['training.back', { move: 0 }],
    ['training.hint', {}],
    ['training.look', {}],
  ] as const)
    expect(
      await page.evaluate(
        async ([channel, request]) => (await window.latchkey.invoke(channel, request as never)).ok,
        refused,
      ),
    ).toBe(false)
})

test('a Spanish window plays in Spanish, from the caller’s story to the debrief', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  await page.evaluate(() => window.latchkey.invoke('app.setAppearance', { language: 'es' }))
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  expect(await playThrough(page, { name: 'code-in-the-junk-folder', language: 'es' })).toBe(100)
  await expect(
    page.getByText('Un código en el correo no deseado', { exact: false }).first(),
  ).toBeVisible()
})
