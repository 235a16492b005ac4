import type { AccountId } from '@shared/vocabulary/ids'
import type { Audit } from '../ports/audit'
import type { Outbox } from '../ports/outbox'
import type { SettingChanges, Settings } from '../ports/settings'
import { isOfItem } from '../ports/unreadable'
import type { Transactions } from './database'
import type { AuditRows } from './queries/audit'
import type { OutboxRows } from './queries/outbox'
import type { SettingRows } from './queries/settings'

export function auditPort(audit: AuditRows, immediately: Transactions): Audit {
  return {
    sealWith: async (seal, after) => audit.sealWith(seal, after),
    async append(...entries) {
      immediately(() => {
        for (const entry of entries) audit.append(entry)
      })
    },
    list: async (limit, accountId) => audit.list(limit, accountId),
    page: async (question) => audit.page(question),
    slice: async (after, limit) => audit.slice(after, limit),
    head: async () => audit.head(),
    lastingHead: async () => audit.lastingHead(),
    whenLasting: audit.whenLasting,
  }
}

export function settingPort(
  settings: SettingRows,
  audit: AuditRows,
  immediately: Transactions,
): Settings {
  return {
    get: async (key) => settings.get(key),
    startingWith: async (prefix) => settings.startingWith(prefix),
    async change(changes, entries, durability) {
      immediately(() => {
        applyTo(settings, changes)
        for (const entry of entries) audit.append(entry)
      }, durability)
    },
    async update(key, next, entry) {
      immediately(() => {
        settings.set(key, next(settings.get(key)))
        audit.append(typeof entry === 'function' ? entry() : entry)
      })
    },
  }
}

/** Within a transaction. */
export function applyTo(settings: SettingRows, changes: SettingChanges): void {
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) settings.remove(key)
    else settings.set(key, value)
  }
}

/** @param follow is told of accounts with news of a message, within the transaction */
export function outboxPort(
  outbox: OutboxRows,
  immediately: Transactions,
  follow: (accountId: AccountId) => void,
): Outbox {
  return {
    list: async (limit, accountId, spare) => outbox.list(limit, accountId, spare),
    page: async (filter, after, limit, spare) => outbox.page(filter, after, limit, spare),
    count: async (filter, most) => outbox.count(filter, most),
    async record(ofAccounts, durability, spare) {
      immediately(() => {
        for (const { accountId, attempts } of ofAccounts) {
          try {
            // Within the transaction of all: what was kept for this account goes again where something fails.
            immediately(() => {
              for (const { messageId, at, state, answer, dueAt } of attempts)
                outbox.record(messageId, { at, state, answer }, dueAt)
              if (attempts.some(({ state }) => state !== 'not-connected')) follow(accountId)
            })
          } catch (error) {
            if (spare === undefined || !isOfItem(error)) throw error
            spare({ error, accountId })
          }
        }
      }, durability)
    },
  }
}
