import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownCases } from './caseList'
import { dueKinds } from '@shared/views/timer'
import { atomicFile } from '../../src/main/platform/atomicWrite'
import { exportApproved } from './approving'
import { accepted, show } from './accounts'
import { crowd, damaged, newcomer, tampered, ways, type Crowd, type Way } from './damage'
import { newProfile } from './profile'

// Defects go to the log: kept, so that a test can say what of them does.
let log: string[]
beforeEach(() => {
  log = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => void log.push(line))
})

afterEach(() => void vi.restoreAllMocks())

/** Who is bad: the first that every list and every sweep comes to, one in the middle, and several with both ends. */
const cases = {
  'the first': [0],
  'one in the middle': [2],
  'the first two and the last': [0, 1, 4],
  everybody: [0, 1, 2, 3, 4],
} as const
const places = Object.entries(cases).map(([name, bad]) => ({ name, bad: bad as readonly number[] }))
const everyone = [0, 1, 2, 3, 4]

interface Scene extends Crowd {
  readonly bad: readonly string[]
  readonly good: readonly string[]
  readonly goodNames: readonly string[]
}

async function scene(indices: readonly number[], way: Way = 'no JSON'): Promise<Scene> {
  const made = await crowd(5)
  const bad = indices.map((index) => made.ids[index]!)
  damaged(made.profile, bad, way)
  const good = everyone.filter((index) => !indices.includes(index))
  return {
    ...made,
    bad,
    good: good.map((index) => made.ids[index]!),
    goodNames: good.map((index) => `Person Number${index}`),
  }
}

/** Where an export goes, and what is in it then. */
function target({ desk }: Crowd): () => string {
  const file = path.join(newProfile(), 'saved')
  desk.chooseTarget(atomicFile(file))
  return () => fs.readFileSync(file, 'utf8')
}

const reported = async ({ desk }: Crowd) =>
  (await desk.store.audit.list(200)).filter(({ action }) => action === 'store.unreadable')

