import { expect, type Locator } from '@playwright/test'
import { say, type Playing } from './playing'
import type { WrittenStep } from './scenario'

/** The telephone call: what was said so far, the last thing last. */
export function conversation({ page }: Playing): Locator {
  return page.getByRole('log')
}

/** Asks the caller what a step asks. */
export async function ask(playing: Playing, step: WrittenStep): Promise<void> {
  await pick(playing, 'ask', `ask:${String(step['question'])}`)
}

/** Tells the caller to do what a step tells them, with the contact that it is about. */
export async function tell(playing: Playing, step: WrittenStep): Promise<void> {
  const contact = typeof step['contact'] === 'string' ? `:${step['contact']}` : ''
  await pick(playing, 'tell', `tell:${String(step['to'])}${contact}`)
}

/** The last code that the caller read out. */
export async function lastCodeHeard(playing: Playing): Promise<string> {
  const said = await conversation(playing).innerText()
  const code = [...said.matchAll(/\d(?:[\d ]{2,10})\d/g)]
    .map(([text]) => text.replaceAll(' ', ''))
    .findLast((digits) => digits.length >= 5)
  if (code === undefined) throw new Error(`the caller has read out no code:\n${said}`)
  return code
}

/** The sentences stand in two lists, one of which is shown. */
async function pick({ page }: Playing, list: 'ask' | 'tell', saying: string): Promise<void> {
  const call = page.getByRole('region', { name: say('call.say') })
  const lines = page.getByRole('log').locator('.theirs')
  const before = await lines.count()
  await call.getByRole('tab', { name: say(`call.kind.${list}`) }).click()
  await call.locator(`[data-saying="${saying}"]`).click()
  await expect.poll(() => lines.count()).toBeGreaterThan(before)
}
