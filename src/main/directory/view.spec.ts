import { expect, it } from 'vitest'
import { planImport } from './plan'
import type { DirectoryReading } from './record'
import { oktaFile, readSample, readText, realm, sampleFiles } from './testing/files'
import { viewOfPlan } from './view'

const viewOf = (reading: DirectoryReading) => viewOfPlan(planImport(reading, '', () => null), 'users', 'plan_1')

it('shows masks only', async () => {
  const view = viewOf(await readSample('csv/entra-older.csv'))
  expect(view).toMatchObject({ format: 'entra-csv', fileName: 'users', planId: 'plan_1', added: 2, existing: 0, gated: 1, refused: 0 })
  expect(view.samples[0]).toEqual({
    line: 2, name: 'Omar Haddad', signInName: 'om••••••',
    contacts: [
      { kind: 'email', hint: 'om••••••', confirmed: true }, { kind: 'phone', hint: '•••••••78', confirmed: true },
      { kind: 'phone', hint: '•••••••32', confirmed: true },
    ],
  })
})

it.each(sampleFiles)('%s: no address of the file is in the view', async (path) => {
  const reading = await readSample(path)
  const shown = JSON.stringify(viewOf(reading))
  for (const { signInNames, contacts } of reading.records) {
    for (const { value } of [...signInNames, ...contacts]) expect(shown).not.toContain(`"${value}"`)
    for (const { value } of contacts) expect(shown).not.toContain(value)
  }
})

it('shows the first hundred people and five hundred problems, and counts all', async () => {
  const view = viewOf(await readText(realm(...Array.from({ length: 600 }, (_, index) => ({ username: `user${index}` })))))
  expect([view.samples.length, view.added, view.problems.length, view.problemCount]).toEqual([100, 600, 500, 600])
})

it('shows the costliest problems first', async () => {
  const view = viewOf(await readText(oktaFile('=a,A,B,,,,,', 'b,A,B,,not an address,,,', ',A,B,,,,,', 'b,A,B,,,,,')))
  expect(view.problems.map(({ line, severity }) => [line, severity])).toEqual([
    [4, 'record-refused'], [5, 'record-refused'], [3, 'value-dropped'], [2, 'noted'],
  ])
})
