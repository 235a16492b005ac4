import { expect, type Locator } from '@playwright/test'
import { accountOf, choose, contactOf, maskOf, say, type Playing } from './playing'
import type { WrittenContact, WrittenStep } from './scenario'

/** What the trainee does as the customer: on the pages of the browser’s windows, and with phone and mailbox. */

type Deed = (playing: Playing, tab: Locator, step: WrittenStep) => Promise<void>

const next = (tab: Locator) =>
  tab.getByRole('button', { name: say('pages.next'), exact: true }).click()

/** A window of the customer’s browser. */
function tabOf({ page }: Playing, name = 'main'): Locator {
  const title =
    name === 'main'
      ? say('things.window.main')
      : name.startsWith('private:')
        ? new RegExp(`^${say('things.window.private', { number: '' }).trim()}`)
        : new RegExp(`^${say('things.window.other-browser')}`)
  return page.getByRole('region', { name: title, exact: typeof title === 'string' })
}

/** A window that nobody has used yet is opened first. */
async function openWindow({ page }: Playing, tab: Locator, name = 'main'): Promise<void> {
  if (name !== 'main' && !(await tab.isVisible()))
    await page
      .getByRole('button', {
        name: say(name.startsWith('private:') ? 'things.newPrivate' : 'things.newBrowser'),
      })
      .click()
  await expect(tab).toBeVisible()
}

/** From wherever the window stands to a page behind “Security basics”. */
async function toSettings(tab: Locator, page: 'settings' | 'options' | 'advanced'): Promise<void> {
  const label = page === 'settings' ? 'pages.updateInfo' : (`pages.${page}` as const)
  await toSecurity(tab)
  await tab.getByRole('button', { name: new RegExp(`^${say(label)}`) }).click()
}

async function toSecurity(tab: Locator): Promise<void> {
  await toHome(tab)
  await tab.getByRole('button', { name: say('pages.security') }).click()
}

const choices = (tab: Locator) => tab.getByRole('radio')

async function chooseContact(playing: Playing, tab: Locator, step: WrittenStep): Promise<void> {
  playing.sentTo = String(step['contact'])
  if ((await choices(tab).count()) > 0)
    await choose(playing, choices(tab), step, String(step['contact']))
}

/** Where a code has gone: the phone or the mailbox with its address. */
function thingOf({ page }: Playing, { phone, email }: WrittenContact): Locator {
  const address = (phone ?? email ?? '').replaceAll(/[.+]/g, String.raw`\$&`)
  return page.getByRole('region', { name: new RegExp(address) })
}

/** The code that a step enters, read where it has arrived; the newest is on top. */
async function codeFor(playing: Playing, step: WrittenStep): Promise<string> {
  const wanted = step['code'] ?? 'last-received'
  if (typeof wanted === 'string' && /^\d+$/.test(wanted)) return wanted
  const contacts = { ...accountOf(playing, step).contacts, ...Object.fromEntries(playing.added) }
  const to = typeof step['contact'] === 'string' ? step['contact'] : playing.sentTo
  const of = to === null ? undefined : contacts[to]
  const found: string[] = []
  for (const contact of of === undefined ? Object.values(contacts) : [of])
    found.push(...(await thingOf(playing, contact).locator('article b').allInnerTexts()))
  const codes = found.map((text) => text.replaceAll(/\D/g, '')).filter((text) => text.length >= 5)
  const number = (wanted as { received?: number }).received
  const code = number === undefined ? codes[0] : codes.at(-number)
  if (code === undefined) throw new Error('no code has arrived where the customer can read it')
  return code
}

async function enterCode(playing: Playing, tab: Locator, step: WrittenStep): Promise<void> {
  const box = tab.getByLabel(say('pages.code.label'), { exact: true })
  if (!(await box.isVisible())) await openWaiting(tab)
  await box.fill(await codeFor(playing, step))
  await next(tab)
}

/** A page for which a code is on its way, and that the window has left. */
async function openWaiting(tab: Locator): Promise<void> {
  await tab
    .getByRole('button', { name: say('pages.haveCode') })
    .first()
    .click()
}

