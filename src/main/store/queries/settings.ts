import { sql } from 'drizzle-orm'
import type { SettingStore } from '../../ports/store'
import type { Database } from '../database'
import { setting } from '../schema'
import { given } from '../statements'

export function settingStore(database: Database): SettingStore {
  const byKey = database.select({ value: setting.value }).from(setting).where(sql`${setting.key} = ${given('key')}`).prepare()

  return {
    get: (key) => byKey.get({ key })?.value ?? null,
    set(key, value) {
      database.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } }).run()
    },
  }
}
