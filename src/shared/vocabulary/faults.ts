/**
 * Why a store can't be opened. `newer-schema`: a newer Latchkey has written it · `damaged`: it is not a whole Latchkey
 * store · `foreign-schema`: it is whole, but somebody else has added something to it, or taken something away · `in-use`:
 * another process has it open · `unwritable`: the folder refuses · `disk-full` · `foreign-log`: the log beside it belongs to
 * another file, so an older store was put back, or the log was · `log-missing`: the log that held the newest work is gone ·
 * `store-missing`: everything else of a used profile is there.
 */
export const storeFaults = [
  'newer-schema',
  'damaged',
  'foreign-schema',
  'in-use',
  'unwritable',
  'disk-full',
  'foreign-log',
  'log-missing',
  'store-missing',
] as const
export type StoreFault = (typeof storeFaults)[number]

/** `defect`: something in the app itself went wrong; it stopped rather than go on with what it may have got wrong. */
export type FaultKind =
  | StoreFault
  | 'key-missing'
  | 'key-changed'
  | 'key-locked'
  | 'key-unreadable'
  | 'checkpoints-unreadable'
  | 'policy-unreadable'
  | 'defect'

/**
 * Ways on that a fault of the profile can offer to whoever stands before it. Each is a button of the fault screen with a
 * sentence of what it does and what it costs; main takes one only where the fault that is there offers it.
 * `try-again`: something was put right meanwhile, and the profile is opened once more; it costs nothing · `new-key`: the
 * profile goes on with a new key; what the old one sealed can't be checked any more · `open-older`: the log that belongs
 * elsewhere is set aside, and the store opened as it is without it · `open-what-is-left`: the same where there is no log ·
 * `begin-anew`: what is left of the old profile is moved into a folder, and a new one begun · `shipped-policy`: the desk runs the
 * policy that it comes with, until another one is put in force.
 */
export const faultWays = [
  'try-again',
  'new-key',
  'open-older',
  'open-what-is-left',
  'begin-anew',
  'shipped-policy',
] as const
export type FaultWay = (typeof faultWays)[number]
