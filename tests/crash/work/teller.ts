import fs from 'node:fs'
import type { Desk } from '../../../src/main/services/desk'
import { valueOf } from '../looking/values'
import type { AuditPlace, Told, Values } from '../promises'
import { mapInTurn } from '../../../src/main/platform/inTurn'

/** How a process at work says what it does. What was said is said, even if the process is killed at once. */
export interface Teller {
  ready(): void
  /** Asks for something that would make things so, and says so before and after it was answered. */
  change(would: Values, ask: () => Promise<unknown>): Promise<void>
  /** Says that things are so now, and that the audit has it. */
  promise(names: readonly string[]): Promise<void>
  /** Says that things are so from now on, whatever a desk knows of them. */
  done(now: Values): void
}

/** @param to a file; left out: the standard output */
export function teller(desk: Desk, to: string | undefined): Teller {
  const descriptor = to === undefined ? 1 : fs.openSync(to, 'a', 0o600)
  const say = (told: Told): void => writeAll(descriptor, Buffer.from(`${JSON.stringify(told)}\n`))
  const promise = async (names: readonly string[]): Promise<void> =>
    say({
      is: 'answered',
      now: Object.fromEntries(
        await mapInTurn(names, async (name) => [name, await valueOf(desk, name)]),
      ),
      record: await newest(desk),
    })
  return {
    ready: () => say({ is: 'ready' }),
    promise,
    done: (now) => say({ is: 'answered', now, record: null }),
    async change(would, ask) {
      say({ is: 'asked', for: would })
      await ask()
      await promise(Object.keys(would))
    },
  }
}

async function newest({ store }: Desk): Promise<AuditPlace | null> {
  const head = await store.audit.head()
  return head === null
    ? null
    : { sequence: head.sequence, digest: Buffer.from(head.digest ?? []).toString('hex') }
}

/** A pipe takes only what it has room for; whoever reads it makes more. */
function writeAll(descriptor: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length;) {
    try {
      done += fs.writeSync(descriptor, bytes, done)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
    }
  }
}
