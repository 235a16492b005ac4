/** Tells whoever waits how far it is. */
export interface Progress {
  /** @param share of 1; null where nobody knows */
  report(what: string, share: number | null): void
}

const every = 1_000

/** One line a second, and one for each new thing. */
export function progressLines(say: (line: string) => void): Progress {
  const started = performance.now()
  let last = { what: '', at: 0 }
  return {
    report(what, share) {
      const at = performance.now()
      if (what === last.what && at - last.at < every) return
      last = { what, at }
      say(
        `preparing, ${Math.round((at - started) / 1000)} s: ${what}${share === null ? '' : ` ${Math.floor(share * 100)} %`}`,
      )
    },
  }
}

export const silent: Progress = { report: () => undefined }
