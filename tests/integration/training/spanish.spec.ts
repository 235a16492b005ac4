import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { remarkText } from '@shared/sentences/remarks'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import type { Remark } from '@shared/vocabulary/remarks'
import { newProfile } from '../profile'
import type { TestDesk } from '../desk'
import { trainingDesk } from './room'

/** A desk whose window speaks a language, with a draft that is open there. */
async function deskSpeaking(language: InterfaceLanguage): Promise<{
  readonly made: TestDesk
  readonly draft: string
  readonly say: (one: { readonly remark: Remark }) => string
}> {
  const made = await trainingDesk('Tina')
  const shown = await made.get('app.setAppearance', { language })
  const { text: draft } = await made.get('training.openDraft', {})
  return { made, draft, say: ({ remark }) => remarkText(shown.language, remark) }
}

/** What is wrong with the draft once it was written over, as the window says it. */
async function problemsOf(
  language: InterfaceLanguage,
  ...changes: readonly (readonly [string, string])[]
): Promise<readonly string[]> {
  const { made, draft, say } = await deskSpeaking(language)
  const { problems } = await made.get('training.checkDraft', {
    text: changes.reduce((text, [from, to]) => text.replace(from, to), draft),
  })
  return problems.map((problem) => `${problem.line}: ${problem.path}: ${say(problem)}`)
}

/** What does not hold of the draft once steps expect something else, as the window says it. */
async function missedOf(
  language: InterfaceLanguage,
  ...changes: readonly (readonly [string | RegExp, string])[]
): Promise<readonly string[]> {
  const { made, draft } = await deskSpeaking(language)
  const tried = await made.get('training.tryDraft', {
    text: changes.reduce((text, [from, to]) => text.replace(from, to), draft),
  })
  if (!('passed' in tried)) throw new Error(JSON.stringify(tried.problems))
  return tried.moves.flatMap(({ failures }) =>
    failures.map(
      ({ key, expected, found }) =>
        `${key}: ${remarkText(language, expected)} | ${remarkText(language, found)}`,
    ),
  )
}

const broken = [
  ['seat: agent', 'seat: nobody'],
  ['do: add-contact', 'do: ad-contact'],
  ['minutes: 5', 'minuts: 5'],
] as const

describe('what is wrong with a draft', () => {
  it('is said in Spanish in a Spanish window, and the words of the file stay as they are', async () => {
    expect(await problemsOf('es', ...broken)).toEqual([
      '6: minuts: aquí no hay ninguna clave «minuts» (¿quiso decir «minutes»?)',
      '11: seat: se esperaba uno de estos valores: customer, agent, supervisor, trainer, auditor, administrator; se encontró «nobody»',
      '38: steps[4].do: se esperaba una orden, change-world o ask; se encontró «ad-contact» (¿quiso decir «add-contact»?)',
    ])
  })

  it('is said in an English one as the command line says it', async () => {
    expect(await problemsOf('en', ...broken)).toEqual([
      '6: minuts: there is no key “minuts” here (did you mean “minutes”?)',
      '11: seat: expected one of customer, agent, supervisor, trainer, auditor, administrator, found “nobody”',
      '38: steps[4].do: expected a command, change-world or ask, found “ad-contact” (did you mean “add-contact”?)',
    ])
  })

  it('is said in Spanish where it is no YAML at all', async () => {
    expect(await problemsOf('es', ['seat: agent', 'seat: [agent'])).toEqual([
      '11: : no es YAML: este [ no se cierra: falta un ]',
    ])
  })
})

const inVain = [
  ['result: opened', 'refused: role.forbidden'],
  [
    'result: sent',
    'messages: [{ to: kim/phone, language: es }], timers: [{ kind: replacement, endsAt: +30d }], noTimers: [code-expiry]',
  ],
  ['result: verified', 'events: [contact-added], advice: [contacts.keep-old]'],
  [
    'result: code-sent',
    'account: { status: needs-new-info, signInNames: [{ value: kim@contoso.example, enabled: false }, nobody@contoso.example] }, messages: []',
  ],
  ['do: remove-contact, account: kim, by: ana', 'do: remove-contact, account: kim'],
  [
    'outcome: recovered }',
    'outcome: recovered, expect: { accounts: [kim], can: { use-email: false } } }',
  ],
] as const

describe('what a draft expects in vain', () => {
  it('is said in Spanish in a Spanish window, and the words of the file stay as they are', async () => {
    expect(await missedOf('es', ...inVain)).toEqual([
      'refused: role.forbidden | una aceptación: opened',
      'messages: un mensaje a kim/phone con idioma es | code.support-call a kim/mail con idioma en',
      'timers: replacement hasta 2026-07-01T10:00:00Z | code-cooldown hasta 2026-06-01T10:02:00Z, code-expiry hasta 2026-06-01T10:11:00Z',
      'noTimers: que no hubiera code-expiry | code-cooldown hasta 2026-06-01T10:02:00Z, code-expiry hasta 2026-06-01T10:11:00Z',
      'advice: contacts.keep-old | una lista vacía',
      'events: contact-added | code-verified',
      'messages: una lista vacía | code.confirm-contact a kim/newphone con idioma en',
      'account.status: needs-new-info | active',
      'account.signInNames kim@contoso.example: desactivado | activado',
      'account.signInNames nobody@contoso.example: presente | ausente',
      'result: removed | un rechazo por identity.sign-in-first',
      'accounts: kim | una lista vacía',
      'can.use-email: false | true',
    ])
  })

  it('is said in an English one as the command line says it', async () => {
    expect(await missedOf('en', ...inVain)).toEqual([
      'refused: role.forbidden | accepted: opened',
      'messages: a message to kim/phone in es | code.support-call to kim/mail in en',
      'timers: replacement until 2026-07-01T10:00:00Z | code-cooldown until 2026-06-01T10:02:00Z, code-expiry until 2026-06-01T10:11:00Z',
      'noTimers: no code-expiry | code-cooldown until 2026-06-01T10:02:00Z, code-expiry until 2026-06-01T10:11:00Z',
      'advice: contacts.keep-old | none',
      'events: contact-added | code-verified',
      'messages: none | code.confirm-contact to kim/newphone in en',
      'account.status: needs-new-info | active',
      'account.signInNames kim@contoso.example: off | on',
      'account.signInNames nobody@contoso.example: there | not there',
      'result: removed | refused by identity.sign-in-first',
      'accounts: kim | none',
      'can.use-email: false | true',
    ])
  })
})

describe('files that can’t be played', () => {
  it('are told of in Spanish in a Spanish window, the folder among them', async () => {
    const { made, say } = await deskSpeaking('es')
    const folder = path.join(newProfile(), 'mine')
    made.chooseFolder(folder)
    const problems = async () =>
      (await made.get('training.chooseFolder', {}))?.broken.flatMap(({ problems: all }) =>
        all.map(say),
      )
    expect(await problems()).toEqual(['esa carpeta no existe'])
    fs.mkdirSync(folder)
    fs.mkdirSync(path.join(folder, 'folder.yaml'))
    fs.writeFileSync(path.join(folder, 'large.yaml'), Buffer.alloc(1_500_000, 0x20))
    fs.writeFileSync(path.join(folder, 'empty.yaml'), '')
    expect(await problems()).toEqual([
      'se esperaba un escenario: un mapa que empiece por «latchkey: scenario/1»; se encontró un valor vacío',
      'se esperaba un archivo, se encontró una carpeta',
      'se esperaba un archivo de 1 MiB como mucho, y tiene 1,4 MiB',
    ])
  })
})
