import type { TransportFault } from '@shared/vocabulary/deliveryStates'

/** What a centre says no with (SMPP 3.4, 5.1.3), as it is written in its logs. */
const names: Readonly<Record<number, string>> = {
  0x01: 'ESME_RINVMSGLEN',
  0x02: 'ESME_RINVCMDLEN',
  0x03: 'ESME_RINVCMDID',
  0x04: 'ESME_RINVBNDSTS',
  0x05: 'ESME_RALYBND',
  0x08: 'ESME_RSYSERR',
  0x0a: 'ESME_RINVSRCADR',
  0x0b: 'ESME_RINVDSTADR',
  0x0c: 'ESME_RINVMSGID',
  0x0d: 'ESME_RBINDFAIL',
  0x0e: 'ESME_RINVPASWD',
  0x0f: 'ESME_RINVSYSID',
  0x14: 'ESME_RMSGQFUL',
  0x15: 'ESME_RINVSERTYP',
  0x43: 'ESME_RINVESMCLASS',
  0x45: 'ESME_RSUBMITFAIL',
  0x48: 'ESME_RINVSRCTON',
  0x49: 'ESME_RINVSRCNPI',
  0x50: 'ESME_RINVDSTTON',
  0x51: 'ESME_RINVDSTNPI',
  0x53: 'ESME_RINVSYSTYP',
  0x58: 'ESME_RTHROTTLED',
  0x62: 'ESME_RINVEXPIRY',
  0x64: 'ESME_RX_T_APPN',
  0x65: 'ESME_RX_P_APPN',
  0x66: 'ESME_RX_R_APPN',
  0xfe: 'ESME_RDELIVERYFAILURE',
  0xff: 'ESME_RUNKNOWNERR',
}

export const status = {
  ok: 0x00,
  unknownCommand: 0x03,
  notBound: 0x04,
  systemError: 0x08,
} as const

const alreadyBound = 0x05
const unknownSystemType = 0x53
/** System error, queue full, throttled, temporary error of the application: the same may be taken a minute later. */
const passing: readonly number[] = [0x08, 0x14, 0x58, 0x64]

export function statusName(of: number): string {
  return names[of] ?? `0x${of.toString(16).padStart(8, '0')}`
}

/** Whether what is refused now may be taken later. */
export function isPassing(of: number): boolean {
  return passing.includes(of)
}

/** Why nobody was let in. */
export function bindFault(of: number): TransportFault {
  if (of === alreadyBound || isPassing(of)) return 'busy'
  return of === unknownSystemType ? 'settings' : 'sign-in'
}
