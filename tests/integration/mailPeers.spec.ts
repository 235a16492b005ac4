import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { mailIn } from '../peers/inbox'
import { mailPeers } from '../peers/mail'
import { submit } from '../peers/submit'

const mail = (words: string) => `Subject: ${words}\r\n\r\n${words}`

test('two mail servers run beside each other, and each has its own mail', async () => {
  const began = performance.now()
  const [one, other] = await Promise.all([mailPeers(), mailPeers()])
  console.log(`mail peers: two are up in ${Math.round(performance.now() - began)} ms`)
  try {
    await submit(one, {
      from: 'bounces+one@desk.test',
      to: 'maria@desk.test',
      raw: mail('the first'),
    })
    await submit(other, {
      from: 'bounces+two@desk.test',
      to: 'maria@desk.test',
      raw: mail('the second'),
    })
    await submit(one, {
      from: 'bounces+three@desk.test',
      to: 'nobody@customers.test',
      raw: mail('the third'),
    })
    await submit(other, {
      from: 'bounces+four@desk.test',
      to: 'pedro@anywhere.example',
      raw: mail('the fourth'),
    })

    expect(await mailIn(one, one.maria)).toContain('the first')
    expect(await mailIn(other, other.maria)).toContain('the second')
    expect(await mailIn(one, one.bounces)).toContain('Status: 5.1.1')
    expect((await other.provider.mailTo('pedro@anywhere.example')).raw).toContain('the fourth')
    expect(one.provider.taken).toEqual([])
  } finally {
    await Promise.all([one.stop(), other.stop()])
  }
})

test('a peer ends, and its folder with it, when the test that started it is gone', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'latchkey-kept-'))
  mkdirSync(path.join(folder, 'spool'))
  const keeper = spawn(
    process.execPath,
    [
      fileURLToPath(new URL('../peers/keeper.mjs', import.meta.url)),
      folder,
      JSON.stringify([['sleep', '600']]),
    ],
    { stdio: ['pipe', 'ignore', 'inherit'] },
  )
  keeper.stdin.end()

  expect(await new Promise((resolve) => keeper.on('exit', resolve))).toBe(0)
  expect(existsSync(folder)).toBe(false)
})
