import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { closeDesk } from '../../src/main/app/deskLife'
import { linkSeal } from '../../src/main/engine/commands/resetLink'
import { registrationOf } from '../../src/main/directory/planning/registration'
import { dispatch } from '../../src/main/ipc/dispatch'
import { newSession } from '../../src/main/operators/session'
import { accepted as decided, entry, silent } from '../contract/examples'
import { mail, signInName } from './accounts'
import { passphrase } from './desk'
import { foundingTwo } from './operators'
import { deskOf, newProfile } from './profile'

// The real command line, which may have to be bundled first.
vi.setConfig({ testTimeout: 120_000 })

const token = 'z'.repeat(13) + '0'.repeat(13)

/** A closed profile that has sent Maria a link with this token. */
async function withLink(): Promise<{ folder: string; accountId: string }> {
  const folder = newProfile()
  const desk = await deskOf(folder)
  if (desk.fault !== null) throw new Error(desk.fault.kind)
  await dispatch(desk, newSession(), 'operators.createFirst', foundingTwo)
  const now = desk.clock.now()
  const registered = registrationOf(
    {
      externalId: null,
      name: 'Maria Gómez',
      locale: 'es',
      twoStep: false,
      lastSignInAt: null,
      signInNames: [{ kind: 'email', value: signInName, enabled: true }],
      contacts: [{ kind: 'email', value: mail, confirmed: true }],
    },
    desk.ids,
    now,
  )
  const { accountId, contacts } = registered
  await desk.store.accounts.register([registered], { ...entry('directory.applyImport'), at: now })
  await desk.store.accounts.decide(accountId, {
    audit: silent,
    recordedAt: now,
    decision: (account) =>
      decided(account, [
        {
          type: 'password-reset-authorised',
          at: now,
          by: { kind: 'customer' },
          contactIds: [contacts[0]!.id],
          expiresAt: plus(now, duration('1h')),
          links: [linkSeal(desk.secrets, token)],
        },
      ]),
  })
  await closeDesk(desk)
  await desk.store.close()
  return { folder, accountId }
}

it('npm run channel -- redeem uses a link once, and its token is no argument and in no answer', async () => {
  const { folder, accountId } = await withLink()
  const file = path.join(folder, 'token')
  writeFileSync(file, `${token}\n`)
  const at = ['--user-data-dir', folder, '--operator', foundingTwo.name, '--passphrase-from-pipe']
  const redeem = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/tool.mjs', 'channel', 'redeem', ...at, ...args],
      { encoding: 'utf8', input: `${passphrase}\n` },
    )
    expect(stdout + stderr).not.toContain(token)
    return { status, stdout, stderr }
  }
  const first = redeem('--token-file', file, '--json')
  expect(first).toMatchObject({ status: 0, stderr: '' })
  expect(JSON.parse(first.stdout)).toMatchObject({
    redeemed: true,
    accountId,
    signInNames: ['ma••••••'],
    may: 'choose-password',
  })
  const again = redeem('--token-file', file)
  expect(again).toMatchObject({ status: 1, stdout: '' })
  expect(again.stderr).toContain('used before')
  expect(redeem(token).status).toBe(2)
  expect(redeem('--token-file', path.join(folder, 'none')).status).toBe(2)
})
