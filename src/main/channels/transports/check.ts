import type { CheckStepView } from '@shared/views/transport'
import { usedEntry } from '../../audit/entries'
import { readAddress } from '../../engine/model/address'
import type { OpenedTransport } from '../../ports/carrier'
import type { StoredTransport } from '../../ports/transports'
import type { Run } from '../run'
import { hintOf } from '../../services/accounts/masks'
import type { Desk } from '../../services/desk'
import { failed, ok } from '../../services/replies'
import { hostOf } from '../../services/transports/placeOf'
import { carrierOf } from '../../services/transports/possible'
import { openedTransport } from '../../services/transports/secrets'
import { trialLetter } from '../../services/transports/trial'
import { storedTransport } from '../../services/transports/stored'

/** Tries a channel as it is set, beside what goes through it; what each step finds is told while it happens. */
export const run: Run<'transports.check'> = async (
  desk,
  { operator, session },
  { kind, to, secrets },
) => {
  const carrier = await carrierOf(desk)
  const stored = carrier === null ? null : await storedTransport(desk, kind)
  if (carrier === null || stored === null) return failed('conflict')
  const address = to === null ? null : readAddress(kind, to)
  if (to !== null && address === null) return failed('bad-request', { to: 'form' })
  const opened = withSecrets(desk, stored, secrets)
  if (opened === null) return failed('conflict', { secrets: 'unreadable' })
  // What leaves the machine is written down before it does.
  await desk.store.audit.append(
    usedEntry(desk.clock.now(), operator, 'transports.check', {
      carries: kind,
      host: hostOf(stored.setting),
      ...(address === null ? {} : { to: hintOf(address, desk.policy) }),
    }),
  )
  const steps: CheckStepView[] = []
  const result = await carrier.check(
    opened,
    address === null ? null : await trialLetter(desk, address),
    (step) => {
      steps.push(step)
      desk.checkProgress.tell({ to: session, step })
    },
  )
  return ok({
    steps,
    fault: result.ok ? null : result.fault,
    answer: result.ok ? null : result.answer,
  })
}

/** With other secrets for this once, where they are given. They go where the kept ones go. */
function withSecrets(
  desk: Desk,
  stored: StoredTransport,
  secrets: Readonly<Record<string, string>>,
): OpenedTransport | null {
  const kept = Object.fromEntries(
    Object.entries(stored.secrets).filter(([field]) => secrets[field] === undefined),
  )
  const opened = openedTransport(desk, { ...stored, secrets: kept })
  return opened === null ? null : { ...opened, secrets: { ...opened.secrets, ...secrets } }
}
