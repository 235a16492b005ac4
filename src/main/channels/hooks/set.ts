import { secretText } from '@shared/vocabulary/hookEvents'
import { usedEntry } from '../../audit/entries'
import { guardedUrl } from '../../network/reach'
import type { Run } from '../run'
import { hasSecret, hookUrlOf, settingsOfHook } from '../../services/hooks/config'
import { hookView } from '../../services/hooks/view'
import { failed, ok } from '../../services/replies'

/** Says where the ticket system is told. The secret goes in and never comes out again. */
export const run: Run<'hooks.set'> = async (desk, { operator }, { url, secret, allowPrivate }) => {
  if (!(await hookView(desk)).possible) return failed('conflict')
  const place = url === '' ? null : guardedUrl(url)
  if (url !== '' && place === null) return failed('bad-request', { part: 'url' })
  const text = secret === undefined || secret === '' ? null : secretText(secret)
  const isWrong = secret !== undefined && secret !== '' && text === null
  if (isWrong || (place !== null && text === null && !(await hasSecret(desk))))
    return failed('bad-request', { part: 'secret' })
  const was = await hookUrlOf(desk)
  await desk.store.hooks.set(
    settingsOfHook(desk.secrets, place?.href ?? '', text, allowPrivate),
    place === null,
    // The path may hold a token of the ticket system's: the audit has the host.
    usedEntry(desk.clock.now(), operator, 'hooks.set', {
      host: place?.host ?? null,
      hostWas: was === null ? null : new URL(was).host,
      secret: text !== null,
      allowPrivate,
    }),
  )
  desk.changes.tell({ accountId: null })
  return ok(await hookView(desk))
}
