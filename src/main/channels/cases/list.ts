import { mostCounted } from '@shared/views/case'
import { isMisread, wantedCases } from '../../services/cases/wanted'
import { caseRows } from '../../services/cases/rows'
import { supervisorsQueue } from '../../ports/cases'
import type { Run } from '../run'
import { ok } from '../../services/replies'
import { sparing } from '../../services/unreadable/sparing'

/** A page of a list of cases. Everybody who serves customers sees the team's; what callers said they see of their own. */
export const run: Run<'cases.list'> = async (desk, { operator }, asked) => {
  const { cases, operators } = desk.store
  const everybody = await operators.list()
  const owners = everybody.map(({ id, name }) => ({ id, name }))
  const items = sparing(desk)
  const open = {
    mine: await cases.countOpen(operator.id),
    team: await cases.countList(
      wantedCases(desk, operator, { ...everything, list: 'team' }, []),
      mostCounted,
    ),
    waiting: await cases.countOpen(supervisorsQueue),
  }
  if (isMisread(asked.search))
    return ok({ cases: [], count: 0, next: null, open, owners, misread: true, unreadable: 0 })
  const wanted = wantedCases(desk, operator, asked, everybody)
  const { limit, order, after } = asked
  const places = await cases.list(wanted, { order, after, limit: limit + 1 })
  const more = places.length > limit ? 1 : 0
  const rows = await caseRows(desk, operator, places.slice(0, limit), everybody, items)
  await items.report()
  return ok({
    cases: rows,
    // Whoever has been shown all that can be read has been shown all.
    count: (await cases.countList(wanted, mostCounted)) - (places.length - rows.length - more),
    next: more > 0 ? (places[limit - 1]?.mark ?? null) : null,
    open,
    owners,
    misread: false,
    unreadable: items.leftOut(),
  })
}

const everything = { search: '', channel: null, owner: null, outcome: null, age: null } as const
