import { openLink, type Link, type Reaching } from './link'
import type { MailServer } from './settings'
import { isTrouble, type Trouble } from './trouble'

/** In milliseconds: for so long a session that isn't used is kept. Servers end one after five minutes or so. */
const keptFor = 45_000
const mostKept = 2
/** Many servers take no more than a hundred over one session. */
const mostOverOne = 50

export interface Links {
  /** One that was kept and is still there; null: there is none. */
  kept(): Link | null
  fresh(reaching: Reaching): Promise<Link | Trouble>
  /** It did what it should, and may be of use again. */
  keep(link: Link): void
  close(): void
}

/** Sessions that stay open for a while: a second code in the same minute is out in a moment. */
export function linksTo(server: MailServer): Links {
  const idle = new Map<Link, NodeJS.Timeout>()
  const used = new WeakMap<Link, number>()

  function forget(link: Link): void {
    clearTimeout(idle.get(link))
    idle.delete(link)
  }

  return {
    kept() {
      for (const link of [...idle.keys()].reverse()) {
        forget(link)
        if (!link.isOver()) return link
      }
      return null
    },
    async fresh(reaching) {
      const link = await openLink(server, reaching)
      if (!isTrouble(link)) link.whenOver(() => forget(link))
      return link
    },
    keep(link) {
      const times = (used.get(link) ?? 0) + 1
      used.set(link, times)
      if (link.isOver()) return
      if (times >= mostOverOne || idle.size >= mostKept) return link.close()
      const timer = setTimeout(() => {
        forget(link)
        link.close()
      }, keptFor)
      idle.set(link, timer.unref())
    },
    close() {
      for (const link of [...idle.keys()]) {
        forget(link)
        link.close()
      }
    },
  }
}
