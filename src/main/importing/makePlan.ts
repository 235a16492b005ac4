import { rmSync } from 'node:fs'
import type { ProblemFacts, ProblemId } from '@shared/vocabulary/directory'
import type { AccountId } from '@shared/vocabulary/ids'
import { historyOf } from '../directory/planning/history'
import { withinContactsLimit } from '../directory/planning/registration'
import {
  mustGiveNewInfo,
  plannedGone,
  plannedNew,
  plannedPatches,
  plannedUpdate,
  type Planning,
} from '../directory/planning/plan'
import { attributeOf } from '../directory/planning/scimPatch'
import { FileRefused, problemAt } from '../directory/model/problems'
import { readDirectory } from '../directory/readDirectory'
import { WaitingPatches } from '../directory/planning/waitingPatches'
import type { DirectoryPatch, DirectoryRecord } from '../directory/model/record'
import { sameSignInName } from '../engine/model/sameAddress'
import { skeletonOf } from '../directory/people/skeleton'
import type { DirectoryResult } from '../directory/model/reading'
import type { Account } from '../engine/model/account'
import type { Secrets } from '../engine/model/decision'
import { randomIds } from '../platform/ids'
import { readOnce } from '../platform/readOnce'
import type {
  DirectoryLookUp,
  FilePlace,
  PlannedRow,
  PlanSummary,
  PlanTask,
  PlanWriter,
  RowClass,
  TellProgress,
} from '../ports/imports'
import { UnreadableRecord, type Failure, type OwnedPlace } from '../ports/unreadable'
import { directoryLookUp } from '../store/directoryLookUp'
import { planWriter } from '../store/plan/planWriter'

/**
 * Compares what the files say with the accounts that are here, and takes down what would become of each person. The store
 * is only read. Null where it was stopped; then, and where it fails, no plan is left behind.
 */
export async function makePlan(
  task: PlanTask,
  tell: TellProgress,
  stopping: AbortSignal,
): Promise<PlanSummary | null> {
  const lookUp = directoryLookUp(task.store)
  const writer = planWriter(task.plan)
  let whole = false
  try {
    const planner = new Planner(task, lookUp, writer)
    planner.getToKnow()
    const size = task.files.reduce((all, { stamp }) => all + Number(stamp.size), 0)
    const result = await readDirectory(
      task.files.map((file) => ({
        name: file.name,
        open: () => readOnce(file, () => new FileRefused('file-changed', { line: 1 })),
      })),
      // Accounts must not have a future behind them (clock.backwards).
      {
        mapping: task.mapping,
        now: task.now,
        signal: stopping,
        existingLookAlike: planner.lookAlike,
      },
      {
        record: (record) => planner.person(record),
        patch: (patch) => planner.patch(patch),
        problem: (problem) => writer.problem(problem),
        progress: (bytes) => tell(bytes, size),
      },
    )
    planner.planPatches()
    if (result.refused === null && result.counts.records > 0) planner.findGone()
    planner.sayWhatIsUnreadable()
    const summary = planner.summary(result)
    writer.finish(summary)
    whole = true
    return summary
  } catch (error) {
    if (stopping.aborted) return null
    throw error
  } finally {
    lookUp.close()
    writer.close()
    if (!whole) rmSync(task.plan, { force: true })
  }
}

/** An import sends no codes and checks none. */
const noSecrets: Secrets = {
  mintCode: () => {
    throw new Error('an import mints no code')
  },
  seal: () => {
    throw new Error('an import seals nothing')
  },
  matches: () => false,
}

/** More of them than this tell nobody anything more. */
const mostUnreadable = 1_000

class Planner {
  private readonly planning: Planning
  private readonly someAreHere: boolean
  /** Our own files have people of all directories, each with the id that they have there. */
  private readonly isOwn: boolean
  private readonly classes: Record<RowClass, number> = {
    new: 0,
    changed: 0,
    held: 0,
    same: 0,
    gone: 0,
  }
  private gated = 0
  private lookAlikes = 0
  private refused = 0
  /** Problems, besides those of the reading. */
  private reported = 0
  private noted = 0
  private readonly patches = new WaitingPatches()
  private readonly unreadable = new Map<string, OwnedPlace>()
  private readonly unreadableAccounts = new Set<AccountId>()

