import { asc, sql } from 'drizzle-orm'
import type { SettingStore } from '../../ports/store'
import type { Database } from '../database'
import { setting } from '../schema'
import { given } from '../statements'

export function settingStore(database: Database): SettingStore {
  const byKey = database.select({ value: setting.value }).from(setting).where(sql`${setting.key} = ${given('key')}`).prepare()
  const beginning = database
    .select({ key: setting.key, value: setting.value }).from(setting)
    .where(sql`${setting.key} >= ${given('prefix')} AND substr(${setting.key}, 1, ${given('length')}) = ${given('prefix')}`)
    .orderBy(asc(setting.key))
    .prepare()

  return {
    get: (key) => byKey.get({ key })?.value ?? null,
    set(key, value) {
      database.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } }).run()
    },
    remove(key) {
      database.delete(setting).where(sql`${setting.key} = ${key}`).run()
    },
    startingWith: (prefix) => beginning.all({ prefix, length: prefix.length }),
  }
}
