import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from './app'

test('the bench measures launch, memory and the work in the real window, and each row is a number', async ({
  profile,
}) => {
  test.setTimeout(240_000)
  const file = path.join(profile, 'rows.json')
  await promisify(execFile)(process.execPath, [
    'scripts/tool.mjs',
    'bench',
    '--accounts',
    '2000',
    '--quick',
    '--only',
    'launch,memory,window',
    '--json',
    file,
  ])
  const { rows } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    rows: { metric: string; value: number; floor: number | null }[]
  }
  for (const what of [
    'launch to first useful content',
    ...(process.platform === 'linux' ? ['memory of the whole app'] : []),
    'from a key to its rows in the page, p50',
    'from a key to its rows in the page, p99',
    'while 200 accounts are imported',
    'accounts catch up on a month',
  ]) {
    expect(rows.map(({ metric }) => metric).filter((metric) => metric.includes(what))).toHaveLength(
      1,
    )
  }
  for (const { metric, value, floor } of rows)
    expect([metric, Number.isFinite(value) && value >= 0, floor === null || floor > 0]).toEqual([
      metric,
      true,
      true,
    ])
})
