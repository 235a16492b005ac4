import { expect, type Page } from '@playwright/test'
import { ask, tell } from './call'
import { letPass, timeIn } from './clock'
import { atDesk } from './desk'
import { atThings } from './pages'
import { beginning, say, speak, type Playing } from './playing'
import { writtenScenario, type WrittenStep } from './scenario'

/** How a scenario is played. */
export interface Play {
  readonly name: string
  readonly variant?: number
  readonly exam?: boolean
  readonly language?: 'en' | 'es'
  /** In place of the reference. */
  readonly steps?: readonly WrittenStep[]
}

/**
 * Plays a shipped scenario as a trainee would: by the buttons, boxes and pages that the window has, up to the debrief. Without other
 * steps it is the reference.
 * @returns the points, of a hundred
 */
export async function playThrough(page: Page, play: Play): Promise<number> {
  const { name, variant = 0, steps } = play
  const scenario = writtenScenario(name, variant)
  const playing: Playing = { page, scenario, added: new Map(), sentTo: null }
  speak(play.language ?? 'en')
  await begin(page, play)
  let before = { at: await timeIn(playing) }
  for (const [index, step] of (steps ?? scenario.steps).entries()) {
    await letPass(playing, step, before)
    try {
      await make(playing, step)
    } catch (error) {
      throw new Error(
        `${name}, variant ${variant + 1}, step ${index + 1} (${JSON.stringify(step)}): ${String(error)}`,
        { cause: error },
      )
    }
    before = { at: await timeIn(playing) }
  }
  await finish(page)
  const ofHundred = say('debrief.points', { points: '', of: 100 }).trim()
  const points = page.getByText(new RegExp(`^\\d+ ${ofHundred}`))
  return Number.parseInt(await points.first().innerText(), 10)
}

/** Enters the room. Which of a scenario’s variants is drawn is up to chance, so it is named here, as a trainer may. */
async function begin(page: Page, { name, variant = 0, exam, language }: Play): Promise<void> {
  const reply = await page.evaluate(
    ([id, number, isExam, spoken]) =>
      window.latchkey.invoke('training.begin', {
        scenario: { id: `shipped:${id}` },
        trainee: 'Nora',
        hints: false,
        variant: number,
        language: spoken,
        ...(isExam ? { mode: 'exam', passMark: 80 } : {}),
      }),
    [name, variant, exam === true, language ?? 'en'] as const,
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
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('room.finish.go'), exact: true })
    .click()
  await expect(
    page.getByRole('heading', { level: 1, name: beginning('debrief.title', 'title') }),
  ).toBeVisible()
}