  constructor(
    private readonly task: PlanTask,
    private readonly lookUp: DirectoryLookUp,
    private readonly writer: PlanWriter,
  ) {
    const context = { now: task.now, policy: task.policy, ids: randomIds, secrets: noSecrets }
    this.planning = { context, directory: task.mapping.format }
    this.isOwn = task.mapping.format.startsWith('latchkey-')
    this.someAreHere = lookUp.count() > 0
  }

  /** Who is here already, by their ids in this directory and by what their sign-in names look like. */
  getToKnow(): void {
    if (!this.someAreHere) return
    for (const { accountId, from, signInNames } of this.lookUp.registrations(this.spare)) {
      if (from?.directory === this.planning.directory && from.id !== null)
        this.writer.know('id', from.id, accountId)
      for (const { value } of signInNames)
        this.writer.know('skeleton', skeletonOf(value), accountId)
    }
    for (const { accountId, value } of this.lookUp.addedNames(this.spare))
      this.writer.know('skeleton', skeletonOf(value), accountId)
  }

  /** Remembers what of the store can't be read, for whoever asked for the plan. */
  private readonly spare = ({ error, accountId }: Failure): void => {
    if (!(error instanceof UnreadableRecord)) return
    if (accountId !== null) this.unreadableAccounts.add(accountId)
    const { table, key } = error
    if (this.unreadable.size < mostUnreadable)
      this.unreadable.set(`${table} ${key}`, { table, key, accountId })
  }

  /** Null: it is not there, or can't be read. */
  private read(accountId: AccountId): Account | null {
    try {
      return this.lookUp.read(accountId)
    } catch (error) {
      if (!(error instanceof UnreadableRecord)) throw error
      this.spare({ error, accountId })
      return null
    }
  }

  readonly lookAlike = (skeleton: string, signInName: string): AccountId | null => {
    if (!this.someAreHere) return null
    const accountId = this.writer.known('skeleton', skeleton)
    if (accountId === null) return null
    const isTheSame = this.read(accountId)?.signInNames.some(({ value }) =>
      sameSignInName(value, signInName),
    )
    return isTheSame ? null : accountId
  }

  person(record: DirectoryRecord): void {
    // Two accounts with one id could never be told apart by it again.
    const first =
      record.externalId === null ? null : this.writer.claim('id', record.externalId, record)
    if (first !== null) {
      if (!this.isOwn) return this.refuse('account-twice', record, first)
      this.report('id-repeated', record, this.factsOf(first, record))
      return this.compare({ ...record, externalId: null })
    }
    this.compare(record)
  }

  private compare(record: DirectoryRecord): void {
    const fitting = this.withinLimit(record)
    const who = this.whoIs(
      record.externalId,
      record.signInNames.map(({ value }) => value),
    )
    if (who === 'unclear') return this.refuse('account-unclear', record)
    if (who === 'nobody') {
      if (mustGiveNewInfo(record)) this.gated += 1
      return this.write(plannedNew(fitting))
    }
    this.update(who, record, (found) => plannedUpdate(fitting, found, this.planning))
  }

  patch(patch: DirectoryPatch): void {
    const who = this.whoIs(patch.externalId, patch.signInName === null ? [] : [patch.signInName])
    if (who === 'unclear') this.refuse('account-unclear', patch)
    else if (who === 'nobody') this.refuse('patch-for-nobody', patch)
    else {
      const waiting = this.patches.of(who)
      const other = waiting ? null : this.writer.claim('account', who, patch)
      if (other !== null) return this.refuse('account-twice', patch, other)
      if (this.patches.add(who, patch)) this.planPatches()
    }
  }

  /** What the patches that wait would do. Those of one person come one after the other, as they stand in the file. */
  planPatches(): void {
    for (const [accountId, patches] of this.patches.takeAll()) {
      const row = this.planned(accountId, (found) => {
        const { row, notThere } = plannedPatches(patches, found, this.planning)
        for (const { patch, kind } of notThere)
          this.report('patch-value-not-there', { ...patch, field: attributeOf[kind] })
        return row
      })
      if (row === null) this.refuse('account-unreadable', patches[0])
      else this.write(row)
    }
  }

