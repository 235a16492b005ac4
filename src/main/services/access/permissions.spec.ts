import { describe, expect, it } from 'vitest'
import { channels } from '@shared/ipc/channels'
import { contract } from '@shared/ipc/contract'
import { instant } from '@shared/vocabulary/instant'
import type { OperatorRecord } from '../../ports/operators'
import { actions } from '../../channels/runs'
import { screensOf } from '../app/screens'
import { permissions, permits } from './permissions'
import { access, askers, type Asker } from './testing/access'

const at = instant('2026-01-01T00:00:00Z')
const said = { yes: 'yes', forbidden: 'no', locked: 'locked' } as const

function operator(asker: Exclude<Asker, 'nobody'>): OperatorRecord {
  const role = asker === 'newcomer' ? 'administrator' : asker === 'founder' ? 'supervisor' : asker
  return {
    id: 'operator-1',
    name: 'Ana',
    role,
    passphraseHash: '',
    createdAt: at,
    failuresInRow: 0,
    lockedUntil: null,
    passphraseGivenAt: asker === 'newcomer' ? at : null,
    lastSignInAt: null,
    removedAt: null,
  }
}

describe('the permission table', () => {
  it('has one entry, one contract, one action and one row of cells for each channel', () => {
    for (const table of [permissions, contract, actions, access])
      expect(Object.keys(table).toSorted()).toEqual([...channels].toSorted())
  })

  it.each(channels)('says of %s, for everyone who can ask, what is written down', (channel) => {
    const verdicts = askers.map((asker) => [
      asker,
      said[
        permits(
          permissions[channel],
          asker === 'nobody' ? null : operator(asker),
          asker === 'founder',
        )
      ],
    ])
    expect(Object.fromEntries(verdicts)).toEqual(access[channel])
  })

  it('lets an administrator, an auditor and a trainer into no customer’s flow', () => {
    for (const channel of channels.filter((one) =>
      /^(accounts|commands|timers|outbox)[.]/.test(one),
    )) {
      for (const role of ['administrator', 'auditor', 'trainer'] as const)
        expect(access[channel][role], `${role} ${channel}`).toBe('no')
    }
  })
})

describe('the screens', () => {
  it.each([
    ['agent', ['find', 'cases', 'timers', 'approvals', 'outbox', 'training', 'settings']],
    [
      'supervisor',
      ['find', 'cases', 'timers', 'approvals', 'outbox', 'training', 'directory', 'settings'],
    ],
    ['trainer', ['training', 'settings']],
    ['auditor', ['audit', 'settings']],
    ['administrator', ['directory', 'operators', 'settings']],
    ['newcomer', []],
    [
      'founder',
      [
        'find',
        'cases',
        'timers',
        'approvals',
        'outbox',
        'training',
        'directory',
        'operators',
        'audit',
        'settings',
      ],
    ],
  ] as const)('of a %s are %j', (asker, open) => {
    expect(screensOf(operator(asker), asker === 'founder')).toEqual(open)
  })
})
