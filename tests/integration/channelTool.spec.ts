import { spawnSync } from 'node:child_process'
import { expect, it, vi } from 'vitest'
import { closeDesk } from '../../src/main/app/deskLife'
import { dispatch } from '../../src/main/ipc/dispatch'
import { newSession } from '../../src/main/operators/session'
import { passphrase } from './desk'
import { foundingTwo } from './operators'
import { deskOf, newProfile } from './profile'

// It runs the real command line, which may have to be bundled first.
vi.setConfig({ testTimeout: 120_000 })

function channel(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/tool.mjs', 'channel', ...args],
    { encoding: 'utf8', input },
  )
  return { status, stdout, stderr }
}

it('npm run channel tells how the channels stand, and by its exit code what came of it', async () => {
  expect(channel(['--help'])).toMatchObject({ status: 0, stderr: '' })
  expect(channel(['check', 'fax'])).toMatchObject({ status: 2 })
  const folder = newProfile()
  const at = ['--user-data-dir', folder, '--operator', foundingTwo.name, '--passphrase-from-pipe']
  expect(channel(['status', ...at], `${passphrase}\n`)).toMatchObject({ status: 2 })

  const desk = await deskOf(folder)
  if (desk.fault !== null) throw new Error(desk.fault.kind)
  await dispatch(desk, newSession(), 'operators.createFirst', foundingTwo)
  const open = channel(['status', ...at], `${passphrase}\n`)
  expect(open).toMatchObject({ status: 3, stdout: '' })
  expect(open.stderr).toContain('Another Latchkey has this profile open')
  await closeDesk(desk)
  await desk.store.close()

  const none = channel(['status', '--json', ...at], `${passphrase}\n`)
  expect(none).toMatchObject({ status: 1, stderr: '' })
  expect(JSON.parse(none.stdout)).toMatchObject({
    channels: [
      { channel: 'email', connected: false },
      { channel: 'sms', connected: false },
    ],
  })
  expect(channel(['status', ...at], 'not the passphrase\n')).toMatchObject({ status: 2 })
  const check = channel(['check', 'email', ...at], `${passphrase}\n`)
  expect(check).toMatchObject({ status: 1, stderr: 'No channel is connected for email.\n' })
})
