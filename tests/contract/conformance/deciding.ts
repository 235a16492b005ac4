import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Instant } from '@shared/vocabulary/instant'
import { boardDates, boardKinds } from '../../../src/main/engine/time/board'
import { fold } from '../../../src/main/engine/evolve'
import {
  arbitraryBeginning,
  arbitrarySteps,
  commandOf,
} from '../../../src/main/engine/testing/arbitraryStory'
import { Story } from '../../../src/main/engine/testing/story'
import type { Account } from '../../../src/main/engine/model/account'
import type { DueAccount } from '../../../src/main/ports/dates'
import type { RegisteredEvent } from '../../../src/main/ports/accounts'
import type { Failure } from '../../../src/main/ports/unreadable'
import {
  accepted,
  by,
  codeMessage,
  days,
  entry,
  refused,
  registration,
  replacementStarted,
  signInFailed,
  silent,
  sparingNobody,
  start,
  unstorable,
} from '../examples'
import type { Bench } from './bench'
import { mapInTurn } from '../../../src/main/platform/inTurn'

export function decidingKeepsWhatWasDecided({ store, reopened }: Bench): void {
  describe('deciding', () => {
    const maria = registration({
      id: 'maria',
      emails: ['maria.g@example.org'],
      phones: ['+34612345678'],
    })
    const accounts = () => store().accounts
    const dates = () => store().dates
    const stored = async (id = 'maria') =>
      (await accounts().events(id, 100)).map(({ event }) => event).reverse()
    beforeEach(async () => accounts().register([maria], entry('directory.applyImport')))

    test('an accepted decision is answered, and its events, account, messages and audit are kept', async () => {
      const signedIn = { type: 'signed-in', at: start, by, window: 'main' } as const
      const decision = await accounts().decide('maria', {
        decision: (account) =>
          accepted(
            account,
            [signedIn],
            [codeMessage('message-1', account.contacts[0]!, '7306418592')],
          ),
        audit: (decided) => entry(decided.result, 'maria', { events: decided.events.length }),
        recordedAt: days(1),
      })
      expect(decision?.account.sessions).toHaveLength(1)
      expect(await (await reopened()).accounts.read('maria')).toEqual(decision?.account)
      expect(await accounts().events('maria', 1)).toEqual([
        { sequence: expect.any(Number), recordedAt: days(1), event: signedIn },
      ])
      expect(await store().audit.list(1)).toEqual([
        { ...entry('done', 'maria', { events: 1 }), sequence: 2 },
      ])
      expect(await store().outbox.list(10)).toEqual([
        {
          id: 'message-1',
          accountId: 'maria',
          contactId: 'maria-maria.g@example.org',
          kind: 'email',
          value: 'maria.g@example.org',
          template: 'code.sign-in',
          language: 'es',
          facts: { minutes: 10 },
          hasCode: true,
          at: days(1),
          attempts: [],
          remarks: [],
          standing: {
            state: 'queued',
            since: days(1),
            dueAt: days(1),
            tries: 0,
            worthUntil: days(4),
            doubtful: 0,
          },
        },
      ])
    })

    test('what was recorded between two instants is read in its order, both instants among it, and nothing of another account', async () => {
      await accounts().register([registration({ id: 'jo' })], entry('directory.applyImport'))
      for (const day of [1, 2, 3, 4])
        for (const id of ['maria', 'jo'])
          await accounts().decide(id, {
            decision: (account) => accepted(account, [{ ...signInFailed, at: days(day) }]),
            audit: silent,
            recordedAt: days(day),
          })
      const between = async (from: number, until: number) =>
        (await accounts().eventsBetween('maria', days(from), days(until))).map(
          ({ recordedAt }) => recordedAt,
        )
      expect(await between(2, 3)).toEqual([days(2), days(3)])
      expect(await between(5, 9)).toEqual([])
      expect(await accounts().eventsBetween('nobody', days(0), days(9))).toEqual([])
    })

    test('several accounts are decided on in one go, each with its own audit line, and one that does not exist is null', async () => {
      await accounts().register([registration({ id: 'jo' })], entry('directory.applyImport'))
      const done = await accounts().decideEach(
        ['jo', 'nobody', 'maria'],
        {
          decision: (account) => accepted(account, [signInFailed]),
          audit: (id, { result }) => (id === 'jo' ? entry(result, id) : null),
          recordedAt: days(1),
        },
        sparingNobody,
      )
      expect(done.map((one) => one?.account.id ?? null)).toEqual(['jo', null, 'maria'])
      expect(await (await reopened()).accounts.read('jo')).toEqual(done[0]?.account)
      expect([(await stored('jo')).at(-1), (await stored()).at(-1)]).toEqual([
        signInFailed,
        signInFailed,
      ])
      expect(
        (await store().audit.list(2)).map(({ action, accountId }) => [action, accountId]),
      ).toEqual([
        ['done', 'jo'],
        ['directory.applyImport', null],
      ])
    })

    test('where one of several fails, first, last or in between, nothing of it is stored and all the others are', async () => {
      await accounts().register(
        ['jo', 'lee', 'kim'].map((id) => registration({ id })),
        entry('directory.applyImport'),
      )
      for (const bad of ['jo', 'lee', 'kim']) {
        const ids = ['jo', 'lee', 'kim']
        const before = await mapInTurn(ids, async (id) => (await accounts().events(id, 10)).length)
        const failures: Failure[] = []
        const mistake = new TypeError(`not ${bad}`)
        // After its events were stored: what was written of it has to go again.
        const done = await accounts().decideEach(
          ids,
          {
            decision: (account) => accepted(account, [signInFailed]),
            audit: (id) => {
              if (id === bad) throw mistake
              return entry('done', id)
            },
            recordedAt: days(1),
          },
          (failure) => failures.push(failure),
        )
        expect(failures).toEqual([{ error: mistake, accountId: bad }])
        expect(done.map((one) => one?.account.id ?? null)).toEqual(
          ids.map((id) => (id === bad ? null : id)),
        )
        expect(
          await mapInTurn(
            ids,
            async (id) => (await (await reopened()).accounts.events(id, 10)).length,
          ),
        ).toEqual(before.map((events, index) => (ids[index] === bad ? events : events + 1)))
        expect((await store().audit.list(2)).map(({ accountId }) => accountId)).toEqual(
          ids.filter((id) => id !== bad).reverse(),
        )
      }
    })

    test('what concerns all of several, as a disk that is full, is thrown, and none of them has happened', async () => {
      await accounts().register([registration({ id: 'jo' })], entry('directory.applyImport'))
      const head = await store().audit.head()
      const deciding = accounts().decideEach(
        ['jo', 'maria'],
        {
          decision: (account) => {
            if (account.id === 'maria')
              throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
            return accepted(account, [signInFailed])
          },
          audit: (id) => entry('done', id),
          recordedAt: days(1),
        },
        sparingNobody,
      )
      await expect(deciding).rejects.toThrow('no room')
      expect(await (await reopened()).accounts.events('jo', 10)).toHaveLength(1)
      expect(await store().audit.head()).toEqual(head)
    })

    test('what is written together is kept together or not at all', async () => {
      await store().settings.change({ one: '1' }, [])
      const failing = store().settings.change({ two: '2' }, [entry('sweep'), unstorable()])
      await expect(failing).rejects.toThrow('undone')
      await store().audit.append(entry('sweep'))
      expect([
        await (await reopened()).settings.get('one'),
        await store().settings.get('two'),
      ]).toEqual(['1', null])
      expect((await store().audit.list(10)).map(({ sequence }) => sequence)).toEqual([2, 1])
    })

    test('what fell due is stored before what was decided, each at its own instant', async () => {
      await accounts().decide('maria', {
        decision: (account) => accepted(account, [replacementStarted(account, days(30))]),
        audit: silent,
        recordedAt: start,
      })
      const completed = {
        type: 'replacement-completed',
        at: days(30),
        by: { kind: 'system' },
      } as const
      const failed = { ...signInFailed, at: days(31) }
      await accounts().decide('maria', {
        decision: (account) => refused(account, [failed], [completed]),
        audit: silent,
        recordedAt: days(31),
      })
      expect((await stored()).slice(-2)).toEqual([completed, failed])
      expect((await accounts().events('maria', 2)).map(({ recordedAt }) => recordedAt)).toEqual([
        days(31),
        days(31),
      ])
      expect((await accounts().read('maria'))?.contacts).toEqual([])
    })

    test('a refused decision keeps the attempts that it counted and its audit entry, and no other event', async () => {
      const decision = await accounts().decide('maria', {
        decision: (account) => refused(account, [signInFailed]),
        audit: () => ({ ...entry('sign-in', 'maria'), outcome: 'refused', rule: 'code.wrong' }),
        recordedAt: start,
      })
      expect(decision?.outcome).toBe('refused')
      expect(await stored()).toEqual([maria, signInFailed])
      expect((await (await reopened()).accounts.read('maria'))?.signInFailures.inRow).toBe(1)
      expect(await store().audit.list(1)).toMatchObject([
        { outcome: 'refused', rule: 'code.wrong' },
      ])
    })

    test('a decision without events changes nothing but the audit', async () => {
      const before = await accounts().read('maria')
      await accounts().decide('maria', {
        decision: (account) => refused(account, []),
        audit: () => entry('sign-in', 'maria'),
        recordedAt: days(3),
      })
      expect(await accounts().read('maria')).toEqual(before)
      expect(await stored()).toEqual([maria])
      expect(await store().audit.list(10)).toHaveLength(2)
    })

    test.each(['decision', 'audit'] as const)('a throwing %s leaves nothing', async (where) => {
      const before = await accounts().read('maria')
      const fail = (): never => {
        throw new Error('a mistake of ours')
      }
      const decide = (account: Account) =>
        accepted(
          account,
          [signInFailed],
          [codeMessage('message-1', account.contacts[0]!, '7306418592')],
        )
      await expect(
        accounts().decide('maria', {
          decision: where === 'decision' ? fail : decide,
          audit: where === 'audit' ? fail : silent,
          recordedAt: start,
        }),
      ).rejects.toThrow('a mistake of ours')
      expect(await (await reopened()).accounts.read('maria')).toEqual(before)
      expect(await stored()).toEqual([maria])
      expect(await store().outbox.list(10)).toEqual([])
      expect(await store().audit.list(10)).toHaveLength(1)
    })

    test('a message id that is taken rolls the whole decision back', async () => {
      const once = async () =>
        accounts().decide('maria', {
          decision: (account) =>
            accepted(
              account,
              [signInFailed],
              [codeMessage('message-1', account.contacts[0]!, null)],
            ),
          audit: () => entry('sign-in', 'maria'),
          recordedAt: start,
        })
      await once()
      await expect(once()).rejects.toThrow()
      expect(await stored()).toEqual([maria, signInFailed])
      expect(await store().audit.list(10)).toHaveLength(2)
    })

    test('two decisions at once are made one after the other', async () => {
      const seen: number[] = []
      const fail = async () =>
        accounts().decide('maria', {
          decision: (account) => {
            seen.push(account.signInFailures.inRow)
            return accepted(account, [signInFailed])
          },
          audit: silent,
          recordedAt: start,
        })
      await Promise.all([fail(), fail(), fail()])
      expect(seen).toEqual([0, 1, 2])
      expect((await accounts().read('maria'))?.signInFailures.inRow).toBe(3)
    })

    test('what is due is listed oldest first up to an instant, and no longer once it has happened', async () => {
      const people = ['jo', 'kim', 'lee'].map((id) =>
        registration({ id, phones: ['+34612345678'] }),
      )
      await accounts().register(people, entry('directory.applyImport'))
      const begin = async (id: string, days_: number) =>
        accounts().decide(id, {
          decision: (account) => accepted(account, [replacementStarted(account, days(days_))]),
          audit: silent,
          recordedAt: start,
        })
      await begin('kim', 30)
      await begin('jo', 10)
      await begin('lee', 20)
      expect(await dates().dueBy(days(25), 10)).toMatchObject([
        { accountId: 'jo', dueAt: days(10) },
        { accountId: 'lee', dueAt: days(20) },
      ])
      expect((await dates().dueBy(days(30), 2)).map(({ accountId }) => accountId)).toEqual([
        'jo',
        'lee',
      ])
      expect(await dates().dueBy(days(30), 10)).toHaveLength(3)
      await accounts().decide('jo', {
        decision: (account) =>
          accepted(
            account,
            [],
            [],
            [{ type: 'replacement-completed', at: days(10), by: { kind: 'system' } }],
          ),
        audit: silent,
        recordedAt: days(12),
      })
      expect(
        (await (await reopened()).dates.dueBy(days(30), 10)).map(({ accountId }) => accountId),
      ).toEqual(['lee', 'kim'])
    })

    test('what is due comes exactly once over pages of any size, also what stays due and what is due at the same instant', async () => {
      const ids = ['jo', 'kim', 'lee', 'ann', 'bo']
      await accounts().register(
        ids.map((id) => registration({ id, phones: ['+34612345678'] })),
        entry('directory.applyImport'),
      )
      for (const [index, id] of ids.entries())
        await accounts().decide(id, {
          decision: (account) =>
            accepted(account, [replacementStarted(account, days(index < 3 ? 10 : 20))]),
          audit: silent,
          recordedAt: start,
        })
      for (const size of [1, 2, 3, 5, 9]) {
        const seen: string[] = []
        for (let after: DueAccount | undefined; ;) {
          const page = await dates().dueBy(days(30), size, after)
          seen.push(...page.map(({ accountId }) => accountId))
          after = page.at(-1)
          if (after === undefined) break
        }
        expect(seen).toEqual(ids)
      }
    })

    test('whatever happens to an account, what is stored is what its stored events add up to', async () => {
      let count = 0
      await fc.assert(
        fc.asyncProperty(arbitraryBeginning, arbitrarySteps, async (beginning, steps) => {
          const story = new Story(beginning)
          const id = `story-${++count}`
          story.account = { ...story.account, id }
          await accounts().register(
            [{ ...(story.events[0] as RegisteredEvent), accountId: id }],
            entry('directory.applyImport'),
          )
          for (const step of steps) {
            story.later(step.wait)
            await accounts().decide(id, {
              decision: (account) => {
                story.account = account
                const decision = story.give(commandOf(story, step))
                return {
                  ...decision,
                  messages: decision.messages.map((message) => ({
                    ...message,
                    id: `${id}-${message.id}`,
                  })),
                }
              },
              audit: silent,
              recordedAt: story.now,
            })
          }
          expect(await accounts().read(id)).toEqual(story.account)
          expect(fold(await stored(id))).toEqual(await accounts().read(id))
          const dates = await store().dates.list(
            boardKinds,
            { at: 0 as Instant, accountId: null },
            10_000,
          )
          expect(
            dates.filter(({ accountId }) => accountId === id).map(({ what, at }) => ({ what, at })),
          ).toEqual(boardDates(story.account).toSorted((a, b) => a.at - b.at))
        }),
        { numRuns: 60 },
      )
      const last = `story-${count}`
      const before = await accounts().read(last)
      expect(await (await reopened()).accounts.read(last)).toEqual(before)
    })
  })
}
