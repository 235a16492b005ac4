import type { TransportFault } from '@shared/vocabulary/deliveryStates'
import { connect, type Failed, type Place, type Told } from './connection'
import type { Receipt } from './receipt'
import type { Credentials } from './requests'
import { bind, type Limits, type Session } from './session'

export type Centre = Place & Credentials

/** Connects and binds, once. */
export async function openSession(
  centre: Centre,
  hearing: Parameters<typeof bind>[2],
  limits: Limits,
  told: Told = () => undefined,
): Promise<Session | Failed> {
  const socket = await connect(centre, limits.connect, told)
  return 'fault' in socket ? socket : bind(socket, centre, hearing, limits)
}

const longestPause = 60_000

/**
 * The one session with a centre: opened when it is first needed, kept as long as something is waited for, and opened again when it
 * breaks off meanwhile, because receipts come over any session but over none that is closed.
 */
export class Link {
  private session: Session | null = null
  private opening: Promise<Session | Failed> | null = null
  private isClosed = false
  private isRefused = false
  private failures = 0
  private idle: NodeJS.Timeout | null = null
  private again: NodeJS.Timeout | null = null

  constructor(
    private readonly centre: Centre,
    private readonly heard: (receipt: Receipt) => Promise<boolean>,
    private readonly limits: Limits,
  ) {}

  /** The session, opened if there is none; who asks at the same time waits for the same. */
  async open(): Promise<Session | Failed> {
    this.stay()
    if (this.isClosed) return { fault: 'connection', answer: null }
    if (this.session !== null) {
      this.failures = 0
      return this.session
    }
    return (this.opening ??= this.connect())
  }

  /** As `open`, but does not ask anew who was not let in. */
  async keep(): Promise<Failed | null> {
    if (this.isRefused) return { fault: 'sign-in', answer: null }
    const session = await this.open()
    return 'fault' in session ? session : null
  }

  async close(): Promise<void> {
    this.isClosed = true
    await this.leave()
  }

  private async connect(): Promise<Session | Failed> {
    if (this.again !== null) clearTimeout(this.again)
    this.again = null
    let isOpen = true
    const hearing = {
      heard: this.heard,
      ended: (fault: TransportFault | null) => {
        isOpen = false
        this.session = null
        if (fault !== null) this.comeBack()
      },
    }
    const session = await openSession(this.centre, hearing, this.limits)
    this.opening = null
    if ('fault' in session) {
      this.isRefused = session.fault === 'sign-in'
      this.comeBack()
      return session
    }
    this.isRefused = false
    if (isOpen) this.session = session
    if (this.isClosed) await this.leave()
    return session
  }

  /** Something is waited for from now on, for as long as a link may be idle. */
  private stay(): void {
    if (this.idle !== null) clearTimeout(this.idle)
    this.idle = setTimeout(() => void this.leave(), this.limits.idle)
    this.idle.unref()
  }

  private comeBack(): void {
    if (this.isClosed || this.isRefused || this.idle === null || this.again !== null) return
    const pause = Math.min(longestPause, this.limits.again * 2 ** this.failures)
    this.failures += 1
    this.again = setTimeout(() => {
      this.again = null
      void (this.opening ??= this.connect())
    }, pause)
    this.again.unref()
  }

  private async leave(): Promise<void> {
    for (const timer of [this.idle, this.again]) if (timer !== null) clearTimeout(timer)
    this.idle = null
    this.again = null
    this.failures = 0
    const session = this.session ?? (await this.opening)
    this.session = null
    if (session !== null && !('fault' in session)) await session.close()
  }
}
