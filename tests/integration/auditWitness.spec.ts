import fs from 'node:fs'
import path from 'node:path'
import Client from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { checkSeals } from '../../src/main/jobs/seals'
import {
  auditedDesk,
  lastSequence,
  restarted,
  tamper,
  verification,
  type AuditedDesk,
} from './auditDesk'
import { newProfile } from './profile'

const witness = ({ file }: Pick<AuditedDesk, 'file'>) => path.join(path.dirname(file), 'audit.head')

/** The profile as a process that was killed right now would leave it. */
async function killed({ file, desk }: AuditedDesk): Promise<string> {
  const folder = newProfile()
  // Nothing is written meanwhile: what is copied is one moment.
  for (const name of ['latchkey.db', 'latchkey.db-wal', 'audit.checkpoints', 'audit.head'])
    fs.copyFileSync(path.join(path.dirname(file), name), path.join(folder, name))
  await desk.store.close()
  return path.join(folder, 'latchkey.db')
}

const findings = async (desk: AuditedDesk['desk']) =>
  (await desk.get('audit.standing', {})).findings

describe('the end of the audit, after the app was killed', () => {
  it('is what was seen last, and nothing is said of it', async () => {
    const made = await auditedDesk()
    const file = await killed(made)
    const again = await restarted(file, made.desk.now())
    expect(await findings(again)).toEqual([])
    expect((await verification(again)).finding).toBeNull()
    await again.store.close()
  })

  it.each([1, 2, 7])('can’t be cut off by %i records with the database alone', async (count) => {
    const made = await auditedDesk()
    const last = await lastSequence(made.desk)
    const file = await killed(made)
    tamper(file, `DELETE FROM audit WHERE sequence > ${last - count}`)
    const again = await restarted(file, made.desk.now())
    const cut = { problem: 'cut-off', sequence: last - count + 1, to: last }
    expect(await findings(again)).toMatchObject([{ ...cut, since: made.desk.now() }])
    expect(await again.get('app.show', {})).toMatchObject({ auditFindings: [cut] })
    await checkSeals(again.desk)()
    expect(
      (await again.store.audit.list(20)).filter(({ action }) => action === 'audit.seals'),
    ).toMatchObject([{ facts: { intact: false, ...cut }, by: { kind: 'system' } }])
    expect((await verification(again)).finding).toEqual(cut)
    // What comes after it is numbered after it, and is whole.
    expect((await again.store.audit.slice(last, 1))[0]?.sequence).toBe(last + 1)
    await again.store.close()
    const later = await restarted(file, made.desk.now())
    await checkSeals(later.desk)()
    expect(await findings(later)).toMatchObject([cut])
    expect(
      (await later.store.audit.list(50)).filter(({ action }) => action === 'audit.seals'),
    ).toHaveLength(1)
    await later.store.close()
  })

  it('can’t be taken away with the log of the database', async () => {
    const made = await auditedDesk()
    const last = await lastSequence(made.desk)
    const file = await killed(made)
    fs.rmSync(`${file}-wal`)
    // All of it was in the log: what is left is a store of before the first record, or none.
    const left = new Client(file, { readonly: true })
    const kept =
      left.prepare<[], { newest: number | null }>('SELECT max(sequence) AS newest FROM audit').get()
        ?.newest ?? 0
    left.close()
    expect(kept).toBeLessThan(last)
    const { testDesk } = await import('./desk')
    const again = await testDesk(file, made.desk.now())
    expect(again.desk.seals.unrecorded).toEqual([
      { problem: 'cut-off', sequence: kept + 1, to: last },
    ])
    await again.store.close()
  })

  it('is told by the one that was written before where the power went while the other was written', async () => {
    const made = await auditedDesk()
    const last = await lastSequence(made.desk)
    const file = await killed(made)
    const slots = fs.readFileSync(path.join(path.dirname(file), 'audit.head'))
    for (const torn of [0, 512]) {
      const spoilt = Buffer.from(slots)
      spoilt.fill(0xaa, torn + 20, torn + 60)
      fs.writeFileSync(path.join(path.dirname(file), 'audit.head'), spoilt)
      const again = await restarted(file, made.desk.now())
      expect(await findings(again)).toEqual([])
      expect(await lastSequence(again)).toBeGreaterThan(last)
      await again.store.close()
    }
  })

  it('is not known where the file was taken away, or holds nothing of this profile: that is said, until somebody checks', async () => {
    for (const [problem, spoil] of [
      ['witness-missing', (file: string) => fs.rmSync(file)],
      ['witness-unreadable', (file: string) => fs.writeFileSync(file, Buffer.alloc(1_024, 7))],
      ['witness-unreadable', (file: string) => fs.writeFileSync(file, '')],
    ] as const) {
      const made = await auditedDesk()
      await made.desk.desk.trail.mark(made.desk.store.audit, made.desk.now())
      const file = await killed(made)
      spoil(path.join(path.dirname(file), 'audit.head'))
      const again = await restarted(file, made.desk.now())
      expect(await findings(again)).toMatchObject([{ problem, sequence: null }])
      await checkSeals(again.desk)()
      expect(await findings(again)).toMatchObject([{ problem }])
      expect(await again.store.audit.list(5)).toMatchObject([
        { action: 'audit.seals', facts: { problem } },
        {},
        {},
        {},
        {},
      ])
      expect((await verification(again)).finding).toBeNull()
      expect(await findings(again)).toEqual([])
      expect(fs.existsSync(witness({ file }))).toBe(true)
      await again.store.close()
    }
  })

  it('is missing where an older copy of the store was put back beside it, and the words leave that open', async () => {
    const made = await auditedDesk()
    await made.desk.desk.trail.mark(made.desk.store.audit, made.desk.now())
    const last = await lastSequence(made.desk)
    const backup = await killed(made)
    const going = await restarted(backup, made.desk.now())
    const older = newProfile()
    for (const name of ['latchkey.db', 'latchkey.db-wal', 'audit.checkpoints'])
      fs.copyFileSync(path.join(path.dirname(backup), name), path.join(older, name))
    const before = await lastSequence(going)
    for (let looks = 0; looks < 3; looks += 1) await going.get('audit.verify', {})
    await going.store.close()
    fs.copyFileSync(path.join(path.dirname(backup), 'audit.head'), path.join(older, 'audit.head'))
    const again = await restarted(path.join(older, 'latchkey.db'), made.desk.now())
    expect(before).toBeGreaterThan(last)
    expect(await findings(again)).toMatchObject([
      { problem: 'cut-off', sequence: before + 1, to: before + 3 },
    ])
    await again.store.close()
  })
})

