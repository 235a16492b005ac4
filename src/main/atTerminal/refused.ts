import type { IpcError } from '@shared/ipc/errors'
import { sentence } from '@shared/sentences/format'

/** Why a call was refused, in words. */
export function refusedText({ code, facts, liftsAt }: IpcError): string {
  return sentence('en', `errors.${code}` as never, { ...facts, liftsAt })
}
