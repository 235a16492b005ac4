/** A rectangle on the screen, as the browser measures it. */
export type Area = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>

/** Whether a message at this place would hide one of these. */
export function hides(place: Area, others: readonly Area[]): boolean {
  return others.some(
    (one) =>
      one.left < place.right &&
      one.right > place.left &&
      one.top < place.bottom &&
      one.bottom > place.top,
  )
}

/** What a message must never stand on: what is pressed next, and where the cursor is. */
export const mustBeSeen = '.primary, [type="submit"], :focus-visible, [role="alert"]'
