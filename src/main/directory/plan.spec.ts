import { instant } from '@shared/vocabulary/instant'
import { expect, it } from 'vitest'
import { digestOf } from './digest'
import { planImport } from './plan'
import { entraFile, oktaFile, readSample, readText } from './testing/files'

const nobody = () => null

it('whoever the store has by sign-in name is left alone, the others are added', async () => {
  const reading = await readSample('csv/google.csv')
  const plan = planImport(reading, 'd', (value) => (value === 'li@contoso.example' ? 'account_1' : null))
  expect(plan.added.map(({ name }) => name)).toEqual(['María Gómez', 'Seán "Jack" O\'Neill, Jr.'])
  expect(plan.existing).toEqual([{ record: reading.records[1], accountId: 'account_1' }])
  expect(plan).toMatchObject({ format: 'google-csv', fileDigest: 'd', problems: reading.problems, refused: 0 })
})

it('who is added without a confirmed contact is counted, who exists is not', async () => {
  expect(planImport(await readSample('csv/google.csv'), '', nobody).gated).toBe(3)
  expect(planImport(await readSample('csv/entra-older.csv'), '', nobody).gated).toBe(1)
  expect(planImport(await readSample('csv/entra-older.csv'), '', () => 'account_1')).toMatchObject({ added: [], gated: 0 })
})

it('who can not be added is counted', async () => {
  expect(planImport(await readText(oktaFile('a,A,B,,,,,', 'a,A,B,,,,,', ',A,B,,,,,')), '', nobody)).toMatchObject({ added: [{ line: 2 }], refused: 2 })
})

it('a refused file adds nobody', async () => {
  expect(planImport(await readText(`${entraFile('ana@contoso.example,Ana,True,,,,')}tom`), '', nobody)).toMatchObject({ added: [], existing: [], gated: 0 })
})

it('a last sign-in after now is dropped and said', async () => {
  const reading = await readSample('csv/google.csv')
  const plan = planImport(reading, '', nobody, instant('2025-12-01T00:00:00Z'))
  expect(plan.added.map(({ lastSignInAt }) => lastSignInAt)).toEqual([null, null, instant('2025-07-30T00:00:01Z')])
  expect(plan.problems.map(({ line, problem }) => [line, problem])).toEqual([
    [2, 'date-in-future'], [3, 'account-suspended'], [4, 'email-unreadable'], [4, 'phone-without-country'],
  ])
})

it('the plan is the same for the same file and store', async () => {
  expect(planImport(await readSample('csv/okta.csv'), 'd', nobody)).toEqual(planImport(await readSample('csv/okta.csv'), 'd', nobody))
})

it('a file is known by its SHA-256', () => {
  expect(digestOf(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
