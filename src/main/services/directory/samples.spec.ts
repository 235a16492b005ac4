import { describe, expect, it } from 'vitest'
import { maskedSamples } from './samples'

const maskOf = (value: string) => maskedSamples([{ column: 'c', values: [value] }])[0]?.values[0]

describe('a sample value', () => {
  it('is masked as the same address is anywhere: two letters of a name or an email, two digits of a number', () => {
    expect(maskOf('ana.ruiz@example.org')).toBe('an••••••')
    expect(maskOf('Ana Ruiz')).toBe('An••••••')
    expect(maskOf('+34 612 345 678')).toBe('•••••••78')
    expect(maskOf('(0341) 612-345')).toBe('•••••••45')
    expect(maskOf('4915112345678.0')).toBe('•••••••.0')
    expect(maskOf('4711')).toBe('••••')
    expect(maskOf('3f2504e0-4f89-41d3-9a0c-0305e82c3301')).toBe('3f••••••')
  })

  it('shows a word that is said of many, and of a date its form', () => {
    for (const word of ['true', 'FALSE', 'ACTIVE', 'Suspended', '1', 'no'])
      expect(maskOf(word)).toBe(word)
    expect(maskOf('2026-03-31T09:12:44.123Z')).toBe('••••-••-••T••:••:••')
    expect(maskOf('31.03.2026')).toBe('••.••.••••')
    expect(maskOf('activeana')).toBe('ac••••••')
  })

  it('shows nothing of an address that stands behind a date', () => {
    expect(maskOf('2026-03-31 ana@example.org')).toBe('20••••••')
    expect(maskOf('31.03.2026, Ana')).toBe('31••••••')
    expect(maskOf('612-34-56 Ana Ruiz')).toBe('61••••••')
  })
})
