import { randomBytes } from 'node:crypto'
import { makeTelling } from '../services/state/changes'
import type { Desk, Link } from '../services/desk'
import type { Host } from '../ports/host'
import { makeImportRoom } from '../services/state/imports'
import { noTraining } from '../services/training/noTraining'
import type { TrainingGateway } from '../services/state/training'
import { isSample } from '../services/app/settings'
import { countedLookUps } from '../services/state/lookUps'
import { knownRecords } from '../services/state/unreadable'
import { readChecked } from '../audit/checked'
import { linesInMemory } from '../audit/checkpointFile'
import { auditKeys } from '../audit/keys'
import { sealState } from '../audit/sealState'
import { beginTrail } from '../audit/start'
import { auditTrail, type AuditTrail } from '../audit/trail'
import { importsInThisThread } from '../importing/inThisThread'
import { disconnectedCourier } from '../delivery/disconnectedCourier'
import { queueCourier, unlessSample } from '../delivery/queueCourier'
import { makeWaitingCodes } from '../delivery/waitingCodes'
import { queueOf } from '../services/delivery/queueOf'
import { makeSampleCodes } from '../delivery/sampleCodes'
import type { Ids, Secrets } from '../engine/model/decision'
import type { Policy } from '../engine/model/policy'
import { sealingWith, type Sealing } from '../platform/sealing'
import { systemStopwatch } from '../platform/stopwatch'
import { evenAnswers } from '../platform/evenAnswers'
import { slowedGuessing } from '../operators/guessing'
import type { Passphrases } from '../operators/passphrases'
import { makeSessions } from '../operators/sessions'
import type { Clock, ClockWatch, Stopwatch } from '../ports/clock'
import type { Carrier } from '../ports/carrier'
import type { Courier } from '../ports/courier'
import type { Evenly } from '../ports/evenly'
import type { HookPost } from '../ports/hooks'
import type { ImportThread } from '../ports/imports'
import type { Store } from '../ports/store'
import type { StructureCheck } from '../ports/structure'
import { structureInThisThread } from '../store/structure'

/** What a desk is made of. Whoever composes one chooses the clock, the chance, the secrets and the place where things are kept. */
export interface Parts {
  readonly clock: Clock
  readonly ids: Ids
  readonly secrets: Secrets
  readonly store: Store
  readonly policy: Policy
  readonly passphrases: Passphrases
  readonly host: Host
  /** Left out: what is sealed can't be read any more once the desk is gone. */
  readonly sealing?: Sealing
  /** Left out: the same. */
  readonly channelSealing?: Sealing
  /** Left out: the clock is believed whatever it says. */
  readonly clockWatch?: ClockWatch
  /** Left out: the machine's. */
  readonly stopwatch?: Stopwatch
  /** Left out: customers are answered after the same time, whoever they are. */
  readonly evenly?: Evenly
  /** Left out: imports are made in this thread. */
  readonly imports?: ImportThread
  /** Left out: the store's file is looked at in this thread. */
  readonly structure?: StructureCheck
  /** Left out: that of the carrier, or of a desk that nothing leaves. */
  readonly courier?: Courier
  /** Left out: nothing leaves this desk, whatever is set. */
  readonly carrier?: Carrier
  /** Left out: nothing opens this desk with a ticket. */
  readonly link?: Link
  /** Left out: no ticket system is told, whatever is set. */
  readonly postHook?: HookPost
  /** Left out: the audit is sealed with a key that is gone with the desk. */
  readonly trail?: AuditTrail
  /** Left out: there is no training room behind this desk. */
  readonly training?: TrainingGateway<Desk>
}

/** Puts a desk together, by hand: the console, the tests and the training room all get theirs here. */
export async function composeDesk(parts: Parts): Promise<Desk> {
  const { store } = parts
  const stopwatch = parts.stopwatch ?? systemStopwatch
  const sampleCodes = makeSampleCodes()
  const trail = parts.trail ?? auditTrail(auditKeys(randomBytes(32)), linesInMemory())
  const checked = await readChecked(trail.keys, store.settings)
  const seals = sealState(
    checked,
    await beginTrail(trail, store.audit, parts.clock.now(), checked.tail),
    parts.clock.now(),
  )
  const carrier = parts.carrier ?? null
  const clockWatch = parts.clockWatch ?? believing
  const changes: Desk['changes'] = makeTelling()
  const unreadable = await knownRecords(store.settings)
  const codes = makeWaitingCodes()
  const queue =
    carrier === null ? null : queueOf({ ...parts, clockWatch, changes, unreadable }, carrier, codes)
  const sample = async () => isSample(store.settings)
  const stays = disconnectedCourier(store.outbox, sample, sampleCodes)
  const courier =
    parts.courier ??
    (queue === null
      ? stays
      : unlessSample(
          sample,
          queueCourier(store.outbox, store.transports, codes, queue.wake),
          stays,
        ))
  const imports = makeImportRoom(parts.imports ?? importsInThisThread(), makeTelling())
  let { policy } = parts
  return {
    ...parts,
    get policy() {
      return policy
    },
    putInForce: (next) => void (policy = next),
    policyProgress: makeTelling(),
    checkProgress: makeTelling(),
    sealing: parts.sealing ?? sealingWith(randomBytes(32)),
    channelSealing: parts.channelSealing ?? sealingWith(randomBytes(32), 'channelSecrets'),
    stopwatch,
    evenly: parts.evenly ?? evenAnswers(systemStopwatch),
    fault: null,
    clockWatch,
    sessions: makeSessions(),
    guessing: slowedGuessing({ store, clock: parts.clock, stopwatch }),
    courier,
    carrier,
    queue,
    postHook: parts.postHook ?? null,
    sampleCodes,
    changes,
    windows: makeTelling(),
    given: makeTelling(),
    trail,
    seals,
    auditProgress: makeTelling(),
    imports,
    exports: { current: null },
    link: parts.link ?? { ticket: null },
    unreadable,
    lookUps: countedLookUps(),
    structure: parts.structure ?? structureInThisThread(),
    training: parts.training ?? noTraining,
    trainingProgress: makeTelling(),
  }
}

const believing: ClockWatch = { doubt: () => null, believe: () => undefined }