describe.each(places)('where $name can’t be read', ({ bad: indices }) => {
  it('the find box finds everybody else, by the beginning of a word, inside one and by two words, and says how many are left out', async () => {
    const { desk, good, bad } = await scene(indices)
    for (const query of ['Person', 'umber', 'Person N']) {
      const found = await desk.get('accounts.find', { query })
      expect([query, found.hits.map(({ id }) => id).toSorted(), found.unreadable]).toEqual([
        query,
        good.toSorted(),
        bad.length,
      ])
    }
  })

  it('the page of each bad account says so, and the others’ are whole; nothing can be done with a bad one, and nothing is stored', async () => {
    const { desk, good, bad } = await scene(indices)
    for (const accountId of good) expect((await show(desk, accountId)).cases).toHaveLength(1)
    const before = (await desk.store.outbox.list(100)).length
    for (const accountId of bad) {
      const requests = [
        desk.failure('accounts.show', { accountId }),
        desk.failure('accounts.waysBackIn', {
          accountId,
          contactIds: [],
          password: false,
          device: false,
        }),
        desk.failure('commands.preview', {
          accountId,
          command: { type: 'note', text: 'Will call back.' },
        }),
        desk.failure('commands.run', {
          accountId,
          command: { type: 'note', text: 'Will call back.' },
        }),
        desk.failure('contacts.reveal', { accountId, contactId: 'any', reason: 'Any' }),
        desk.failure('delivery.show', { accountId, contactId: 'any' }),
        desk.failure('delivery.diagnose', { accountId, contactId: 'any', answers: {} }),
        desk.failure('cases.summary', { accountId, caseId: 'any' }),
      ]
      for (const request of requests)
        expect(await request).toMatchObject({ code: 'unreadable', facts: { table: 'account' } })
    }
    expect(await desk.store.outbox.list(100)).toHaveLength(before)
    for (const accountId of good)
      await accepted(desk, accountId, { type: 'note', text: 'Will call back.' })
  })

  it('the timers of everybody else are listed and saved as a calendar, which say how many are left out', async () => {
    const made = await scene(indices)
    const { desk, goodNames, bad } = made
    const list = await desk.get('timers.list', { kinds: ['replacement'], after: null })
    expect(list.due.map(({ accountName }) => accountName)).toEqual(goodNames)
    expect(list).toMatchObject({ unreadable: bad.length, further: 0, next: null })
    const text = target(made)
    expect(
      await desk.get('timers.exportCalendar', { kinds: ['replacement'], named: true }),
    ).toEqual({
      saved: goodNames.length,
      leftOut: bad.length,
    })
    expect(text().match(/(?<=SUMMARY:)Person Number\d/g) ?? []).toEqual(goodNames)
    expect(text()).toContain('END:VCALENDAR')
    expect((await desk.store.audit.list(1))[0]).toMatchObject({
      action: 'timers.exportCalendar',
      facts: { step: 'done', dates: goodNames.length, leftOut: bad.length },
    })
  })

  it('the outbox lists all messages, those to a bad account without its name', async () => {
    const { desk, ids, bad } = await scene(indices)
    const { messages, unreadable } = await desk.get('outbox.list', {})
    expect(unreadable).toBe(0)
    expect(new Set(messages.map(({ accountId }) => accountId))).toEqual(new Set(ids))
    for (const { accountId, accountName } of messages)
      expect(accountName).toBe(
        bad.includes(accountId) ? null : `Person Number${ids.indexOf(accountId)}`,
      )
  })

  it('the cases of everybody else are listed and exported, with a count that has an end', async () => {
    const made = await scene(indices)
    const { desk, good, goodNames, bad } = made
    const list = await desk.get('cases.list', ownCases)
    expect(list.cases.map(({ accountId }) => accountId).toSorted()).toEqual(good.toSorted())
    expect(list).toMatchObject({ count: good.length, next: null, unreadable: bad.length })
    const text = target(made)
    expect(await desk.get('cases.export', {})).toEqual({ saved: good.length, leftOut: bad.length })
    expect(text().match(/Person Number\d/g) ?? []).toEqual(goodNames)
  })

  it('what waits for approval on everybody else is listed', async () => {
    const { desk, good, bad } = await scene(indices)
    const { requests, unreadable } = await desk.get('approvals.list', {})
    expect([requests.map(({ accountId }) => accountId), unreadable]).toEqual([good, bad.length])
  })

  it.each(['csv', 'json-lines'] as const)(
    'everybody else is exported as %s, masked and in full, and the end says how many are not in the file',
    async (form) => {
      const made = await scene(indices)
      const { desk, goodNames, bad } = made
      for (const save of [
        () => desk.get('directory.export', { form }),
        async () => {
          await exportApproved(desk, { form, reason: 'A move' })
          return desk.get('directory.exportFull', { form, reason: 'A move' })
        },
      ]) {
        const text = target(made)
        expect(await save()).toEqual({ saved: goodNames.length, leftOut: bad.length })
        expect(text().match(/Person Number\d/g) ?? []).toEqual(goodNames)
        expect((await desk.store.audit.list(1))[0]).toMatchObject({
          outcome: 'accepted',
          facts: { step: 'done', accounts: goodNames.length, leftOut: bad.length },
        })
      }
    },
  )

  it('the audit lists and exports every record, and says whose name can’t be read', async () => {
    const made = await scene(indices)
    const { desk, bad } = made
    const { records } = await desk.get('audit.list', { filter: {}, before: null })
    const concerned = records.filter(
      ({ accountId, action }) => accountId !== null && action === 'remove-all-contacts',
    )
    expect(concerned).toHaveLength(5)
    for (const record of concerned)
      expect([record.accountName === null, record.accountUnreadable]).toEqual([
        bad.includes(record.accountId!),
        bad.includes(record.accountId!),
      ])
    const text = target(made)
    const exported = await desk.get('audit.export', {})
    expect(
      text()
        .split('\n')
        .filter((line) => line.startsWith('{"account')),
    ).toHaveLength(exported!.records)
    expect((await desk.get('audit.verify', {})).finding).toBeNull()
  })

  it('the counts of the first screen and beside the rooms are there', async () => {
    const { desk } = await scene(indices)
    expect((await desk.get('app.show', {})).accounts).toBe(5)
    expect(await desk.get('app.waiting', {})).toMatchObject({ cases: 5, timers: 20, approvals: 5 })
  })

  it('each is reported once, however often and wherever it is met: in the audit, in the log and in the list, without what stands in it', async () => {
    const made = await scene(indices)
    const { desk, bad } = made
    for (let times = 0; times < 3; times++) {
      await desk.get('timers.list', { kinds: dueKinds, after: null })
      await desk.get('cases.list', ownCases)
      await desk.get('accounts.find', { query: 'Person' })
      await desk.failure('accounts.show', { accountId: bad[0]! })
    }
    expect((await reported(made)).map(({ accountId }) => accountId).toSorted()).toEqual(
      bad.toSorted(),
    )
    expect((await reported(made))[0]).toMatchObject({
      by: { kind: 'system' },
      facts: { table: 'account', why: 'unreadable' },
    })
    expect(log).toHaveLength(bad.length)
    expect(log.join()).not.toMatch(/broken|Person|@/)
    const { records } = await desk.get('unreadable.list', {})
    expect(records.map(({ key }) => key).toSorted()).toEqual(bad.toSorted())
    expect(records).toEqual(
      records.map(({ key }) => ({
        table: 'account',
        key,
        accountId: key,
        why: 'unreadable',
        since: desk.now(),
      })),
    )
    expect(await desk.get('app.waiting', {})).toMatchObject({
      unreadable: { count: bad.length, full: false, since: desk.now() },
    })
  })
})