const deeds: Readonly<Record<string, Deed>> = {
  'sign-in': async (playing, tab, step) => {
    if (step['code'] !== undefined) return enterCode(playing, tab, step)
    const out = tab.getByRole('button', { name: say('pages.signOut') })
    if (await out.isVisible()) await out.click()
    const name = tab.getByLabel(say('pages.signIn.name'))
    const page = tab.getByRole('button', { name: say('pages.signIn'), exact: true })
    await expect(name.or(page.first()).first()).toBeVisible()
    if (!(await name.isVisible())) await page.first().click()
    await name.fill(String(step['name']))
    await tab.getByLabel(say('pages.signIn.password')).fill(String(step['password']))
    await page.last().click()
  },
  'sign-out': (_playing, tab) => tab.getByRole('button', { name: say('pages.signOut') }).click(),
  'skip-notice': (_playing, tab) =>
    tab.getByRole('button', { name: say('pages.notice.skip') }).click(),
  'check-last-four': async (playing, tab, step) => {
    if (!(await tab.getByLabel(say('pages.verify.lastFour')).isVisible())) {
      if ((await choices(tab).count()) === 0) await toSettings(tab, 'settings')
      await chooseContact(playing, tab, step)
    }
    await tab.getByLabel(say('pages.verify.lastFour')).fill(String(step['digits']))
    await next(tab)
  },
  'request-code': async (playing, tab, step) => {
    // The page asks for the last four digits and the code in one go.
    if (await tab.getByLabel(say('pages.code.label'), { exact: true }).isVisible()) {
      playing.sentTo = String(step['contact'])
      return
    }
    if ((await choices(tab).count()) === 0 && step['purpose'] === 'change-security-info')
      await toSettings(tab, 'settings')
    if (step['purpose'] === 'reset-password' && (await choices(tab).count()) === 0) {
      await tab.getByRole('button', { name: say('pages.signIn.forgotPassword') }).click()
      await tab
        .getByLabel(say('pages.forgotPassword.name'))
        .fill(accountOf(playing, step).signInNames[0]?.value ?? '')
      await next(tab)
    }
    await chooseContact(playing, tab, step)
    await tab
      .getByRole('button', {
        name: new RegExp(`^(${say('pages.next')}|${say('pages.notice.verify')})$`),
      })
      .click()
  },
  'submit-code': enterCode,
  'add-contact': async (playing, tab, step) => {
    const add = tab.getByRole('button', { name: say('pages.add'), exact: true })
    if (await add.isVisible()) await add.click()
    else if (!(await tab.getByRole('radio', { name: say('pages.add.phone') }).isVisible())) {
      await toSettings(tab, 'settings')
      await add.click()
    }
    await typeContact(playing, tab, step)
  },
  'replace-contacts': async (playing, tab, step) => {
    const none = tab.getByRole('button', { name: say('pages.noneOfThese') })
    if (!(await none.isVisible())) await toSettings(tab, 'settings')
    await none.click()
    await typeContact(playing, tab, step)
  },
  'remove-contact': async (playing, tab, step) => {
    const contact = contactOf(playing, step, String(step['contact']))
    const remove = tab.getByRole('button', {
      name: new RegExp(`^${say('pages.remove')} .*${maskOf(contact).source}`, 'i'),
    })
    if (!(await remove.isVisible())) await toSettings(tab, 'settings')
    await remove.click()
    if (step['risk'] === true || step['risk'] === 'yes')
      await tab.getByRole('checkbox', { name: say('pages.remove.risk') }).check()
    await tab
      .getByRole('button', { name: say('pages.remove'), exact: true })
      .last()
      .click()
  },
  'remove-all-contacts': async (_playing, tab) => {
    await tab.getByRole('button', { name: say('pages.removeAll') }).click()
    await tab.getByRole('button', { name: say('pages.removeAll.go'), exact: true }).click()
  },
  'cancel-replacement': async (playing, tab, step) => {
    await tab.getByRole('button', { name: say('pages.signIn.cancelWait') }).click()
    const name = tab.getByLabel(say('pages.forgotPassword.name'))
    if (await name.isVisible()) {
      await name.fill(accountOf(playing, step).signInNames[0]?.value ?? '')
      await next(tab)
    }
    await chooseContact(playing, tab, step)
    await next(tab)
  },
  'recover-username': async (playing, tab, step) => {
    await tab.getByRole('button', { name: say('pages.signIn.forgotName') }).click()
    await typeContact(playing, tab, step)
  },
  'reset-password': (_playing, tab) =>
    tab.getByRole('button', { name: say('pages.forgotPassword.reset') }).click(),
  'set-two-step': async (_playing, tab, step) => {
    const turn = tab.getByRole('button', {
      name: say(step['enabled'] === true ? 'pages.advanced.turnOn' : 'pages.advanced.turnOff'),
    })
    if (!(await turn.isVisible())) await toSettings(tab, 'advanced')
    await turn.click()
  },
  'set-sign-in-preference': async (_playing, tab, step) => {
    const name = String(step['name'])
    const turn = tab.getByRole('button', {
      name: new RegExp(
        `^${say(step['enabled'] === true ? 'pages.options.turnOn' : 'pages.options.turnOff', { name: '' }).trim()}.*${name}`,
      ),
    })
    if (!(await turn.isVisible())) await toSettings(tab, 'options')
    await turn.click()
  },
  'set-locale': async (_playing, tab, step) => {
    const language = tab.getByLabel(say('pages.advanced.language'))
    if (!(await language.isVisible())) await toSettings(tab, 'advanced')
    await language.selectOption(String(step['locale']))
    await tab.getByRole('button', { name: say('pages.advanced.languageSet') }).click()
  },
  'use-service': async (_playing, tab, step) => {
    const service = say('pages.services.use', {
      service: say(`services.${step['service'] as 'email'}`),
    })
    await toHome(tab)
    await tab.getByRole('button', { name: say('pages.services') }).click()
    await tab.getByRole('button', { name: service }).click()
  },
  'view-billing': billing('view'),
  buy: billing('buy'),
  'change-billing': billing('change'),
}

