import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RequestOf } from '@shared/channels'
import { accepted, deskWithMaria, mail, phone, refused, signInName, verifiedCase } from './accounts'
import { auditedDesk, lastSequence, tamper } from './auditDesk'
import { passphrase, testDesk, type TestDesk } from './desk'
import { newProfile } from './profile'

const sealKey = Buffer.alloc(32, 7)

interface Checked {
  readonly code: number
  readonly intact: boolean
  readonly digestsChecked: boolean
  readonly fingerprint: string
  readonly problems: readonly {
    readonly line: number
    readonly sequence: number | null
    readonly what: string
  }[]
}

/** Runs the verifier as an auditor would, in a process of its own. */
function verifier(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['src/main/audit/verifyAudit.mjs', ...args],
      (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    )
  })
}

async function checked(...args: readonly string[]): Promise<Checked> {
  const { code, stdout } = await verifier(...args, '--json')
  return { code, ...(JSON.parse(stdout) as Omit<Checked, 'code'>) }
}

function target(file: string) {
  return {
    writeBeside: async (name: string, text: string) =>
      fs.writeFileSync(path.join(path.dirname(file), name), text),
    write: async (chunks: AsyncIterable<string>) => {
      for await (const chunk of chunks) fs.appendFileSync(file, chunk)
    },
  }
}

async function exported(desk: TestDesk, request: RequestOf<'audit.export'> = {}): Promise<string> {
  const file = path.join(newProfile(), request.form === 'csv' ? 'audit.csv' : 'audit.jsonl')
  desk.chooseTarget(target(file))
  await desk.get('audit.export', request)
  return file
}

/** As on a machine that has nothing of Latchkey: the verifier that lies beside the file, in a folder with nothing else, by plain Node. */
function verifiedAlone(file: string): Promise<number> {
  const cwd = path.dirname(file)
  expect(fs.readdirSync(cwd).toSorted()).toEqual(
    [path.basename(file), 'verify-audit.mjs'].toSorted(),
  )
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['verify-audit.mjs', path.basename(file)],
      { cwd, env: {} },
      (error) => resolve(error === null ? 0 : Number(error.code)),
    )
  })
}

/** The file with one line changed, the verifier beside it. */
function alone(file: string, line: number, edit: (text: string) => string | null): string {
  const changed = edited(file, line, edit)
  fs.copyFileSync(
    path.join(path.dirname(file), 'verify-audit.mjs'),
    path.join(path.dirname(changed), 'verify-audit.mjs'),
  )
  return changed
}

function keyFile(): string {
  const file = path.join(newProfile(), 'seal.key')
  fs.writeFileSync(file, `latchkey-seal-key-1 plain ${sealKey.toString('base64')}\n`)
  return file
}

/** The file with one line changed. */
function edited(file: string, line: number, edit: (text: string) => string | null): string {
  const lines = fs.readFileSync(file, 'utf8').split('\n')
  const changed = path.join(newProfile(), 'edited.jsonl')
  fs.writeFileSync(
    changed,
    lines.flatMap((text, index) => (index === line ? (edit(text) ?? []) : text)).join('\n'),
  )
  return changed
}

