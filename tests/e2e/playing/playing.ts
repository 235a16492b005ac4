import type { Locator, Page } from '@playwright/test'
import type { SentenceFacts } from '../../../src/shared/sentences/format'
import { sentence } from '../../../src/shared/sentences/format'
import type { InterfaceLanguage } from '../../../src/shared/vocabulary/kinds'
import type { SentenceKey } from '../../../src/shared/sentences/shape'
import type { WrittenContact, WrittenScenario, WrittenStep } from './scenario'

/** A scenario that somebody plays in the window. */
export interface Playing {
  readonly page: Page
  readonly scenario: WrittenScenario
  /** What the trainee calls contacts that they have typed in themselves. */
  readonly added: Map<string, WrittenContact>
  /** Whom the last code was sent to. */
  sentTo: string | null
}

let language: InterfaceLanguage = 'en'

/** From now on the window is expected to speak this language. */
export function speak(spoken: InterfaceLanguage): void {
  language = spoken
}

/** A sentence as the window has it. */
export function say(key: SentenceKey, facts: SentenceFacts = {}): string {
  return sentence(language, key, facts)
}

/** How a sentence begins, up to what it is filled with. */
export function beginning(key: SentenceKey, fact: string): RegExp {
  return new RegExp(
    `^${
      say(key, { [fact]: '…' })
        .split('…')[0]
        ?.trim() ?? ''
    }`,
  )
}

/** The account that a step is about: the one that it names, or the file's first. */
export function accountOf({ scenario }: Playing, step: WrittenStep) {
  const [first] = Object.keys(scenario.accounts)
  const handle = step.account ?? first ?? ''
  const account = scenario.accounts[handle]
  if (account === undefined) throw new Error(`${scenario.name} has no account ${handle}`)
  return { handle, ...account }
}

/** A contact by its handle: of the account, of those that the caller brings along, or one that was typed in. */
export function contactOf(playing: Playing, step: WrittenStep, handle: string): WrittenContact {
  const contact =
    accountOf(playing, step).contacts?.[handle] ??
    playing.scenario.brings[handle] ??
    playing.added.get(handle)
  if (contact === undefined) throw new Error(`nobody has a contact ${handle}`)
  return contact
}

/** What every mask of a contact has in it, as the window writes it, and as it is read out. */
export function maskOf({ phone, email }: WrittenContact): RegExp {
  if (phone !== undefined) return new RegExp(`${phone.replace(/\D/g, '').slice(-2)}\\b`)
  return new RegExp(`(?:beginning with |\\b)${(email ?? '').slice(0, 2)}(?:•|\\b)`, 'i')
}

/** Of several choices the one that has the mask of a contact in its name; of those that look alike, the one in its place. */
export async function choose(
  playing: Playing,
  choices: Locator,
  step: WrittenStep,
  handle: string,
): Promise<void> {
  const contact = contactOf(playing, step, handle)
  const mask = maskOf(contact).source
  const alike = Object.entries(accountOf(playing, step).contacts ?? {}).filter(
    ([, other]) => maskOf(other).source === mask,
  )
  const fitting = choices.and(choices.page().getByRole('radio', { name: maskOf(contact) }))
  const count = await fitting.count()
  const place = Math.max(
    0,
    alike.findIndex(([other]) => other === handle),
  )
  await fitting.nth(Math.min(place, Math.max(0, count - 1))).check()
}
