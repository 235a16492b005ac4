import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/main/ports/store'
import { entry, registration } from '../contract/examples'
import { fingerprint, opened, place, type Place } from '../contract/places'

let here: Place
let store: Store | null
beforeEach(async () => {
  here = place()
  store = opened(here.file)
  await store.accounts.register(
    [registration({ id: 'eva', name: 'Eva Sandberg' })],
    entry('directory.applyImport'),
  )
})
afterEach(async () => {
  await store?.close()
  here.dispose()
})

async function closed(): Promise<void> {
  await store?.close()
  store = null
}

/** Runs the real command line, as `npm run rebuild-index --` does. */
function rebuild(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/tool.mjs', 'rebuild-index', ...args],
    { encoding: 'utf8', env: { ...process.env, INIT_CWD: here.folder } },
  )
  return { status, stdout, stderr }
}

describe('npm run rebuild-index', () => {
  it('rebuilds the index of a profile and says of how many accounts', async () => {
    await closed()
    expect(rebuild('--user-data-dir', here.folder)).toMatchObject({
      status: 0,
      stdout: `Rebuilt: 1 accounts in ${here.file}\n`,
    })
    store = opened(here.file)
    expect(await store.search.find('andberg', 20)).toMatchObject({
      hits: [{ accountId: 'eva' }],
      nearly: false,
      indexing: false,
    })
  })

  it('leaves a profile alone that Latchkey has open', () => {
    const { status, stderr } = rebuild('--user-data-dir', here.folder)
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `${here.file} is open in Latchkey. Close it and try again; nothing was changed.\n`,
    })
  })

  it('leaves a damaged store as it is', async () => {
    await closed()
    fs.writeFileSync(here.file, 'garbage')
    const before = fingerprint(here.folder)
    expect(rebuild('--user-data-dir', here.folder)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^damaged: /) as string,
    })
    expect(fingerprint(here.folder)).toEqual(before)
  })

  it('says what is wrong with a call, and makes no store where there is none', () => {
    const nowhere = path.join(here.folder, 'nowhere')
    expect(rebuild('--user-data-dir', nowhere)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('does not exist') as string,
    })
    expect(fs.existsSync(nowhere)).toBe(false)
    expect(rebuild('--fast')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--help') as string,
    })
    expect(rebuild('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--user-data-dir DIR') as string,
    })
  })
})
