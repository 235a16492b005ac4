import { expect, test } from './app'
import { firstStart } from './desk'
import { playReference } from './playing/play'
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
    await playReference(page, name, variant)
    await expect(page.getByText(/^100 of 100 points/).first()).toBeVisible()
  })
