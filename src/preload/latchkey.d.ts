import type { Bridge } from '@shared/ipc/bridge'

declare global {
  interface Window {
    /** Set by the preload script. */
    readonly latchkey: Bridge
  }
}
