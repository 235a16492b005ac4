import type { Directive } from 'vue'

/** Puts the cursor into a control as soon as it is on the screen. */
export const vFocus: Directive<HTMLElement> = { mounted: (element) => element.focus() }

/** Brings what has just come up into sight, where it came up outside of it. */
export const vInSight: Directive<HTMLElement> = {
  mounted: (element) => element.scrollIntoView({ block: 'nearest' }),
}
