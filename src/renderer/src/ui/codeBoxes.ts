import { onScopeDispose } from 'vue'
import type { Purpose } from '@shared/vocabulary/kinds'

interface CodeBox {
  readonly purpose: () => Purpose
  readonly fill: (code: string) => void
}

const waiting: CodeBox[] = []

/** Says that a box waits for a code, for as long as the component that has it is there. */
export function waitForCode(purpose: CodeBox['purpose'], fill: CodeBox['fill']): void {
  const box = { purpose, fill }
  waiting.push(box)
  onScopeDispose(() => waiting.splice(waiting.indexOf(box), 1))
}

/** Puts a code into the newest box that waits for one of this purpose, else into the newest of all. False: none waits. */
export function enterCode(code: string, purpose: Purpose | null): boolean {
  const box = waiting.findLast((one) => one.purpose() === purpose) ?? waiting.at(-1)
  box?.fill(code)
  return box !== undefined
}
