import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { dispatch } from '../../src/main/ipc/dispatch'
import { newSession } from '../../src/main/operators/session'
import { shutDesk } from '../../src/main/profile/profile'
import { passphrase, testDesk } from './desk'
import { deskOf, newProfile } from './profile'

/** A profile that can't be opened yet: a file lies where its folder belongs. */
function blocked(): { readonly folder: string; readonly file: string } {
  const file = path.join(newProfile(), 'file')
  fs.writeFileSync(file, '')
  return { folder: path.join(file, 'profile'), file }
}

it('opens the profile again once what kept it shut was put right', async () => {
  const { folder, file } = blocked()
  const shut = await deskOf(folder)
  expect(shut.fault).toMatchObject({ kind: 'unwritable', ways: ['try-again'] })
  fs.rmSync(file)
  const reply = await dispatch(shut, newSession(), 'app.resolveFault', { way: 'try-again' })
  expect(reply).toMatchObject({ ok: true, value: { phase: 'first-start', fault: null } })
})

it('answers with the fault that is there then where nothing was put right', async () => {
  const reply = await dispatch(await deskOf(blocked().folder), newSession(), 'app.resolveFault', {
    way: 'try-again',
  })
  expect(reply).toMatchObject({
    ok: true,
    value: { phase: 'fault', fault: { kind: 'unwritable' } },
  })
})

it('takes no way that the fault does not offer', async () => {
  const { desk } = await testDesk()
  const shut = shutDesk(desk.host, {
    kind: 'newer-schema',
    file: '/profile/latchkey.db',
    detail: null,
  })
  expect(
    await dispatch(shut, newSession(), 'app.resolveFault', { way: 'try-again' }),
  ).toMatchObject({ ok: false, error: { code: 'conflict' } })
})

it.each([{}, { way: 'format-the-disk' }, { way: 7 }, null])(
  'takes nothing that is no way: %j',
  async (request) => {
    const reply = await dispatch(
      await deskOf(blocked().folder),
      newSession(),
      'app.resolveFault',
      request,
    )
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  },
)

it('is refused at an open desk, whoever asks', async () => {
  const desk = await testDesk()
  expect(await desk.failure('app.resolveFault', { way: 'try-again' })).toMatchObject({
    code: 'conflict',
  })
  await desk.get('operators.createFirst', { name: 'Ana', passphrase })
  expect(await desk.failure('app.resolveFault', { way: 'try-again' })).toMatchObject({
    code: 'conflict',
  })
})
