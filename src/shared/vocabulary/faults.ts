/**
 * Ways on that a fault of the profile can offer to whoever stands before it. Each is a button of the fault screen with a
 * sentence of what it does and what it costs; main takes one only where the fault that is there offers it.
 * `try-again`: something was put right meanwhile, and the profile is opened once more; it costs nothing.
 */
export const faultWays = ['try-again'] as const
export type FaultWay = (typeof faultWays)[number]
