import { carriedBy, transports, type TransportSetting } from '@shared/transports'
import { usedEntry } from '../../audit/entries'
import type { StoredTransport } from '../../ports/transports'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { toldOf } from '../../services/transports/changesTold'
import { carrierOf } from '../../services/transports/possible'
import { putInUse } from '../../services/transports/inUse'
import { changesOf, hostOf, serversOfSecret } from '../../services/transports/placeOf'
import { readSetting } from '../../services/transports/readSetting'
import { sealSecret, unreadableSecrets } from '../../services/transports/secrets'
import { transportView } from '../../services/transports/views'
import { storedTransport } from '../../services/transports/stored'

type Given = Readonly<Record<string, string | null>>

/** Says where messages of a kind go from now on. Secrets are sealed before they are stored, and never come out again. */
export const run: Run<'transports.set'> = async (desk, { operator }, asked) => {
  const { kind, type } = asked
  if ((await carrierOf(desk)) === null || carriedBy(type) !== kind) return failed('conflict')
  const { setting, faults } = readSetting(type, asked.settings)
  if (setting === null) return failed('bad-request', faults)
  const was = await storedTransport(desk, kind)
  const kept = was?.setting.type === type ? was : null
  // Of what can't be read nothing is kept: nobody knows where it went.
  const forgotten =
    was === null ? transports[type].secrets.map((field) => [field, null] as const) : []
  const used = usedBy(setting)
  const given = { ...withoutUse(kept, used), ...ofThese(used, asked.secrets) }
  const missing = missingSecrets(desk, setting, given, kept)
  if (Object.keys(missing).length > 0) return failed('bad-request', missing)
  const at = desk.clock.now()
  const told = await toldOf(desk, { kind, at, by: operator.id, host: hostOf(setting) })
  await desk.store.transports.set(
    kind,
    setting,
    Object.fromEntries([
      ...forgotten,
      ...Object.entries(given).map(
        ([field, secret]) =>
          [field, secret === null ? null : sealSecret(desk, kind, field, secret, setting)] as const,
      ),
    ]),
    operator.id,
    usedEntry(at, operator, 'transports.set', {
      carries: kind,
      ...changesOf(was?.setting ?? null, setting),
      ...(Object.keys(given).length === 0 ? {} : { secrets: Object.keys(given).sort().join(' ') }),
    }),
    told,
  )
  await putInUse(desk, kind)
  desk.queue?.wake()
  desk.changes.tell({ accountId: null })
  const view = await transportView(desk, kind)
  return view === null ? failed('conflict') : ok(view)
}

/** The secrets that a setting has a use for. */
function usedBy({ type, settings }: TransportSetting): readonly string[] {
  if (type !== 'smtp') return transports[type].secrets
  return [
    ...(settings.signIn === 'password' ? ['password'] : []),
    ...(settings.signIn === 'oauth' ? ['oauthSecret', 'oauthRefreshToken'] : []),
    ...(settings.mailbox === null ? [] : ['mailboxPassword']),
  ]
}

/** Kept secrets that nothing needs any more go: no field is left in which one could be entered again. */
function withoutUse(kept: StoredTransport | null, used: readonly string[]): Given {
  return Object.fromEntries(
    Object.keys(kept?.secrets ?? {})
      .filter((field) => !used.includes(field))
      .map((field) => [field, null]),
  )
}

/** What is said of these secrets; an empty one says nothing. */
function ofThese(used: readonly string[], secrets: Given): Given {
  return Object.fromEntries(
    Object.entries(secrets).filter(([field, secret]) => secret !== '' && used.includes(field)),
  )
}

/**
 * The secrets that have to be typed: those that signing in needs and nobody has given, and those that would go to another server than
 * the one that they were given for. Whoever may change a server must not be able to have its password sent to themselves.
 */
function missingSecrets(
  desk: Parameters<typeof unreadableSecrets>[0],
  setting: TransportSetting,
  given: Given,
  kept: StoredTransport | null,
): Readonly<Record<string, string>> {
  const unreadable = kept === null ? [] : unreadableSecrets(desk, kept)
  const has = (field: string): boolean =>
    given[field] === undefined ? kept?.secrets[field] !== undefined : given[field] !== null
  const wrong: Record<string, string> = {}
  for (const field of Object.keys(kept?.secrets ?? {})) {
    if (kept === null || given[field] !== undefined) continue
    if (unreadable.includes(field)) wrong[`secrets.${field}`] = 'unreadable'
    else if (serversOfSecret(kept.setting, field) !== serversOfSecret(setting, field))
      wrong[`secrets.${field}`] = 'again'
  }
  for (const field of neededBy(setting, has)) if (!has(field)) wrong[`secrets.${field}`] = 'missing'
  return wrong
}

function neededBy(
  { type, settings }: TransportSetting,
  has: (field: string) => boolean,
): readonly string[] {
  switch (type) {
    case 'smtp': {
      const byToken = settings.signIn === 'oauth'
      return [
        ...(settings.signIn === 'password' ? ['password'] : []),
        ...(byToken && !has('oauthRefreshToken') ? ['oauthSecret'] : []),
        // Whoever sends by tokens opens the mailbox by them as well, unless it has a password of its own.
        ...(settings.mailbox === null || byToken ? [] : ['mailboxPassword']),
      ]
    }
    case 'smpp':
      return ['password']
    case 'http':
      return settings.preset === 'plain' && settings.user === '' ? [] : ['password']
  }
}
