import { describe, expect, it } from 'vitest'
import { channels } from '@shared/channels'
import { permissions } from '@shared/channels/defineChannel'
import { channelNames } from '@shared/channels/names'
import { instant } from '@shared/vocabulary/instant'
import type { OperatorRecord } from '../../ports/operators'
import { screensOf } from '../app/screens'
import { permits } from './permissions'
import { access, askers, needed, type Asker } from './testing/access'

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
    roleSince: null,
    hands: [],
  }
}

describe('the permissions', () => {
  it.each(permissions)(
    'say of %s, for everyone who can ask, what is written down',
    (permission) => {
      const verdicts = askers.map((asker) => [
        asker,
        said[permits(permission, asker === 'nobody' ? null : operator(asker), asker === 'founder')],
      ])
      expect(Object.fromEntries(verdicts)).toEqual(access[permission])
    },
  )

  it.each(permissions)('are needed where it is written down: %s', (permission) => {
    for (const channel of needed[permission])
      expect(channels[channel].permission, channel).toBe(permission)
  })

  it('let an administrator, an auditor and a trainer into no customer’s flow', () => {
    for (const channel of channelNames.filter((one) =>
      /^(accounts|commands|timers|outbox)[.]/.test(one),
    )) {
      for (const role of ['administrator', 'auditor', 'trainer'] as const)
        expect(access[channels[channel].permission][role], `${role} ${channel}`).toBe('no')
    }
  })
})

describe('the screens', () => {
  it.each([
    [
      'agent',
      [
        'today',
        'find',
        'cases',
        'timers',
        'approvals',
        'outbox',
        'insights',
        'training',
        'settings',
      ],
    ],
    [
      'supervisor',
      [
        'today',
        'find',
        'cases',
        'timers',
        'approvals',
        'outbox',
        'insights',
        'training',
        'directory',
        'settings',
      ],
    ],
    ['trainer', ['today', 'training', 'settings']],
    ['auditor', ['today', 'audit', 'settings']],
    ['administrator', ['today', 'directory', 'operators', 'settings']],
    ['newcomer', []],
    [
      'founder',
      [
        'today',
        'find',
        'cases',
        'timers',
        'approvals',
        'outbox',
        'insights',
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
