/** Tells whoever sits at this computer of something, whatever else they are doing. */
export interface Notifier {
  /** @param chosen the person wants to see it */
  show(notice: Notice, chosen: () => void): void
}

/** It may stand on a locked screen: no contact, no code, no customer's name. */
export interface Notice {
  readonly title: string
  readonly body: string
}