describe('the witness', () => {
  it('has seen what is safe from a power cut, and nothing else', async () => {
    const { desk, file } = await auditedDesk()
    const seen = () => {
      const read = desk.desk.trail.witness.read()
      return read.kind === 'seen' ? read.head.sequence : read.kind
    }
    const entry = (await desk.store.audit.list(1))[0]!
    const last = await lastSequence(desk)
    expect(seen()).toBe(last)
    await desk.store.settings.change({}, [entry], 'soon')
    expect(seen()).toBe(last)
    const unstorable = {
      ...entry,
      get facts(): never {
        throw new Error('undone')
      },
    }
    await expect(desk.store.audit.append(entry, unstorable)).rejects.toThrow('undone')
    expect(seen()).toBe(last)
    await desk.store.upkeep.flush()
    expect(seen()).toBe(last + 1)
    await desk.store.audit.append(entry)
    expect(seen()).toBe(last + 2)
    expect(fs.statSync(witness({ file })).mode & 0o777).toBe(0o600)
    await desk.store.close()
  })

  it('that can’t be written keeps nobody from their work, and the next start says so', async () => {
    const made = await auditedDesk()
    const file = await killed(made)
    const place = path.join(path.dirname(file), 'audit.head')
    fs.rmSync(place)
    fs.mkdirSync(place)
    const again = await restarted(file, made.desk.now())
    expect(await findings(again)).toMatchObject([{ problem: 'witness-unreadable' }])
    await again.store.close()
  })
})
