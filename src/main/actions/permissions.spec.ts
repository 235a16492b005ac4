import { describe, expect, it } from 'vitest'
import { channels } from '@shared/ipc/channels'
import { contract } from '@shared/ipc/contract'
import { roles, type Role } from '@shared/vocabulary/kinds'
import { instant } from '@shared/vocabulary/instant'
import type { OperatorRecord } from '../ports/store'
import { actions } from './actions'
import { permissions, permits } from './permissions'

const operator = (role: Role): OperatorRecord => ({ id: 'operator-1', name: 'Ana', role, passphraseHash: '', createdAt: instant('2026-01-01T00:00:00Z'), failuresInRow: 0, lockedUntil: null, passphraseGivenAt: null, lastSignInAt: null, removedAt: null })
const allowed = (role: Role, operators: number) => channels.filter((channel) => permits(permissions[channel], operator(role), operators) === 'yes')

const beforeSignIn = ['app.show', 'app.setAppearance', 'operators.createFirst', 'operators.signIn', 'directory.openSample']
const forEverybody = [...beforeSignIn, 'operators.lock']
const customerFlows = ['accounts.find', 'accounts.show', 'accounts.waysBackIn', 'commands.preview', 'commands.run', 'timers.list', 'outbox.list']
const administration = ['directory.chooseImport', 'directory.applyImport']

describe('the permission table', () => {
  it('has one entry, one contract and one action for each channel', () => {
    for (const table of [permissions, contract, actions]) expect(Object.keys(table).toSorted()).toEqual([...channels].toSorted())
  })

  it('lets nobody who has not signed in do more than start and sign in', () => {
    for (const channel of channels) expect(permits(permissions[channel], null, 1)).toBe(beforeSignIn.includes(channel) ? 'yes' : 'locked')
  })

  it.each(['agent', 'supervisor'] as const)('lets an %s work for customers, and administer nothing', (role) => {
    expect(allowed(role, 2).toSorted()).toEqual([...forEverybody, ...customerFlows].toSorted())
  })

  it('lets an administrator import, and never act in a customer’s flow', () => {
    expect(allowed('administrator', 2).toSorted()).toEqual([...forEverybody, ...administration].toSorted())
  })

  it.each(['trainer', 'auditor'] as const)('lets a %s of the live desk do neither', (role) => {
    expect(allowed(role, 2).toSorted()).toEqual([...forEverybody].toSorted())
  })

  it('lets the only operator of a profile administer, whatever the role, until there is a second one', () => {
    for (const role of roles) {
      expect(administration.every((channel) => allowed(role, 1).includes(channel as never))).toBe(true)
      expect(administration.some((channel) => allowed(role, 2).includes(channel as never))).toBe(role === 'administrator')
    }
  })
})
