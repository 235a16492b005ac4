import { setImmediate } from 'node:timers/promises'
import { duration, plus, type Instant } from '@shared/vocabulary/instant'
import type { Desk } from '../services/desk'
import { reportFailures, reportReadable } from '../services/unreadable/report'
import { settingOfRound, readRound, type Round } from '../services/unreadable/round'
import { mendedEntry } from '../audit/entries'
import type { Finding } from '../ports/examination'
import { UnreadableRecord, type RecordPlace } from '../ports/unreadable'

/** In seconds. */
export const lookedEvery = 10
/** The next round begins so long after the last one began. */
const untilNext = duration('1d')
/** In milliseconds: as long as a desk does not notice. */
const slice = 4
/** Of a small store all are examined within minutes; of a large one so many at once that it takes half a day. */
const fewestAtOnce = 200
const timesInRound = duration('12h') / lookedEvery
/** How often the place is written down, so that a day of looking is not a day of writing. */
const timesUntilNoted = 30

/**
 * Examines everything that is stored, slowly and again and again: accounts with all that belongs to them, operators, settings, requests,
 * and how the file is put together. What is found is reported; what follows from an account is mended. Goes on where it was
 * when the app was closed.
 */
export function keepExamining(desk: Desk): () => Promise<void> {
  let times = 0
  let round: Round | null = null
  return async () => {
    // Not at the start: whoever opens the window comes first.
    if (times++ === 0) return
    const now = desk.clock.now()
    round ??= await readRound(desk.store.settings)
    if (round !== null && round.finished !== null && now < plus(round.begun, untilNext)) return
    const atOnce = Math.max(
      fewestAtOnce,
      Math.ceil((await desk.store.accounts.count()) / timesInRound),
    )
    round = await examineSome(
      desk,
      round === null || round.finished !== null ? next(round, now) : round,
      atOnce,
    )
    if (round.finished !== null || times % timesUntilNoted === 0) await note(desk, round)
  }
}

/** Everything at once, for whoever waits for it. */
export async function examineAll(desk: Desk): Promise<void> {
  const round = await examineSome(
    desk,
    next(await readRound(desk.store.settings), desk.clock.now()),
    Infinity,
  )
  await note(desk, round)
}

function next(round: Round | null, now: Instant): Round {
  return { begun: now, last: 0, finished: null, before: round?.before ?? null }
}

async function note(desk: Desk, round: Round): Promise<void> {
  // After a power cut some accounts are looked at once more.
  await desk.store.settings.change(settingOfRound(round), [], 'soon')
  desk.changes.tell({ accountId: null })
}

async function examineSome(desk: Desk, round: Round, atOnce: number): Promise<Round> {
  let last: number | null = round.last
  for (let examined = 0; last !== null && examined < atOnce;) {
    const findings: Finding[] = []
    const since = performance.now()
    last = await desk.store.upkeep.examination.accounts(
      last,
      () => ++examined < atOnce && performance.now() - since < slice,
      (finding) => void findings.push(finding),
    )
    await tell(desk, findings)
    await setImmediate()
  }
  if (last !== null) return { ...round, last }
  const accounts = await desk.store.accounts.count()
  await examineTheRest(desk)
  const now = desk.clock.now()
  return { ...round, last: 0, finished: now, before: { at: now, accounts } }
}

/** What is not an account's; and whether what is known to be bad still is. */
async function examineTheRest(desk: Desk): Promise<void> {
  const { imports } = desk.store
  const { examination } = desk.store.upkeep
  const findings: Finding[] = []
  const found = (finding: Finding): void => void findings.push(finding)
  await examination.others(found)
  const wrong = imports.file === null ? [] : await desk.structure.check(imports.file)
  for (const line of wrong)
    found({ error: new UnreadableRecord('structure', line), accountId: null, mended: false })
  await tell(desk, findings)
  const known = desk.unreadable
    .list()
    .filter(
      ({ table, accountId, why }) =>
        why === 'unreadable' && (accountId !== null || ofNoAccount.includes(table)),
    )
  for (const { accountId } of known) {
    if (accountId !== null) await examination.account(accountId, found)
    await setImmediate()
  }
  await reportReadable(
    desk,
    known.filter((record) => !findings.some((finding) => isStill(record, finding))),
  )
}

const ofNoAccount: readonly string[] = ['operator', 'setting', 'policy_record', 'structure']

/** What is known may have been cut short. */
function isStill({ table, key }: RecordPlace, { error, mended }: Finding): boolean {
  return !mended && error.table === table && error.key.startsWith(key)
}

async function tell(desk: Desk, findings: readonly Finding[]): Promise<void> {
  const mended = findings.filter((finding) => finding.mended)
  await reportFailures(
    desk,
    findings.filter((finding) => !finding.mended),
  )
  if (mended.length === 0) return
  await desk.store.audit.append(
    ...mended.map(({ error, accountId }) => mendedEntry(desk.clock.now(), error, accountId)),
  )
}
