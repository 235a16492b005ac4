import { defineStore } from 'pinia'
import type { DraftPlace } from '@shared/vocabulary/drafts'
import type { AccountId } from '@shared/vocabulary/ids'
import { ask } from '../query/bridge'
import { useSession } from './session'

/** So long after the last key main is told: what is lost in a crash is less than a word. */
const pauseMs = 400

const keyOf = ({ accountId, caseId, field }: DraftPlace): string =>
  [accountId, caseId ?? '', field].join(' ')

/**
 * What was typed and not sent: main keeps it, so that it survives a lock, a crash of the page and leaving it. Nothing of it is kept
 * in the window; and in the training room there is none.
 */
export const useDrafts = defineStore('drafts', () => {
  const session = useSession()
  const known = new Map<AccountId, Promise<Map<string, string>>>()
  const waiting = new Map<
    string,
    { readonly place: DraftPlace; readonly text: string; readonly timer: number }
  >()
  const isOff = (): boolean => session.training !== null

  function ofAccount(accountId: AccountId): Promise<Map<string, string>> {
    const there = known.get(accountId)
    if (there !== undefined) return there
    const asked = ask('drafts.show', { accountId }).then((reply) => {
      // Main had none to tell, because nobody is signed in or something failed: it is asked again.
      if (!reply.ok) known.delete(accountId)
      return new Map(
        reply.ok
          ? reply.value.map(({ text, ...place }) => [keyOf({ accountId, ...place }), text])
          : [],
      )
    })
    known.set(accountId, asked)
    return asked
  }

  /** What was typed there before; empty where nothing was. */
  async function textOf(place: DraftPlace): Promise<string> {
    if (isOff()) return ''
    return (await ofAccount(place.accountId)).get(keyOf(place)) ?? ''
  }

  function keep(place: DraftPlace, text: string): void {
    if (isOff()) return
    const key = keyOf(place)
    void ofAccount(place.accountId).then((texts) => texts.set(key, text))
    clearTimeout(waiting.get(key)?.timer)
    waiting.set(key, { place, text, timer: window.setTimeout(() => send(key), pauseMs) })
  }

  /** It was sent: main has dropped it by then. */
  function drop(place: DraftPlace): void {
    const key = keyOf(place)
    clearTimeout(waiting.get(key)?.timer)
    waiting.delete(key)
    void known.get(place.accountId)?.then((texts) => texts.delete(key))
  }

  function send(key: string): void {
    const draft = waiting.get(key)
    waiting.delete(key)
    if (draft !== undefined) void ask('drafts.save', { ...draft.place, text: draft.text })
  }

  /** Tells main at once: the page goes, or the desk is being locked. */
  function flush(): void {
    for (const [key, { timer }] of waiting) {
      clearTimeout(timer)
      send(key)
    }
  }

  function forget(): void {
    for (const { timer } of waiting.values()) clearTimeout(timer)
    waiting.clear()
    known.clear()
  }

  session.beforeLock(flush)
  session.whenLocked(forget)
  session.whenDeskChanges(forget)
  return { textOf, keep, drop, flush }
})
