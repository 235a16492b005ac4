import { expect } from '@playwright/test'
import { parseDuration } from '../../../src/shared/vocabulary/instant'
import { say, type Playing } from './playing'
import type { WrittenStep } from './scenario'

/** The time in the room, in seconds since the epoch. */
export async function timeIn({ page }: Playing): Promise<number> {
  const at = await page
    .getByRole('region', { name: say('room.badge') })
    .locator('time')
    .getAttribute('datetime')
  return Date.parse(at ?? '') / 1000
}

/** Lets time pass until a step is to be made, with the room’s own clock. Not where it has passed already: a call takes time. */
export async function letPass(
  playing: Playing,
  step: WrittenStep,
  before: { readonly at: number },
): Promise<void> {
  const due = dueAt(playing, step, before.at)
  if (due === null) return
  const now = await timeIn(playing)
  if (due - now >= 60) await moveTo(playing, Math.ceil(due / 60) * 60)
}

function dueAt({ scenario }: Playing, { at, after }: WrittenStep, before: number): number | null {
  if (after !== undefined) return before + (parseDuration(after) ?? 0)
  if (at === undefined) return null
  if (at.startsWith('+'))
    return Date.parse(scenario.start) / 1000 + (parseDuration(at.slice(1)) ?? 0)
  return Date.parse(at) / 1000
}

async function moveTo(playing: Playing, at: number): Promise<void> {
  const { page, scenario } = playing
  await page.getByRole('button', { name: say('room.toDate') }).click()
  const dialogue = page.getByRole('dialog')
  await dialogue.locator('input').fill(localTime(at, scenario.zone))
  await dialogue.getByRole('button', { name: say('room.toDate.go') }).click()
  await expect(dialogue).toHaveCount(0)
  await expect.poll(() => timeIn(playing)).toBeGreaterThanOrEqual(at)
}

/** As an input for date and time takes it. */
function localTime(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at * 1000)
  return parts.replace(' ', 'T')
}
