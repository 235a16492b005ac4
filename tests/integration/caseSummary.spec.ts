import { describe, expect, it } from 'vitest'
import { duration } from '@shared/vocabulary/instant'
import { accepted, deskWithMaria, show } from './accounts'
import { testDesk, type TestDesk } from './desk'

/** The summary for the customer says what is true now, at every point of a change of all security info. */

interface Told {
  readonly desk: TestDesk
  readonly accountId: string
  readonly caseId: string
}

/** Maria’s change to a new contact is asked for by phone; it has begun unless `confirm` is false. */
async function replacing(confirm = true): Promise<Told> {
  const desk = await testDesk()
  const accountId = await deskWithMaria(desk)
  await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
  await accepted(desk, accountId, {
    type: 'replace-contacts',
    contact: { kind: 'email', text: 'nina@example.net' },
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
