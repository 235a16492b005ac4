import type { Instant } from '@shared/vocabulary/instant'
import type { Facts } from '@shared/vocabulary/outcomes'

/**
 * Why a call over IPC gave no value. Nothing throws across IPC.
 * `bad-request`: the request is not of the channel's shape · `locked`: nobody is signed in, or somebody who has to choose a passphrase first · `forbidden`: this role may not ·
 * `not-found` · `wrong-passphrase` · `throttled`: wait until `liftsAt` · `conflict`: it is not as the window believed ·
 * `file`: a file could not be read, or written · `unreadable`: what is stored of it is damaged; nothing else is concerned · `fault`: a defect or an I/O failure; nothing was stored
 */
export const errorCodes = [
  'bad-request',
  'locked',
  'forbidden',
  'not-found',
  'wrong-passphrase',
  'throttled',
  'conflict',
  'file',
  'unreadable',
  'fault',
] as const
export type ErrorCode = (typeof errorCodes)[number]

export interface IpcError {
  readonly code: ErrorCode
  readonly facts: Facts
  readonly liftsAt: Instant | null
}

export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: IpcError }
