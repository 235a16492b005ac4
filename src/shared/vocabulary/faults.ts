/**
 * Ways on that a fault of the profile can offer to whoever stands before it. Each is a button of the fault screen with a
 * sentence of what it does and what it costs; main takes one only where the fault that is there offers it.
 * `try-again`: something was put right meanwhile, and the profile is opened once more; it costs nothing.
 * `new-key`: the profile goes on with a new key; what the old one sealed can't be checked any more.
 */
export const faultWays = ['try-again', 'new-key'] as const
export type FaultWay = (typeof faultWays)[number]
