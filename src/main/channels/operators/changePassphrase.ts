import type { Reply } from '@shared/ipc/errors'
import { failedEntry, usedEntry } from '../../audit/entries'
import { noAttempts } from '../../operators/attempts'
import { isStill } from '../../operators/roster'
import { operatorOf } from '../../operators/session'
import type { OperatorRecord } from '../../ports/operators'
import type { Run } from '../run'
import { appView } from '../../services/app/view'
import type { Desk } from '../../services/desk'
import { failed, ok } from '../../services/replies'
import { endSessionsOf } from '../../services/operators/ending'
import { refusalOfWeak } from '../../services/operators/strong'
import { refusedFor } from '../../services/operators/target'

/** Changes one's own passphrase. Guessing at the old one is slowed down like guessing at sign-in: it is the same secret. */
export const run: Run<'operators.changePassphrase'> = async (
  desk,
  { session, operator },
  { old, passphrase },
) => {
  const isNewcomer = operator.passphraseGivenAt !== null
  if (old !== undefined || !isNewcomer) {
    const refusal = await refusalOfOld(desk, operator, old ?? '')
    if (refusal !== null) return refusal
  }
  if (await desk.passphrases.matches(passphrase, operator.passphraseHash))
    return refusedFor('same-passphrase')
  const weak = await refusalOfWeak(desk, [{ passphrase, name: operator.name }])
  if (weak !== null) return weak
  const passphraseHash = await desk.passphrases.hash(passphrase)

  // Hashing took a while: meanwhile the window may have been locked, or somebody may have set another passphrase.
  const still = await operatorOf(session, desk.store.operators)
  if (still?.id !== operator.id) return failed('locked')
  const obstacle = await desk.store.operators.change(
    operator.id,
    { passphraseHash, passphraseGivenAt: null, ...noAttempts },
    usedEntry(desk.clock.now(), operator, 'operators.changePassphrase'),
    (current) => (isStill(current, operator) ? null : 'changed'),
  )
  if (obstacle !== null) return failed('locked')
  await endSessionsOf(desk, operator.id, session)
  return ok(await appView(desk, await operatorOf(session, desk.store.operators), session))
}

async function refusalOfOld(
  desk: Desk,
  operator: OperatorRecord,
  old: string,
): Promise<Reply<never> | null> {
  const attempt = await desk.guessing.begin({ operator })
  if ('liftsAt' in attempt) return failed('throttled', {}, attempt.liftsAt)
  try {
    if (await desk.passphrases.matches(old, operator.passphraseHash)) return null
    const liftsAt = await attempt.fail(
      failedEntry(desk.clock.now(), operator, 'operators.changePassphrase'),
    )
    return failed('wrong-passphrase', {}, liftsAt)
  } finally {
    attempt.end()
  }
}
