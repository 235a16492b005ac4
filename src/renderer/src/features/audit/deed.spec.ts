import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Bridge } from '@shared/ipc/bridge'
import type { AuditRecordView } from '@shared/views/audit'
import { instant } from '@shared/vocabulary/instant'
import { useDeeds } from './deed'

const refusal = (action: string): AuditRecordView => ({
  sequence: 1,
  at: instant('2026-06-01T10:00:00Z'),
  actor: 'operator',
  operatorId: 'o1',
  operatorName: 'Ana',
  role: 'agent',
  action,
  accountId: null,
  accountName: null,
  accountUnreadable: false,
  accountHint: null,
  caseId: null,
  outcome: 'refused',
  rule: 'role.forbidden',
  facts: {},
})

beforeEach(() => {
  const bridge: Bridge = {
    invoke: () => new Promise(() => {}),
    on: () => () => {},
    onDrop: () => () => {},
  }
  vi.stubGlobal('latchkey', bridge)
  setActivePinia(createPinia())
})

it.each([
  ['audit.export', 'Ana was refused: exporting the audit.'],
  // No channel of this name has words of its own.
  ['audit.burn', 'Ana was refused: working on the audit.'],
])('a refused channel is called by its own words, or else by its topic: %s', (action, text) => {
  expect(useDeeds(() => []).what(refusal(action))).toBe(text)
})