describe('in whatever way an account is damaged', () => {
  it.each(Object.keys(ways) as Way[])(
    '%s: it is left out, and the others are there',
    async (way) => {
      const { desk, good } = await scene([0], way)
      expect(await desk.get('accounts.find', { query: 'Person' })).toMatchObject({
        hits: { length: 4 },
        unreadable: 1,
      })
      expect(
        (await desk.get('timers.list', { kinds: ['replacement'], after: null })).due.map(
          ({ accountId }) => accountId,
        ),
      ).toEqual(good)
    },
  )

  it('also where nothing but its registration has ever happened', async () => {
    const made = await crowd(2)
    const quiet = await newcomer(made)
    damaged(made.profile, [quiet])
    expect(await made.desk.get('accounts.find', { query: 'Quiet' })).toMatchObject({
      hits: [],
      unreadable: 1,
    })
    expect(await made.desk.failure('accounts.show', { accountId: quiet })).toMatchObject({
      code: 'unreadable',
    })
  })
})

describe('a part of an account that can’t be read', () => {
  it('an entry of its history is left out of the page, which says so; the rest of the page and all commands are there', async () => {
    for (const change of ["data = '{broken'", "type = 'signed-inn'"]) {
      const { desk, profile, ids } = await crowd(1)
      const accountId = ids[0]!
      const before = await show(desk, accountId)
      tampered(
        profile,
        (client) =>
          void client.exec(
            `UPDATE event SET ${change} WHERE sequence = (SELECT max(sequence) FROM event)`,
          ),
      )
      const after = await show(desk, accountId)
      expect([after.timeline.length, after.unreadable]).toEqual([before.timeline.length - 1, 1])
      await accepted(desk, accountId, { type: 'note', text: 'Will call back.' })
      expect((await desk.get('unreadable.list', {})).records).toMatchObject([
        { table: 'event', accountId },
      ])
    }
  })

  it('a message is left out of the outbox and of the account’s deliveries, and the others are there', async () => {
    const { desk, profile, ids } = await crowd(2)
    const before = (await desk.get('outbox.list', {})).messages
    tampered(
      profile,
      (client) => void client.exec("UPDATE message SET facts = '{broken' WHERE sequence = 1"),
    )
    const { messages, unreadable } = await desk.get('outbox.list', {})
    expect([messages, unreadable]).toEqual([before.slice(0, -1), 1])
    const { contacts, unreadable: onPage } = await show(desk, ids[0]!)
    expect(onPage).toBe(1)
    const email = contacts.find(({ kind }) => kind === 'email')!
    expect(
      (await desk.get('delivery.show', { accountId: ids[0]!, contactId: email.id })).messages
        .length,
    ).toBeGreaterThan(0)
  })

  it('a summary for the customer is not given where something of it could be missing', async () => {
    const { desk, profile, ids } = await crowd(1)
    const accountId = ids[0]!
    const caseId = (await show(desk, accountId)).cases[0]!.id
    tampered(
      profile,
      (client) =>
        void client.exec(
          "UPDATE event SET data = '{broken' WHERE sequence = (SELECT max(sequence) FROM event)",
        ),
    )
    expect(await desk.failure('cases.summary', { accountId, caseId })).toMatchObject({
      code: 'unreadable',
      facts: { table: 'event' },
    })
  })
})
