import { expect, it } from 'vitest'
import { foreignCalls } from './foreignCalls'

it('calls from elsewhere are written down at once, and a flood of them once a minute with their number', () => {
  let ran = 100
  const call = foreignCalls(() => ran)
  expect(call()).toBe(1)
  for (let calls = 0; calls < 500; calls += 1) expect(call()).toBeNull()
  ran += 59.9
  expect(call()).toBeNull()
  ran += 0.1
  expect(call()).toBe(502)
  expect(call()).toBeNull()
})
