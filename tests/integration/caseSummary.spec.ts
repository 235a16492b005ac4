import { describe, expect, it } from 'vitest'
import { summaryLine } from '@shared/sentences/summary'
import { caseNumber } from '@shared/vocabulary/caseNumber'
import { duration } from '@shared/vocabulary/instant'
import { elides } from '../../src/main/services/cases/elides'
import { accepted, callerProved, deskWithMaria, mail, phone, show } from './accounts'
import { testDesk, type TestDesk } from './desk'

/** The summary for the customer says what is true now, at every point of a change of all security info. */

interface Told {
  readonly desk: TestDesk
  readonly accountId: string
  readonly caseId: string
}

/** Maria’s change to a new contact is asked for by phone; it has begun unless `confirm` is false. */
async function replacing(confirm = true, text = 'nina@example.net'): Promise<Told> {
  const desk = await testDesk()
  const accountId = await deskWithMaria(desk)
  await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
  await accepted(desk, accountId, {
    type: 'replace-contacts',
    contact: { kind: 'email', text },
  })
  desk.wait(60)
  if (confirm)
    await accepted(desk, accountId, {
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: desk.minted.at(-1)!,
    })
  const { id: caseId } = (await show(desk, accountId)).cases[0]!
  return { desk, accountId, caseId }
}

async function read({ desk, accountId, caseId }: Told) {
  const { sections } = await desk.get('cases.summary', { accountId, caseId })
  const [, done, when, should] = sections.map(({ lines }) => lines)
  return { done: done!, when: when!, should: should![0]! }
}

const asked = 'Se pidió cambiar toda su información de seguridad por el contacto nuevo ni••••••.'
const begun = 'Se inició el cambio de toda su información de seguridad.'
const confirmed = 'Se confirmó el contacto nuevo ni••••••.'

describe('the summary during a change of all security info', () => {
  it('says before the code that nothing has begun', async () => {
    const { done, when, should } = await read(await replacing(false))
    expect(done).toEqual([`${asked} Empieza en cuanto se introduzca el código enviado allí.`])
    expect(when).toEqual([expect.stringContaining('la petición caduca')])
    expect(should).toContain('introduzca el código que se envió al contacto nuevo ni••••••')
  })

  it('says that it never began, once the request has lapsed', async () => {
    const told = await replacing(false)
    told.desk.wait(duration('24h'))
    const { done, when } = await read(told)
    expect(done).toEqual([`${asked} No llegó a empezar, porque ese código no se introdujo.`])
    expect(when).toEqual(['No tiene que esperar a nada.'])
  })

  it('says while it runs that no code goes to the new contact, and when it counts: at the end, not sooner', async () => {
    const { done, when, should } = await read(await replacing())
    const end = 'jue 5 ago 2027, 12:01 Madrid (10:01 UTC)'
    expect(done).toEqual([
      asked,
      `${confirmed} Vale desde el ${end}; hasta entonces no se envían códigos allí.`,
      `${begun} Hasta que tenga efecto no cambia nada en ella.`,
    ])
    expect(when).toEqual([
      `${end}: el contacto nuevo ni•••••• ocupa el lugar de toda su información de seguridad. Hasta entonces inicia sesión como siempre; no se pueden cambiar los ajustes de seguridad ni los datos de pago.`,
    ])
    expect(should).toContain('Un código a un contacto antiguo lo detiene en el acto.')
  })

  it('says while it is frozen that it has no date', async () => {
    const told = await replacing()
    await accepted(told.desk, told.accountId, { type: 'report-not-me' })
    const { done, when, should } = await read(told)
    expect(done).toEqual([
      asked,
      `${confirmed} No vale, porque el cambio está congelado.`,
      `${begun} Está congelado: no cambia nada hasta que lo revisemos.`,
      'Usted dijo «no he sido yo»: el cambio de su información de seguridad queda congelado hasta que lo revisemos.',
    ])
    expect(when).toEqual([expect.stringContaining('No tiene efecto en ninguna fecha')])
    expect(should).toContain('Conserve sus contactos antiguos')
  })

  it('says after the end what took effect and when, and nothing that is over', async () => {
    const told = await replacing()
    told.desk.wait(duration('31d'))
    const { done, when } = await read(told)
    const end = 'jue 5 ago 2027, 12:01 Madrid (10:01 UTC)'
    expect(done).toEqual([
      asked,
      `${confirmed} Vale desde el ${end}.`,
      `${begun} Tuvo efecto el ${end}.`,
    ])
    expect(when).toEqual([expect.stringContaining('ni•••••• vale del todo')])
  })
})

