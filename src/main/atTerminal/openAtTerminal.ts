import fs from 'node:fs'
import path from 'node:path'
import type { Channel, RequestOf, ValueOf } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'
import { sentence } from '@shared/sentences/format'
import type { CheckStepView } from '@shared/views/transport'
import type { FaultKind } from '@shared/vocabulary/faults'
import { closeDesk } from '../app/deskLife'
import { openDesk } from '../app/openDesk'
import { importsInThisThread } from '../importing/inThisThread'
import { dispatch } from '../ipc/dispatch'
import { argon2 } from '../operators/argon2'
import { newSession } from '../operators/session'
import { atomicFile } from '../platform/atomicWrite'
import type { Host } from '../ports/host'
import type { ImportFile } from '../ports/imports'
import { openProfile } from '../profile/profile'
import { endCutOff } from '../services/exports/cutOff'
import { finishImport } from '../services/directory/finishImport'
import { noteInput } from '../services/operators/ending'
import { checkpointsInThisThread } from '../store/checkpoints'
import { carrierInThisThread } from '../transports/carrier'
import { fromCaller } from '../terminal/places'

/** Why a profile can't be opened. */
export interface Closed {
  /** `no-profile`: there is none in that folder */
  readonly closed: FaultKind | 'no-profile'
  readonly words: string
}

/** A desk without a window: whoever is at the terminal asks it what a window would ask. */
export interface TerminalDesk {
  ask<C extends Channel>(channel: C, request: RequestOf<C>): Promise<Reply<ValueOf<C>>>
  /** Hears how far a check of a channel has come. */
  hearSteps(told: (step: CheckStepView) => void): void
  close(): Promise<void>
}

/**
 * Opens the profile of a folder, which nobody else may have open, and answers by the same dispatch as the window: with the
 * same permissions and the same audit.
 * @param files what the dialogue for files would have chosen
 * @param target where the dialogue for a new file would have led
 * @returns why it can't be opened, in words
 */
export async function openAtTerminal(
  folder: string,
  { files = [], target }: { readonly files?: readonly ImportFile[]; readonly target?: string },
): Promise<TerminalDesk | Closed> {
  const place = fromCaller(folder)
  if (!fs.existsSync(path.join(place, 'latchkey.db')))
    return {
      closed: 'no-profile',
      words: `${place} is no profile. Give its folder with --user-data-dir.`,
    }
  const migrationsFolder = path.resolve('drizzle')
  const profile = await openProfile({
    host: hostOf(place, files, target),
    migrationsFolder,
    checkpoints: checkpointsInThisThread,
    keychain: () => null,
  })
  if (profile.fault !== null) {
    const { kind, detail } = profile.fault
    const say = (part: 'title' | 'what' | 'do') =>
      sentence('en', `faults.${kind}.${part}` as never, { version: '' })
    const words = [say('title'), say('what'), say('do'), ...(detail === null ? [] : [detail])]
    return { closed: kind, words: words.join('\n') }
  }
  const desk = await openDesk(profile, {
    migrationsFolder,
    scenariosFolder: path.resolve('scenarios'),
    passphrases: argon2,
    imports: importsInThisThread(),
    // Also where nothing is sent: what waits keeps its way out.
    carrier: carrierInThisThread(),
  })
  await endCutOff(desk)
  await finishImport(desk)
  const session = newSession()
  return {
    ask: async (channel, request) => {
      // Whoever waits at the terminal is there.
      await noteInput(desk, session)
      return (await dispatch(desk, session, channel, request)) as never
    },
    hearSteps: (told) => void desk.checkProgress.hear(({ step }) => told(step)),
    close: async () => {
      if (session.operatorId !== null) await dispatch(desk, session, 'operators.lock', {})
      await closeDesk(desk)
      await profile.store.close()
    },
  }
}

function hostOf(folder: string, files: readonly ImportFile[], target: string | undefined): Host {
  return {
    version: 'command line',
    folder,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: () => 'en',
    chooseFiles: async () => files,
    chooseFolder: async () => null,
    chooseTarget: async () => (target === undefined ? null : atomicFile(fromCaller(target))),
    printPage: async () => false,
    pageAsPdf: async () => {
      throw new Error('there is no page at a terminal')
    },
  }
}