describe('an exported audit', () => {
  it('is intact for the verifier, without and with the key', async () => {
    const { desk } = await auditedDesk()
    const file = await exported(desk)
    const records = (await lastSequence(desk)) - 1
    expect(await checked(file)).toMatchObject({
      code: 0,
      intact: true,
      records,
      problems: [],
      digestsChecked: false,
      fingerprint: desk.desk.trail.keys.fingerprint,
    })
    expect(await checked(file, '--key', keyFile())).toMatchObject({
      code: 0,
      intact: true,
      digestsChecked: true,
    })
    expect(await checked(file, '--public-key', desk.desk.trail.keys.fingerprint)).toMatchObject({
      code: 0,
    })
    expect((await verifier(file)).stdout).toContain(`Intact: ${records} records`)
    await desk.store.close()
  })

  it('begins with its format and key, ends signed, and is recorded with the digest of the file', async () => {
    const { desk } = await auditedDesk()
    const lines = fs
      .readFileSync(await exported(desk), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines[0]).toMatchObject({
      format: 'latchkey-audit',
      version: 1,
      publicKey: desk.desk.trail.keys.publicKey,
      operators: [{ name: 'Ana' }],
    })
    expect(lines[1]).toMatchObject({
      sequence: 1,
      action: 'operators.createFirst',
      time: '2026-06-01T10:00:00Z',
    })
    const { sha256 } = lines.at(-1)!['end'] as { sha256: string }
    expect((await desk.store.audit.list(1))[0]).toMatchObject({
      action: 'audit.export',
      outcome: 'accepted',
      facts: { records: lines.length - 2, sha256 },
    })
    await desk.store.close()
  })

  it('shows every kind of change to the file, and where', async () => {
    const { desk } = await auditedDesk()
    const file = await exported(desk)
    const last = fs.readFileSync(file, 'utf8').trimEnd().split('\n').length - 1
    const found = async (
      line: number,
      edit: (text: string) => string | null,
      ...args: readonly string[]
    ) => {
      const { code, problems } = await checked(edited(file, line, edit), ...args)
      expect(code).toBe(1)
      return problems.map(({ what }) => what).join('\n')
    }
    expect(await found(4, (text) => text.replace('"open-case"', '"note"'))).toContain(
      'the whole file',
    )
    expect(
      await found(4, (text) => text.replace('"open-case"', '"note"'), '--key', keyFile()),
    ).toContain('the record was altered')
    expect(await found(4, () => null)).toContain('records 4 to 4 are missing')
    expect(await found(4, (text) => `${text}\n${text}`)).toContain('out of order')
    expect(await found(last, () => null)).toContain('the end is missing')
    expect(await found(0, (text) => text.replace('"sequence":0', '"sequence":1'))).toContain(
      'checkpoint 1 is not signed',
    )
    expect(await found(5, (text) => text.replace('"time":"2027', '"time":"2028'))).toContain(
      'the time for people',
    )
    expect(await found(last, (text) => text, '--public-key', '0000 0000 0000 0000')).toContain(
      'another key',
    )
    await desk.store.close()
  })

  it.each([
    ['all of it', {}],
    ['a selection', { filter: { action: 'open-case' } }],
    ['a table', { form: 'csv', filter: { outcome: 'accepted' } }],
  ] as const)(
    'is checked by the file that lies beside it, with nothing else: %s',
    async (_name, request) => {
      const { desk } = await auditedDesk()
      const file = await exported(desk, request)
      const changes = (text: string) => text.replace('open-case', 'note')
      const line = fs
        .readFileSync(file, 'utf8')
        .split('\n')
        .findIndex((text) => changes(text) !== text && !text.includes('"format"'))
      expect(line).toBeGreaterThan(0)
      expect(await verifiedAlone(file)).toBe(0)
      expect(await verifiedAlone(alone(file, line, changes))).toBe(1)
      expect(await verifiedAlone(alone(file, line, () => null))).toBe(1)
      expect(await verifiedAlone(alone(file, 0, () => 'something else'))).toBe(2)
      await desk.store.close()
    },
  )

  it('of a selection has only what the filters let through, each record with the seal of the one before it', async () => {
    const { desk, accountId } = await auditedDesk()
    const file = await exported(desk, { filter: { action: 'open-case', accountId } })
    const lines = fs
      .readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    const records = lines.slice(1, -1)
    expect(records.length).toBeGreaterThan(0)
    for (const one of records)
      expect(one).toMatchObject({ action: 'open-case', account: accountId })
    expect(lines[0]).toMatchObject({ version: 2, selection: { action: 'open-case', accountId } })
    expect(lines.at(-1)).toMatchObject({ end: { records: records.length } })
    expect(await checked(file, '--key', keyFile())).toMatchObject({ code: 0, digestsChecked: true })
    const other = edited(file, 1, (text) =>
      text.replace('"outcome":"accepted"', '"outcome":"failed"'),
    )
    expect((await checked(other, '--key', keyFile())).problems.map(({ what }) => what)).toContain(
      'the record was altered: its digest does not follow',
    )
    await desk.store.close()
  })

  it('as a table says who, what, on which case and why, and no spreadsheet computes any of it', async () => {
    const { desk, accountId } = await auditedDesk()
    await desk.get('operators.add', {
      name: '=Ana',
      role: 'agent',
      passphrase: 'told over the phone',
    })
    const text = fs.readFileSync(
      await exported(desk, {
        form: 'csv',
        filter: { accountId },
        style: { separator: 'semicolon', language: 'en' },
      }),
      'utf8',
    )
    const [heading = '', ...rows] = text.slice(1).trimEnd().split('\r\n')
    expect(text.startsWith('\uFEFFlatchkey-audit;time;operator;')).toBe(true)
    expect(heading.split(';')).toContain('reason')
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows.slice(0, -1)) expect(row).toContain(accountId)
    for (const cell of rows.flatMap((row) => row.split(';')))
      expect(cell).not.toMatch(/^"?[=+\-@\t]/)
    expect(text).not.toContain(phone.slice(1))
    await desk.store.close()
  })

  it('of an audit that was tampered with is found by the key, however well it is signed', async () => {
    const { desk, file } = await auditedDesk()
    tamper(file, `UPDATE audit SET outcome = 'refused' WHERE sequence = 4`)
    const name = await exported(desk)
    expect(await checked(name, '--key', keyFile())).toMatchObject({
      code: 1,
      problems: [
        { line: 5, sequence: 4, what: 'the record was altered: its digest does not follow' },
      ],
    })
    await desk.store.close()
  })

  it('can not be checked where there is no such file, no audit in it, or no key: exit code 2', async () => {
    const { desk } = await auditedDesk()
    const file = await exported(desk)
    for (const args of [
      [],
      ['nowhere.jsonl'],
      ['package.json'],
      [file, '--key', 'package.json'],
      [file, '--nothing'],
    ])
      expect((await verifier(...args)).code, args.join(' ')).toBe(2)
    expect(await verifier('--help')).toMatchObject({ code: 0, stderr: '' })
    await desk.store.close()
  })

  it('is nothing when no place was chosen, and recorded as failed where it can not be written', async () => {
    const { desk } = await auditedDesk()
    desk.chooseTarget(null)
    expect(await desk.get('audit.export', {})).toBeNull()
    desk.chooseTarget({ write: () => Promise.reject(new Error('EROFS')) })
    expect(await desk.failure('audit.export', {})).toEqual({
      code: 'file',
      facts: { reason: 'unwritable', what: 'audit', cause: 'unknown' },
      liftsAt: null,
    })
    expect((await desk.store.audit.list(1))[0]).toMatchObject({
      action: 'audit.export',
      outcome: 'failed',
    })
    await desk.store.close()
  })

  it('holds no contact in full, no code and no passphrase', async () => {
    const desk = await testDesk(path.join(newProfile(), 'latchkey.db'))
    const accountId = await deskWithMaria(desk)
    await verifiedCase(desk, accountId)
    for (const query of [phone, mail, signInName, '5678'])
      await desk.get('accounts.find', { query })
    await desk.get('accounts.show', { accountId })
    desk.wait(120)
    const { facts } = await accepted(desk, accountId, {
      type: 'add-contact',
      contact: { kind: 'email', text: 'a.brand.new.address@example.net' },
    })
    await refused(desk, accountId, {
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: '000000',
      contactId: String(facts['contactId']),
    })
    await accepted(desk, accountId, { type: 'remove-all-contacts' })
    await desk.ask('operators.signIn', { name: 'Ana', passphrase: 'my other secret' })
    const text = fs.readFileSync(await exported(desk), 'utf8')
    expect(text).toContain('remove-all-contacts')
    for (const secret of [
      phone.slice(3),
      mail,
      'maria.gomez',
      signInName,
      'brand.new',
      passphrase,
      'my other secret',
    ])
      expect(text).not.toContain(secret)
    const numbers = new Set(text.match(/(?<![0-9a-f])\d+(?![0-9a-f])/g))
    for (const code of desk.minted) expect(numbers).not.toContain(code)
    await desk.store.close()
  })
})