describe('the page for the customer', () => {
  it('says whose it is, whom to call, and of when it is true, in a language that the organisation offers', async () => {
    const told = await replacing(false)
    await told.desk.get('app.setOrganisation', {
      name: 'Contoso',
      phone: '+34 900 123 456',
      languages: ['en', 'fr'],
    })
    const page = await told.desk.get('cases.summary', told)
    expect(page).toMatchObject({
      language: 'en',
      organisation: 'Contoso',
      phone: '+34 900 123 456',
      number: `Case ${caseNumber(told.caseId)}`,
      dated: expect.stringMatching(/^As of Tue 6 Jul 2027, 12:01 Madrid/) as string,
    })
    const lines = page.sections.flatMap((section) => section.lines)
    expect(lines).toContain(
      `Questions? Call +34 900 123 456 and give the number of the case: ${caseNumber(told.caseId)}.`,
    )
  })

  it('tells the old address and the new one apart where they have the same mask', async () => {
    const told = await replacing(true, 'maria@example.net')
    const { done, when } = await read(told)
    expect(done[0]).toContain('por el contacto nuevo ma•••••• (el nuevo).')
    expect(when[0]).toContain('el contacto nuevo ma•••••• (el nuevo) ocupa el lugar')
  })

  it.each([
    ['Omar Haddad', 'compte d’Omar'],
    ['Élise Roy', 'compte d’Élise'],
    ['Maria Gómez', 'compte de Maria'],
    ['Yann Roy', 'compte de Yann'],
  ])('says in French whose account it is: %s', (name, said) => {
    const facts = { name, at: null, elides: elides(name) }
    expect(summaryLine('fr', 'askedWhen', facts, 'UTC')).toContain(said)
  })
})

describe('the text for the organisation’s ticket', () => {
  it('says the case, how the caller was verified, what was done and what came of it, and no secret', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await accepted(desk, accountId, {
      type: 'open-case',
      channel: 'phone',
      story: 'A story that is nobody’s business',
      ticket: 'INC0012345',
    })
    await callerProved(desk, accountId, 'email')
    const code = desk.minted.at(-1)!
    await accepted(desk, accountId, { type: 'note', text: 'A note for colleagues' })
    await accepted(desk, accountId, { type: 'remove-all-contacts' })
    const { id: caseId } = (await show(desk, accountId)).cases[0]!
    const text = async () => (await desk.get('cases.ticketBlock', { accountId, caseId })).text
    expect((await text()).split('\n').at(-1)).toBe('The case is open.')
    await accepted(desk, accountId, { type: 'close-case', outcome: 'waiting' })
    const lines = (await text()).split('\n')
    expect(lines).toEqual([
      `Latchkey case ${caseNumber(caseId)} · ticket INC0012345`,
      expect.stringMatching(/^Opened: Tue 6 Jul 2027, .* \(phone\), by Ana$/),
      'Caller verified: code to ma••••••',
      'Done:',
      expect.stringMatching(/^- Tue 6 Jul 2027, .*: A code to ma•••••• was verified/),
      expect.stringMatching(/^- Tue 6 Jul 2027, .*: Ana started removing all security info\./),
      expect.stringMatching(/^Outcome: .* \(closed on Tue 6 Jul 2027, /),
    ])
    for (const hidden of [code, mail, phone, phone.slice(3), 'story', 'colleagues', 'undefined'])
      expect(lines.join('\n')).not.toContain(hidden)
    await desk.get('app.setAppearance', { language: 'es' })
    expect(await text()).toContain('Quien llamaba se verificó: código a ma••••••')
  })

  it('has the mask where somebody wrote a contact in place of a ticket', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    for (const ticket of ['612 345 678', mail, '+1 202 555 0123', '0034612345678']) {
      await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '', ticket })
      const { cases } = await show(desk, accountId)
      const { id: caseId } = cases.find(({ closedAt }) => closedAt === null)!
      const { text } = await desk.get('cases.ticketBlock', { accountId, caseId })
      expect(text.split('\n')[0]).toMatch(/ · ticket \S*•{4,}/)
      await accepted(desk, accountId, { type: 'close-case', outcome: 'no-action' })
    }
  })
})
