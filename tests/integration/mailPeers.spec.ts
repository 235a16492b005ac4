import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { expect, test } from 'vitest'
import { mailIn } from '../peers/inbox'
import { mailPeers, type MailPeers } from '../peers/mail'

/** Submits one mail as whoever may, and waits for the answer. */
async function submit(peers: MailPeers, from: string, to: string, text: string): Promise<void> {
  const connection = new SMTPConnection({
    host: peers.host,
    port: peers.ports.submission,
    requireTLS: true,
    tls: { ca: peers.authority },
  })
  const { user, password: pass } = peers.desk
  const step = (take: (done: (error?: Error | null) => void) => void) =>
    new Promise<void>((resolve, reject) => take((error) => (error ? reject(error) : resolve())))
  try {
    await step((done) => connection.connect(done))
    await step((done) => connection.login({ credentials: { user, pass } }, done))
    await step((done) =>
      connection.send({ from, to: [to] }, `Subject: ${text}\r\n\r\n${text}`, done),
    )
  } finally {
    connection.quit()
  }
}

test('two mail servers run beside each other, and each has its own mail', async () => {
  const began = performance.now()
  const [one, other] = await Promise.all([mailPeers(), mailPeers()])
  console.log(`mail peers: two are up in ${Math.round(performance.now() - began)} ms`)
  try {
    await submit(one, 'bounces+one@desk.test', 'maria@desk.test', 'the first')
    await submit(other, 'bounces+two@desk.test', 'maria@desk.test', 'the second')
    await submit(one, 'bounces+three@desk.test', 'nobody@customers.test', 'the third')
    await submit(other, 'bounces+four@desk.test', 'pedro@anywhere.example', 'the fourth')

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