function billing(what: 'view' | 'buy' | 'change'): Deed {
  return async (_playing, tab) => {
    await toHome(tab)
    await tab.getByRole('button', { name: say('pages.billing'), exact: true }).click()
    await tab.getByRole('button', { name: say(`pages.billing.${what}`) }).click()
  }
}

async function toHome(tab: Locator): Promise<void> {
  const home = tab.getByRole('button', { name: say('pages.home'), exact: true }).first()
  const security = tab.getByRole('button', { name: say('pages.security') })
  await expect(home.or(security).first()).toBeVisible()
  if (!(await security.isVisible())) await home.click()
}

async function typeContact(playing: Playing, tab: Locator, step: WrittenStep): Promise<void> {
  const given = step as { phone?: string; email?: string; handle?: string }
  const kind = given.phone === undefined ? 'email' : 'phone'
  await tab.getByRole('radio', { name: say(`pages.add.${kind}`) }).check()
  await tab.getByLabel(say(`pages.add.${kind}Label`)).fill(given.phone ?? given.email ?? '')
  await next(tab)
  if (given.handle !== undefined) playing.added.set(given.handle, given)
  playing.sentTo = given.handle ?? null
}

/** Does with the customer’s own things what a step says. */
export async function atThings(playing: Playing, step: WrittenStep): Promise<void> {
  const { page } = playing
  if (step.do === 'follow' || step.do === 'trust' || step.do === 'report-not-me')
    return withLetter(playing, step)
  const deed = deeds[step.do ?? '']
  if (deed === undefined) throw new Error(`the player has no way to ${String(step.do)} on a page`)
  const tab = tabOf(playing, step.window)
  await openWindow(playing, tab, step.window)
  await deed(playing, tab, step)
  await expect(page.getByRole('alert').filter({ hasText: say('pages.refused') })).toHaveCount(
    step['expect'] !== undefined && 'refused' in (step['expect'] as object) ? 1 : 0,
  )
}

/** What a message or its sender is there for. */
async function withLetter(playing: Playing, step: WrittenStep): Promise<void> {
  const { page } = playing
  if (step.do === 'report-not-me')
    return page
      .getByRole('button', { name: say('things.notMe') })
      .first()
      .click()
  if (step.do === 'trust')
    return page
      .getByRole('button', { name: new RegExp(`^${say('things.trust', { sender: '' }).trim()}`) })
      .first()
      .click()
  const lure = /^(?:Check your account now|Confirm that it is you)$/
  await page.getByRole('button', { name: lure }).first().click()
  await page.getByRole('button', { name: /^Enter (?:both|the code)$/ }).click()
}
