import Client from 'better-sqlite3'
import { existsSync } from 'node:fs'
import type { DirectoryProblem, ProblemId } from '@shared/vocabulary/directory'
import {
  rowClasses,
  type ImportPlan,
  type PlannedRow,
  type PlanRow,
  type PlanSummary,
  type RowResult,
} from '../../ports/imports'
import { settle } from '../connection'
import { ifReadable, readable } from '../readable'
import { preparedOnce, wholeNumber } from '../statements'

interface StoredRow {
  readonly number: number
  readonly class: number
  readonly accepted: number
  readonly result: RowResult | null
  readonly data: string
}

/** More than there are problems that a file can have, in some ten columns each. */
const mostKinds = 1_000
const columns = 'number, class, accepted, result, data'
const changed = rowClasses.indexOf('changed')
const held = rowClasses.indexOf('held')
const fresh = rowClasses.indexOf('new')
/** What is changed without more ado, and what is held back and was accepted. */
const toChange = `(class = ${changed} OR (class = ${held} AND accepted = 1))`

/** Opens a plan that was made whole; null where there is none, or a crash cut it short. */
export function openImportPlan(file: string): ImportPlan | null {
  if (!existsSync(file)) return null
  const client = settle(new Client(file), 'thread')
  try {
    const text = client.prepare<[], string>('SELECT data FROM summary').pluck().get()
    if (text !== undefined) return planBook(client, JSON.parse(text) as PlanSummary)
  } catch {
    // Not a whole plan: there is nothing to open.
  }
  client.close()
  return null
}

function planBook(client: Client.Database, summary: PlanSummary): ImportPlan {
  const rows = preparedOnce((limit: number) =>
    client.prepare<[number, number], StoredRow>(
      `SELECT ${columns} FROM row WHERE class = +? AND number > +? ORDER BY number LIMIT ${wholeNumber(limit)}`,
    ),
  )
  const owed = preparedOnce((limit: number) =>
    client.prepare<[], StoredRow>(
      `SELECT ${columns} FROM row WHERE result IS NULL AND ${toChange} ORDER BY number LIMIT ${wholeNumber(limit)}`,
    ),
  )
  const problems = preparedOnce((limit: number) =>
    client.prepare<[number], { number: number; data: string }>(
      `SELECT number, data FROM (SELECT row_number() OVER (ORDER BY cost, line, number) AS number, data FROM problem) WHERE number > +? LIMIT ${wholeNumber(limit)}`,
    ),
  )
  const problemsOfKind = preparedOnce((limit: number) =>
    client.prepare<[string, string, number], { number: number; data: string }>(
      `SELECT number, data FROM (SELECT row_number() OVER (ORDER BY cost, line, number) AS number, data FROM problem WHERE problem = +? AND field = +?) WHERE number > +? LIMIT ${wholeNumber(limit)}`,
    ),
  )
  // Asked of no plan that an earlier version has made: those are only carried out, and have no such columns.
  const kinds = preparedOnce((limit: number) =>
    client.prepare<[], { problem: ProblemId; field: string; count: number }>(
      `SELECT problem, field, count FROM kind ORDER BY cost, line, problem, field LIMIT ${wholeNumber(limit)}`,
    ),
  )
  const acceptOne = client.prepare<[number, number]>(
    `UPDATE row SET accepted = ? WHERE number = ? AND class IN (${held}, ${fresh}) AND acceptable = 1`,
  )
  const acceptAll = client.prepare<[number]>(
    `UPDATE row SET accepted = ? WHERE class = ${held} AND acceptable = 1`,
  )
  const accepted = client
    .prepare<[], number>(`SELECT count(*) FROM row WHERE class = ${held} AND accepted = 1`)
    .pluck()
  const turnedOnPeople = client
    .prepare<[], number>(`SELECT count(*) FROM row WHERE class = ${fresh} AND accepted = 1`)
    .pluck()
  const exchanges = client
    .prepare<[], number>(
      `SELECT number FROM row WHERE class = ${held} AND accepted = 1
         AND instr(data, '"directory.no-exchange"') > 0 ORDER BY number`,
    )
    .pluck()
  const owedCount = client
    .prepare<[], number>(`SELECT count(*) FROM row WHERE result IS NULL AND ${toChange}`)
    .pluck()
  const mark = client.prepare<[string, number]>('UPDATE row SET result = ? WHERE number = ?')
  const results = client
    .prepare<[string], number>('SELECT count(*) FROM row WHERE result = +?')
    .pluck()
  const acceptedCount = (): number => accepted.get() ?? 0
  const turnedOnCount = (): number => turnedOnPeople.get() ?? 0
  const markAll = client.transaction(
    (all: readonly { readonly number: number; readonly result: RowResult }[]) => {
      for (const { number, result } of all) mark.run(result, number)
    },
  )

  return {
    summary,
    rows: async (of, after, limit) => rows(limit).all(rowClasses.indexOf(of), after).map(planRow),
    problems: async (after, limit) =>
      problems(limit)
        .all(after)
        .map(({ number, data }) => ({ ...(JSON.parse(data) as DirectoryProblem), number })),
    problemsOfKind: async ({ problem, field }, after, limit) =>
      problemsOfKind(limit)
        .all(problem, field ?? '', after)
        .map(({ number, data }) => ({ ...(JSON.parse(data) as DirectoryProblem), number })),
    problemKinds: async () =>
      kinds(mostKinds)
        .all()
        .map(({ problem, field, count }) => ({ problem, field: field || null, count })),
    async accept(number, yes) {
      if (number === null) acceptAll.run(Number(yes))
      else acceptOne.run(Number(yes), number)
      return acceptedCount() + turnedOnCount()
    },
    exchanges: async () => exchanges.all(),
    acceptedCount: async () => acceptedCount(),
    turnedOnCount: async () => turnedOnCount(),
    outstanding: async (limit) => owed(limit).all().map(planRow),
    outstandingCount: async () => owedCount.get() ?? 0,
    async mark(all) {
      markAll(all)
    },
    resultCount: async (result) => results.get(result) ?? 0,
    async close() {
      client.close()
    },
  }
}

/** A row that can't be read: nothing is done for nobody, and the others are done. */
const lost: Omit<PlannedRow, 'class'> = {
  line: 0,
  name: '',
  signInName: '',
  accountId: null,
  person: null,
  update: null,
  changes: [],
  held: null,
  kept: 0,
  lookAlike: null,
}

/** Somebody new of whom a person has said that they may sign in. */
function turnedOn(person: PlannedRow['person']): PlannedRow['person'] {
  return (
    person && {
      ...person,
      signInNames: person.signInNames.map((name) => ({ ...name, enabled: true })),
    }
  )
}

function planRow({ number, class: rowClass, accepted, result, data }: StoredRow): PlanRow {
  const row =
    ifReadable(() =>
      readable('row', String(number), () => JSON.parse(data) as Omit<PlannedRow, 'class'>),
    ) ?? lost
  return {
    ...row,
    person: accepted === 1 && row.statusUnknown === true ? turnedOn(row.person) : row.person,
    class: rowClasses[rowClass] ?? 'same',
    number,
    accepted: accepted === 1,
    result,
  }
}
