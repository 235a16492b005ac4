import { expect, type Locator } from '@playwright/test'
import type { CommandType } from '../../../src/shared/vocabulary/kinds'
import { lastCodeHeard } from './call'
import { accountOf, beginning, choose, contactOf, maskOf, say, type Playing } from './playing'
import type { WrittenStep } from './scenario'

/** What the trainee does at the simulated desk: the same screens, buttons and boxes as at the live one. */

type Deed = (playing: Playing, step: WrittenStep) => Promise<void>

const dialogueOf = ({ page }: Playing): Locator => page.getByRole('dialog')

/** Opens the page of the account that a step is about, if it isn't open. */
export async function toAccount(playing: Playing, step: WrittenStep): Promise<void> {
  const { page } = playing
  const { name } = accountOf(playing, step)
  if (await page.getByRole('heading', { level: 1, name }).isVisible()) return
  await page
    .getByRole('link', { name: say('call.open', { name }) })
    .or(page.getByRole('link', { name: say('deliveryScreen.back') }))
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** What an agent does with a form of “What you can do”: opens it, fills it in, and presses its button. */
function withForm(fill: Deed = async () => undefined): Deed {
  return async (playing, step) => {
    const { page } = playing
    const dialogue = dialogueOf(playing)
    const again = dialogue.getByRole('button', { name: say('approvalsHere.perform') })
    if (await again.isVisible()) {
      await again.click()
      return expect(again).toHaveCount(0)
    }
    await page
      .getByRole('region', { name: 'What you can do' })
      .getByRole('button', { name: say(`commands.${step.do as CommandType}`), exact: true })
      .first()
      .click()
    await expect(dialogue).toBeVisible()
    await fill(playing, step)
    const because = dialogue.getByLabel(say('approvalsScreen.why'))
    if (await because.isVisible()) await because.fill('Two codes were read.')
    await dialogue.locator('footer, form').getByRole('button').last().click()
    // A colleague answers at once, and the dialogue goes on from there; else it asks for a code, or says what came of it.
    const wait = isRefusedBy(step, 'case.approval-required')
      ? again
      : dialogue
          .getByRole('button', { name: say('dialogue.close'), exact: true })
          .or(dialogue.getByRole('textbox', { name: beginning('cases.digit', 'n') }))
    await expect(wait.first()).toBeVisible()
  }
}

function isRefusedBy({ expect: expected }: WrittenStep, rule: string): boolean {
  return (expected as { readonly refused?: string } | undefined)?.refused === rule
}

const chooseContact: Deed = async (playing, step) => {
  const radios = dialogueOf(playing).getByRole('radio')
  if (typeof step['contact'] !== 'string' || (await radios.count()) === 0) return
  await choose(playing, radios, step, step['contact'])
}

/** Another contact, as the caller gave it. */
const typeContact: Deed = async (playing, step) => {
  const dialogue = dialogueOf(playing)
  const given = step as { phone?: string; email?: string; handle?: string }
  const kind = given.phone === undefined ? 'email' : 'phone'
  await dialogue.getByRole('radio', { name: say(`dialogue.kind.${kind}`), exact: true }).check()
  await dialogue.getByLabel(say(`dialogue.contact.${kind}`)).fill(given.phone ?? given.email ?? '')
  if (given.handle !== undefined) playing.added.set(given.handle, given)
}

const inCase: Readonly<Record<string, Deed>> = {
  'open-case': async ({ page }, step) => {
    await page.getByLabel(say('cases.story')).fill(String(step['story'] ?? ''))
    if (step['channel'] !== undefined && step['channel'] !== 'phone')
      await page
        .getByRole('radio', { name: say(`cases.channel.${step['channel'] as 'chat'}`) })
        .check()
    await page.getByRole('button', { name: say('cases.open'), exact: true }).click()
    await expect(page.getByRole('heading', { name: say('cases.owner') })).toBeVisible()
  },
  note: async ({ page }, step) => {
    await page.getByRole('button', { name: say('cases.note'), exact: true }).click()
    await page.getByLabel(say('cases.noteText')).fill(String(step['text']))
    await page.getByRole('button', { name: say('cases.saveNote') }).click()
  },
  'check-in-case': async (playing, step) => {
    const box = playing.page.getByRole('checkbox', {
      name: new RegExp(say(`checks.${step['check'] as 'pressure'}`)),
    })
    await (step['takenBack'] === true ? box.first().uncheck() : box.first().check())
  },
  'link-ticket': async ({ page }, step) => {
    await page
      .getByRole('button', { name: say('commands.link-ticket') })
      .or(page.getByRole('button', { name: say('cases.ticket.change') }))
      .first()
      .click()
    await page.getByLabel(say('cases.ticket.number')).fill(String(step['ticket']))
    await page.getByRole('button', { name: say('cases.ticket.button'), exact: true }).click()
  },
  'close-case': async ({ page }, step) => {
    await page.getByRole('button', { name: say('cases.close'), exact: true }).click()
    await page
      .getByRole('radio', { name: say(`cases.outcome.${step['outcome'] as 'recovered'}`) })
      .check()
    await page.getByRole('button', { name: say('cases.close.button'), exact: true }).click()
  },
  'hand-over': async ({ page }, step) => {
    await page.getByRole('button', { name: say('cases.handOver'), exact: true }).click()
    await page.getByLabel(say('cases.handOver.reason')).fill(String(step['reason']))
    await page.getByRole('button', { name: say('cases.handOver.button') }).click()
  },
  'match-contact': async (playing, step) => {
    const { page } = playing
    await page.getByRole('button', { name: say('cases.compare.open') }).click()
    const which = page.getByLabel(say('cases.compare.which'))
    const mask = maskOf(contactOf(playing, step, String(step['contact'])))
    const labels = await which.getByRole('option').allInnerTexts()
    await which.selectOption({
      index: Math.max(
        0,
        labels.findIndex((text) => mask.test(text)),
      ),
    })
    await page
      .getByLabel(say('cases.compare.said'))
      .fill(String(step['phone'] ?? step['email'] ?? ''))
    await page.getByRole('button', { name: say('cases.compare.button'), exact: true }).click()
  },
  'announce-call': async (playing, step) => {
    await phoneLine(playing, step)
      .getByRole('button', { name: say('cases.callBack.announce') })
      .click()
  },
  'call-back': async (playing, step) => {
    await phoneLine(playing, step)
      .getByRole('button', {
        name: new RegExp(`${say('cases.callBack.show')}|${say('cases.callBack.again')}`),
      })
      .click()
  },
}

function phoneLine(playing: Playing, step: WrittenStep): Locator {
  const contact = contactOf(playing, step, String(step['contact']))
  return playing.page
    .getByRole('listitem')
    .filter({ has: playing.page.getByRole('group', { name: say('cases.callBack') }) })
    .filter({ has: playing.page.getByRole('checkbox', { name: maskOf(contact) }) })
    .first()
}

const codes: Readonly<Record<string, Deed>> = {
  'request-code': async (playing, step) => {
    const { page } = playing
    if (step['purpose'] === 'confirm-contact') return sendItsCode(playing, step)
    await page
      .getByRole('complementary')
      .getByRole('button', { name: say('cases.send') })
      .or(page.getByRole('button', { name: say('cases.again') }))
      .first()
      .click()
    await expect(dialogueOf(playing)).toBeVisible()
    await chooseContact(playing, step)
    await dialogueOf(playing)
      .getByRole('button', { name: say('dialogue.do.request-code') })
      .click()
    await expect(dialogueOf(playing)).toHaveCount(0)
  },
  /** What the caller read out, typed into the boxes that wait for it. */
  'submit-code': async (playing) => {
    const { page } = playing
    const code = await lastCodeHeard(playing)
    const boxes = page.getByRole('textbox', { name: beginning('cases.digit', 'n') })
    // Whoever moves the clock meanwhile has left the dialogue; it is opened again from where the code is waited for.
    if ((await boxes.count()) === 0)
      await page
        .getByRole('button', {
          name: new RegExp(
            `^${say('account.info.enterCodeOf', { contact: '…' }).split('…')[0] ?? ''}`,
          ),
        })
        .or(page.getByRole('button', { name: say('account.holds.enterCancelCode') }))
        .first()
        .click()
    await boxes.last().focus()
    await page.keyboard.type(code)
    await page
      .getByRole('button', { name: say('cases.check') })
      .last()
      .click()
  },
  'diagnose-delivery': diagnose,
}

/** A contact that is not confirmed yet is sent its own code, from where it is listed. */
async function sendItsCode(playing: Playing, step: WrittenStep): Promise<void> {
  const contact = contactOf(playing, step, String(step['contact']))
  const name = new RegExp(
    `^${say('account.info.sendItsCodeTo', { contact: '…' }).split('…')[0] ?? ''}.*${maskOf(contact).source}`,
    'i',
  )
  await playing.page
    .getByRole('region', { name: say('account.info') })
    .getByRole('button', { name })
    .first()
    .click()
  await dialogueOf(playing)
    .getByRole('button', { name: say('dialogue.do.request-code') })
    .click()
}

/** Answers what the page about a missing code asks, as the step does. */
async function diagnose(playing: Playing, step: WrittenStep): Promise<void> {
  const { page } = playing
  const contact = contactOf(playing, step, String(step['contact']))
  const title = new RegExp(`^${say('deliveryScreen.title', { contact: '' }).trim()}`)
  if (!(await page.getByRole('heading', { level: 1, name: title }).isVisible()))
    await page
      .getByRole('region', { name: say('account.info') })
      .getByRole('link', { name: maskOf(contact) })
      .first()
      .click()
  for (const answer of Object.values((step['answers'] ?? {}) as Record<string, string | boolean>)) {
    const isYes = answer === 'yes' || answer === true
    const given = page.getByRole('listitem')
    const before = await given.count()
    await page
      .getByRole('button', {
        name: say(isYes ? 'deliveryScreen.yes' : 'deliveryScreen.no'),
        exact: true,
      })
      .click()
    await expect(given).not.toHaveCount(before)
  }
}

const forms: Readonly<Record<string, Deed>> = {
  'add-contact': withForm(typeContact),
  'replace-contacts': withForm(typeContact),
  'remove-contact': withForm(async (playing, step) => {
    await chooseContact(playing, step)
    const risk = step['risk'] === true || step['risk'] === 'yes' ? 'yes' : 'no'
    await dialogueOf(playing)
      .getByRole('radio', { name: say(`dialogue.risk.${risk}`) })
      .check()
  }),
  'remove-all-contacts': withForm(),
  'cancel-replacement': withForm(chooseContact),
  'reset-password': withForm(chooseContact),
  'report-not-me': withForm(),
  'release-replacement': withForm(),
  'close-takeover': withForm(),
  'unlock-sign-in': withForm(withReason),
  'set-two-step': withForm(async (playing, step) =>
    dialogueOf(playing)
      .getByRole('radio', { name: say(`dialogue.twoStep.${step['enabled'] ? 'on' : 'off'}`) })
      .check(),
  ),
  'set-locale': withForm(async (playing, step) =>
    dialogueOf(playing)
      .getByRole('radio', { name: say(`languages.${step['locale'] as 'en'}`) })
      .check(),
  ),
  'enable-contact': withForm(withReason),
  'reveal-contact': withForm(withReason),
}

async function withReason(playing: Playing, step: WrittenStep): Promise<void> {
  await chooseContact(playing, step)
  const reason = dialogueOf(playing).getByLabel(say('dialogue.reason'))
  if (await reason.isVisible()) await reason.fill(String(step['reason'] ?? 'Needed.'))
}

export const deskDeeds: Readonly<Record<string, Deed>> = { ...inCase, ...codes, ...forms }

/** Does at the desk what a step says. Dialogues that only tell what came of something are closed first. */
export async function atDesk(playing: Playing, step: WrittenStep): Promise<void> {
  const deed = deskDeeds[step.do ?? '']
  if (deed === undefined) throw new Error(`the player has no way to ${String(step.do)} at the desk`)
  await closeWhatCame(playing, step)
  if (step.do !== 'diagnose-delivery') await toAccount(playing, step)
  else if ((await dialogueOf(playing).count()) === 0) await leaveForDiagnosis(playing, step)
  await deed(playing, step)
}

async function leaveForDiagnosis(playing: Playing, step: WrittenStep): Promise<void> {
  const title = new RegExp(`^${say('deliveryScreen.title', { contact: '' }).trim()}`)
  if (await playing.page.getByRole('heading', { level: 1, name: title }).isVisible()) {
    const restart = playing.page.getByRole('button', { name: say('deliveryScreen.restart') })
    if (await restart.isVisible()) await restart.click()
  } else await toAccount(playing, step)
}

/** A dialogue with only a way to close it has said what it had to say. */
async function closeWhatCame(playing: Playing, step: WrittenStep): Promise<void> {
  const dialogue = dialogueOf(playing)
  if ((await dialogue.count()) === 0 || step.do === 'submit-code') return
  if (await dialogue.getByRole('button', { name: say('approvalsHere.perform') }).isVisible()) return
  await dialogue
    .getByRole('button', { name: say('dialogue.close'), exact: true })
    .last()
    .click()
  await expect(dialogue).toHaveCount(0)
}
