import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isStill, piecesOf, readOnce, stampOf, type Opened } from './readOnce'
import { anythingUnanswered } from './withinReach'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-read-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

const isWindows = process.platform === 'win32'
const changed = () => new Error('changed')
let made = 0

function fileWith(content: string): string {
  const file = path.join(folder, `file-${++made}`)
  fs.writeFileSync(file, content)
  return file
}

async function seen(file: string) {
  return stampOf(file)
}

async function readingOf(file: Awaited<ReturnType<typeof seen>>): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of readOnce(file, changed)) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

describe('a file that was looked at', () => {
  it('is read to its end, also one of many pieces and one with nothing in it', async () => {
    const long = 'x'.repeat(600_000)
    expect(await readingOf(await seen(fileWith(long)))).toBe(long)
    expect(await readingOf(await seen(fileWith('')))).toBe('')
  })

  it('is not read where it is longer, shorter, written again or another one by now', async () => {
    const ways: ((file: string) => void)[] = [
      (file) => fs.appendFileSync(file, 'x'),
      (file) => fs.truncateSync(file, 1),
      (file) => fs.utimesSync(file, 1, 1),
      (file) => {
        const { atime, mtime } = fs.statSync(file)
        fs.renameSync(fileWith('good'), file)
        fs.utimesSync(file, atime, mtime)
      },
    ]
    for (const way of ways) {
      const file = fileWith('good')
      fs.utimesSync(file, 100, 100)
      const looked = await seen(file)
      expect(await isStill(looked)).toBe(true)
      way(file)
      expect(await isStill(looked)).toBe(false)
      await expect(readingOf(looked)).rejects.toThrow('changed')
    }
  })

  it('and is written while it is read, counts for nothing', async () => {
    const file = fileWith('y'.repeat(600_000))
    const looked = await seen(file)
    const reading = (async () => {
      for await (const _piece of readOnce(looked, changed)) fs.appendFileSync(file, 'more')
    })()
    await expect(reading).rejects.toThrow('changed')
  })

  it.skipIf(isWindows)('and has become a pipe, a folder or a link is refused at once', async () => {
    const becomes: ((file: string) => void)[] = [
      (file) => void execFileSync('mkfifo', [file]),
      (file) => void fs.mkdirSync(file),
      (file) => fs.symlinkSync('/dev/zero', file),
      (file) => fs.symlinkSync(fileWith('good'), file),
    ]
    const codes: unknown[] = []
    for (const become of becomes) {
      const file = fileWith('good')
      const looked = await seen(file)
      fs.rmSync(file)
      become(file)
      codes.push(await readingOf(looked).catch(({ code }: { code: string }) => code))
    }
    expect(codes).toEqual(['ENOTFILE', 'ENOTFILE', 'ELOOP', 'ELOOP'])
  })
})

it.skipIf(isWindows)(
  'a link that is chosen is followed then, and stands for that file from then on',
  async () => {
    const link = path.join(folder, 'link')
    const file = fileWith('first')
    fs.symlinkSync(file, link)
    const looked = await seen(link)
    fs.rmSync(link)
    fs.symlinkSync(fileWith('second'), link)
    expect(looked.path).toBe(fs.realpathSync(file))
    expect(await readingOf(looked)).toBe('first')
  },
)

it.skipIf(isWindows)('what is no ordinary file is not looked at either', async () => {
  const pipe = path.join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  for (const file of [pipe, folder, '/dev/zero'])
    await expect(stampOf(file)).rejects.toMatchObject({ code: 'ENOTFILE' })
  await expect(stampOf(path.join(folder, 'gone'))).rejects.toMatchObject({ code: 'ENOENT' })
})

describe('a drive that stops answering', () => {
  const stamp = { dev: 1n, ino: 1n, size: 1n, mtimeNs: 1n }

  function drive(read: Opened['read'], closed: string[] = []): Opened {
    return {
      stat: async () => ({ ...stamp, isFile: () => true }),
      read,
      close: async () => void closed.push('closed'),
    }
  }

  it('ends the reading, and is remembered until it answers after all', async () => {
    let answer: (read: { bytesRead: number }) => void = () => undefined
    const late = new Promise<{ bytesRead: number }>((resolve) => (answer = resolve))
    const reading = (async () => {
      for await (const _piece of piecesOf(
        drive(() => late),
        stamp,
        changed,
        5,
      ));
    })()
    await expect(reading).rejects.toMatchObject({ code: 'ESTALLED' })
    expect(anythingUnanswered()).toBe(true)
    answer({ bytesRead: 0 })
    await late
    expect(anythingUnanswered()).toBe(false)
  })

  it('is closed where it answers, also when whoever reads has had enough', async () => {
    const closed: string[] = []
    for await (const _piece of piecesOf(
      drive(async () => ({ bytesRead: 1 }), closed),
      stamp,
      changed,
    ))
      break
    expect(closed).toEqual(['closed'])
  })
})
