import { describe, expect, it } from 'vitest'
import { instant, plus } from '@shared/vocabulary/instant'
import { watchJumps } from './jumps'

describe('a clock that is set forward while Latchkey runs', () => {
  it('is told once, by how much, and ordinary time is not', () => {
    let now = instant('2026-03-01T09:00:00Z')
    let real = 0
    const jumped = watchJumps({ now: () => now }, () => real)
    now = plus(now, 30)
    real += 30_000
    expect(jumped()).toBeNull()
    now = plus(now, 30 * 86_400 + 30)
    real += 30_000
    expect(jumped()).toBe(30 * 86_400)
    now = plus(now, 30)
    real += 30_000
    expect(jumped()).toBeNull()
  })

  it('is not what a time server corrects', () => {
    let now = instant('2026-03-01T09:00:00Z')
    const jumped = watchJumps({ now: () => now }, () => 0)
    now = plus(now, 120)
    expect(jumped()).toBeNull()
  })
})