  findGone(): void {
    if (!this.someAreHere) return
    for (const { accountId, from } of this.lookUp.registrations(this.spare)) {
      if (from?.directory !== this.planning.directory || this.writer.isClaimed(accountId)) continue
      const account = this.read(accountId)
      if (account !== null) this.write(plannedGone(account))
    }
  }

  /** Somebody in the file may be one of them under another name, and be taken for new. */
  sayWhatIsUnreadable(): void {
    if (this.unreadableAccounts.size > 0)
      this.report('accounts-unreadable', { line: 1 }, { count: this.unreadableAccounts.size })
  }

  summary({ format, digest, refused, counts }: DirectoryResult): PlanSummary {
    const nobody = { new: 0, changed: 0, held: 0, same: 0, gone: 0 }
    const isRefused = refused !== null
    return {
      planId: this.task.planId,
      format,
      digest,
      fileRefused: refused,
      classes: isRefused ? nobody : this.classes,
      gated: isRefused ? 0 : this.gated,
      lookAlikes: isRefused ? 0 : this.lookAlikes,
      refused: counts.refused + this.refused,
      problems:
        counts.refused +
        counts.dropped +
        counts.noted +
        this.reported +
        (isRefused ? 1 : 0) -
        counts.leftOut,
      problemsLeftOut: counts.leftOut,
      noted: counts.noted + this.noted,
      unreadable: [...this.unreadable.values()],
    }
  }

  private whoIs(
    externalId: string | null,
    signInNames: readonly string[],
  ): AccountId | 'nobody' | 'unclear' {
    if (!this.someAreHere) return 'nobody'
    const byId = externalId === null ? null : this.writer.known('id', externalId)
    const all = new Set([
      ...(byId === null ? [] : [byId]),
      ...signInNames.flatMap((name) => this.lookUp.withSignInName(name)),
    ])
    const [only, ...others] = all
    return only === undefined ? 'nobody' : others.length > 0 ? 'unclear' : only
  }

  private update(
    accountId: AccountId,
    place: FilePlace,
    plan: (found: Parameters<typeof plannedUpdate>[1]) => PlannedRow,
  ): void {
    const first = this.writer.claim('account', accountId, place)
    if (first !== null) return this.refuse('account-twice', place, first)
    const row = this.planned(accountId, plan)
    if (row === null) this.refuse('account-unreadable', place)
    else this.write(row)
  }

  /** Null where the account, or what happened on it, can't be read: everybody else is imported. */
  private planned(
    accountId: AccountId,
    plan: (found: Parameters<typeof plannedUpdate>[1]) => PlannedRow,
  ): PlannedRow | null {
    const account = this.read(accountId)
    if (account === null) return null
    try {
      return plan({ account, history: () => historyOf(this.lookUp.events(accountId)) })
    } catch (error) {
      if (!(error instanceof UnreadableRecord)) throw error
      this.spare({ error, accountId })
      return null
    }
  }

  private write(row: PlannedRow): void {
    this.classes[row.class] += 1
    if (row.lookAlike !== null) this.lookAlikes += 1
    this.writer.row(row)
  }

  /** @param first where the other one stands that it clashes with */
  private refuse(problem: ProblemId, place: FilePlace, first?: FilePlace): void {
    this.refused += 1
    this.report(problem, place, first && this.factsOf(first, place))
  }

  private report(
    problem: ProblemId,
    { line, file, field }: FilePlace & { readonly field?: string },
    facts?: ProblemFacts,
  ): void {
    const found = problemAt(problem, { line, field }, facts)
    this.reported += 1
    if (found.severity === 'noted') this.noted += 1
    this.writer.problem({ ...found, ...(file === undefined ? {} : { file }) })
  }

  /** `firstFile` 0: the same one; otherwise its number, from 1. */
  private factsOf(first: FilePlace, { file }: FilePlace): ProblemFacts {
    return {
      firstLine: first.line,
      firstFile:
        first.file === file ? 0 : this.task.files.findIndex(({ name }) => name === first.file) + 1,
    }
  }

  /** An import confirms nobody more contacts than an account may have (contacts.limit). */
  private withinLimit(record: DirectoryRecord): DirectoryRecord {
    const limit = this.planning.context.policy.values['contacts.limit']
    const fitting = withinContactsLimit(record, limit)
    if (fitting !== record) this.report('contacts-left-unconfirmed', record, { limit })
    return fitting
  }
}
