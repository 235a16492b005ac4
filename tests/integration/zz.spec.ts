import { test } from 'vitest'
import { bitFlips } from '../crash/bitFlips'
test('m', async () => {
  const t = Date.now()
  console.log(await bitFlips({ number: Number(process.env.N ?? 20), seed: Number(process.env.SEED ?? 1), size: (process.env.SIZE ?? 'small') as 'small', tell: (l) => console.log(l) }), Date.now() - t)
}, 6000000)
