import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Reply } from '@shared/ipc/errors'
import type { IpcError } from '@shared/ipc/errors'
import type { DraftView, TriedDraftView } from '@shared/views/training/author'
import { useSession } from '../../../session/session'
import { ask } from '../../../query/bridge'
import { isMap, textOf } from './format/nodes'
import type { DraftEdit } from './writing'

const pause = 250

/**
 * The scenario that is being written: its text, and what main says of it. It outlives the page and a locked console, so
 * that nothing that was written is lost; whoever else signs in begins with a draft of their own.
 */
export const useDraft = defineStore('training-draft', () => {
  const session = useSession()
  const text = ref('')
  /** What main said of the text last; while somebody types it is a little behind. */
  const view = shallowRef<DraftView | null>(null)
  const trial = shallowRef<TriedDraftView | null>(null)
  const error = shallowRef<IpcError | null>(null)
  const working = ref<'opening' | 'trying' | 'saving' | null>(null)
  const saved = shallowRef<{
    readonly id: string
    readonly file: string
    readonly text: string
  } | null>(null)
  /** The text as it was opened: as long as it is that, nothing is lost with it. */
  const opened = ref('')
  const id = ref<string | null>(null)
  /** Where the draft was begun: `id:…` of a scenario, `run:…`, or nothing. */
  const source = ref('')
  /** How many drafts there were: what was typed into one can't be brought back into the next. */
  const generation = ref(0)
  let owner: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let editing: Promise<void> = Promise.resolve()

  const isChecked = computed(() => view.value?.text === text.value)
  const isUnsaved = computed(
    () => text.value !== '' && text.value !== opened.value && text.value !== saved.value?.text,
  )
  const isValid = computed(() => isChecked.value && view.value?.problems.length === 0)

  /** Whether there is a draft of whoever is signed in. */
  function isTheirs(): boolean {
    return owner !== null && owner === session.view?.operator?.id && text.value !== ''
  }

  function show(draft: DraftView, from: string | null): void {
    owner = session.view?.operator?.id ?? null
    clearTimeout(timer)
    generation.value += 1
    text.value = opened.value = draft.text
    view.value = draft
    id.value = from
    trial.value = saved.value = error.value = null
  }

  async function open(scenarioId: string | null): Promise<void> {
    source.value = scenarioId === null ? '' : `id:${scenarioId}`
    // What ships, and what lies in a folder, is only read: it is kept as an own one.
    await opening(
      () => ask('training.openDraft', scenarioId === null ? {} : { id: scenarioId }),
      scenarioId?.startsWith('own:') ? scenarioId : null,
    )
  }

  async function record(runId: string): Promise<void> {
    source.value = `run:${runId}`
    await opening(() => ask('training.recordDraft', { runId }), null)
    // What was recorded lies in no file yet.
    if (error.value === null) opened.value = ''
  }

  async function opening(
    question: () => Promise<Reply<DraftView>>,
    from: string | null,
  ): Promise<void> {
    working.value = 'opening'
    const reply = await question()
    working.value = null
    if (reply.ok) show(reply.value, from)
    else error.value = reply.error
  }

  /** Begins a new draft with what is in a scenario, under a title that says so. */
  async function duplicate(scenarioId: string, copyOf: (title: string) => string): Promise<void> {
    source.value = 'made'
    await opening(() => ask('training.openDraft', { id: scenarioId }), null)
    if (error.value !== null) return
    await retitle(copyOf)
    opened.value = ''
  }

  /** Gives a scenario another title, in each language that it has one in, and keeps it under its name. */
  async function rename(scenarioId: string, title: string): Promise<void> {
    await open(scenarioId)
    if (error.value !== null) return
    await retitle(() => title)
    await save()
  }

  async function retitle(next: (title: string) => string): Promise<void> {
    const title = view.value?.form?.whole.title ?? ''
    const edits: DraftEdit[] = isMap(title)
      ? Object.entries(title).map(([language, said]) => ({
          path: ['title', language],
          value: next(textOf(said)),
        }))
      : [{ path: ['title'], value: next(textOf(title)) }]
    await edit(...edits)
  }

  /** Deletes a scenario of one's own. A draft of it stays, and lies in no file any more. */
  async function remove(scenarioId: string): Promise<void> {
    const reply = await ask('training.removeScenario', { id: scenarioId })
    error.value = reply.ok ? null : reply.error
    if (!reply.ok || id.value !== scenarioId) return
    id.value = saved.value = null
    opened.value = ''
  }

  /** Takes over a text that another page has made. */
  function handOver(made: string): void {
    source.value = 'made'
    show({ text: made, problems: [], warnings: [], form: null }, null)
    opened.value = ''
    void check()
  }

  function type(typed: string): void {
    text.value = typed
    trial.value = null
    clearTimeout(timer)
    timer = setTimeout(() => void check(), pause)
  }

  async function check(): Promise<void> {
    const asked = text.value
    const reply = await ask('training.checkDraft', { text: asked })
    if (asked !== text.value) return
    if (reply.ok) view.value = reply.value
    error.value = reply.ok ? null : reply.error
  }

  /** Writes what was changed in the form into the text. One edit after the other. */
  function edit(...edits: readonly DraftEdit[]): Promise<void> {
    return (editing = editing.then(() => editOnce(edits)))
  }

  async function editOnce(edits: readonly DraftEdit[]): Promise<void> {
    for (;;) {
      const before = text.value
      const reply = await ask('training.editDraft', {
        text: before,
        edits: [...edits],
      })
      if (!reply.ok) return void (error.value = reply.error)
      // Somebody went on typing meanwhile: the edit belongs into what is there now.
      if (text.value !== before) continue
      clearTimeout(timer)
      text.value = reply.value.text
      view.value = reply.value
      trial.value = null
      return void (error.value = null)
    }
  }

  async function tryIt(): Promise<void> {
    if (working.value !== null) return
    working.value = 'trying'
    const asked = text.value
    const reply = await ask('training.tryDraft', { text: asked })
    working.value = null
    error.value = reply.ok ? null : reply.error
    if (!reply.ok || asked !== text.value) return
    if ('passed' in reply.value) trial.value = reply.value
    else view.value = reply.value
  }

  async function save(): Promise<void> {
    if (working.value !== null) return
    working.value = 'saving'
    const asked = text.value
    const reply = await ask('training.saveDraft', {
      text: asked,
      ...(id.value === null ? {} : { id: id.value }),
    })
    working.value = null
    error.value = reply.ok ? null : reply.error
    if (!reply.ok) return
    saved.value = { ...reply.value, text: asked }
    id.value = reply.value.id
  }

  return {
    source,
    generation,
    text,
    view,
    trial,
    error,
    working,
    saved,
    isChecked,
    isUnsaved,
    isValid,
    isTheirs,
    open,
    record,
    duplicate,
    rename,
    retitle,
    remove,
    handOver,
    type,
    check,
    edit,
    tryIt,
    save,
  }
})
