import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Channel, RequestOf, ValueOf } from '@shared/channels'
import type { CustomerCommand } from '@shared/commands/schemas'
import type { IpcError } from '@shared/ipc/errors'
import type { ActedView, MoveView, RoomView } from '@shared/views/training/room'
import { ask, listen } from '../query/bridge'
import { newestOnly } from '../query/newest'
import { useClock } from '../session/clock'
import { useSession } from '../session/session'

type AnsweredWithRoom = { [C in Channel]: ValueOf<C> extends RoomView ? C : never }[Channel]

/** The scenario that this window plays: what stands beside the simulated desk, and what is done there. */
export const useRoom = defineStore('room', () => {
  const session = useSession()
  const clock = useClock()
  const view = shallowRef<RoomView | null>(null)
  const error = shallowRef<IpcError | null>(null)
  const working = ref(false)
  /** The moves of the last step of the clock, until something else is done: what fell due is said at once, wherever one is. */
  const travelled = shallowRef<readonly MoveView[] | null>(null)
  /** The run is over; the room stays to be looked at until it is left. */
  const finished = ref(false)
  const newest = newestOnly()

  const person = computed(
    () => view.value?.accounts.find((one) => one.main) ?? view.value?.accounts[0] ?? null,
  )
  const isCustomer = computed(() => view.value?.scenario.seat === 'customer')
  /** Somebody is on the telephone. Who plays a customer calls nobody: their story says who they are. */
  const isCalled = computed(() => view.value?.caller != null && !isCustomer.value)
  const isExam = computed(() => view.value?.mode === 'exam')

  function apply(next: RoomView): void {
    view.value = next
    error.value = null
    clock.set(next.now, next.mode !== 'exam')
  }

  async function load(): Promise<void> {
    const reply = await newest.reply(ask('training.show', {}))
    if (reply === null || session.training === null) return
    if (reply.ok) apply(reply.value)
    else error.value = reply.error
  }

  /** Asks for something that answers with the room as it is then. */
  async function have<C extends AnsweredWithRoom>(
    channel: C,
    request: RequestOf<C>,
  ): Promise<boolean> {
    if (working.value) return false
    working.value = true
    const reply = await ask(channel, request)
    working.value = false
    newest.drop()
    if (reply.ok) apply(reply.value as RoomView)
    else error.value = reply.error
    return reply.ok
  }

  async function advance(to: RequestOf<'training.advance'>['to']): Promise<void> {
    const before = view.value?.moves.length ?? 0
    if (await have('training.advance', { to }))
      travelled.value = view.value?.moves.slice(before) ?? []
  }

  async function back(move: number): Promise<void> {
    travelled.value = null
    await have('training.back', { move })
  }

  /** The customer does something in a window. Null: it could not be given at all; `error` says why. */
  async function act(
    window: string,
    command: CustomerCommand,
    accountHandle?: string,
  ): Promise<ActedView | null> {
    travelled.value = null
    const reply = await ask('training.act', {
      window,
      command,
      ...(accountHandle === undefined ? {} : { accountHandle }),
    })
    newest.drop()
    if (reply.ok) apply(reply.value.room)
    else error.value = reply.error
    return reply.ok ? reply.value : null
  }

  async function finish(): Promise<string | null> {
    const reply = await ask('training.finish', {})
    if (!reply.ok) {
      error.value = reply.error
      return null
    }
    finished.value = true
    travelled.value = null
    return reply.value.run.id
  }

  /** Back to the live desk. */
  async function leave(): Promise<void> {
    const reply = await ask('training.leave', {})
    if (reply.ok) await session.load()
    else error.value = reply.error
  }

  /** Nothing of a room that was left stays in memory. */
  function forget(): void {
    newest.drop()
    view.value = error.value = travelled.value = null
    finished.value = working.value = false
  }

  session.whenDeskChanges(forget)
  session.whenLocked(forget)
  listen('desk.changed', () => {
    if (session.training) void load()
  })

  return {
    view,
    error,
    working,
    travelled,
    finished,
    person,
    isCustomer,
    isCalled,
    isExam,
    load,
    have,
    advance,
    back,
    act,
    finish,
    leave,
    forget,
  }
})
