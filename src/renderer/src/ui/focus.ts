import type { Directive } from 'vue'

/** Puts the cursor into a control as soon as it is on the screen. */
export const vFocus: Directive<HTMLElement> = { mounted: (element) => element.focus() }
