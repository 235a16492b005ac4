import { expect, type Page } from '@playwright/test'
import { ask, tell } from './call'
import { letPass, timeIn } from './clock'
import { atDesk } from './desk'
import { atThings } from './pages'
import { say, type Playing } from './playing'
import { writtenScenario, type WrittenStep } from './scenario'

/**
 * Plays the reference of a shipped scenario as a trainee would: by the buttons, boxes and pages that the window has, from the library’s
 * “Play” to the debrief.
 */
export async function playReference(page: Page, name: string, variant: number): Promise<void> {
  const playing: Playing = {
    page,
    scenario: writtenScenario(name, variant),
    added: new Map(),
    sentTo: null,
  }
  await begin(page, name, variant)
  let before = { at: await timeIn(playing) }
  for (const [index, step] of playing.scenario.steps.entries()) {
    await letPass(playing, step, before)
    try {
      await make(playing, step)
    } catch (error) {
      throw new Error(
        `${name}, variant ${variant}, step ${index + 1} (${JSON.stringify(step)}): ${String(error)}`,
        { cause: error },
      )
    }
    before = { at: await timeIn(playing) }
  }
  await finish(page)
}

/** Enters the room. Which of a scenario’s variants is drawn is up to chance, so it is named here, as a trainer may. */
async function begin(page: Page, name: string, variant: number): Promise<void> {
  const reply = await page.evaluate(
    ([id, number]) =>
      window.latchkey.invoke('training.begin', {
        scenario: { id: `shipped:${id}` },
        trainee: 'Nora',
        hints: false,
        variant: number,
      }),
    [name, variant] as const,
  )
  expect(reply.ok, JSON.stringify(reply)).toBe(true)
  await expect(page.getByRole('region', { name: say('room.badge') })).toBeVisible()
}

async function make(playing: Playing, step: WrittenStep): Promise<void> {
  if (step.do === undefined) return
  if (step.do === 'ask') return ask(playing, step)
  if (step.do === 'tell') return tell(playing, step)
  return step.by === undefined ? atThings(playing, step) : atDesk(playing, step)
}

async function finish(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: say('room.finish') }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Finish', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Debrief/ })).toBeVisible()
}
