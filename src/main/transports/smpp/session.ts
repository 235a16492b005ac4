import type { Socket } from 'node:net'
import type { TransportFault } from '@shared/vocabulary/deliveryStates'
import { faultOf, type Failed } from './connection'
import {
  answerTo,
  commands,
  encode,
  isAnswer,
  nextSequence,
  NotSmpp,
  unitReader,
  type Pdu,
} from './pdu'
import { readReceipt, type Receipt } from './receipt'
import { bindBody, submitBody, type Credentials, type Submission } from './requests'
import { bindFault, status, statusName } from './statuses'

/** In milliseconds. */
export interface Limits {
  /** Until a connection stands, and its encryption. */
  readonly connect: number
  /** Until a question is answered. */
  readonly answer: number
  /** How often the other side is asked whether it is there. */
  readonly keepAlive: number
  /** Before a connection that broke off is made again; doubled each time. */
  readonly again: number
  /** For so long a connection stays that nothing is waited for on. */
  readonly idle: number
  /** For so long a check waits for the receipt of its message. */
  readonly receipt: number
}

/** What came of handing over one part. */
export type Submitted =
  | { readonly is: 'taken'; readonly id: string }
  | { readonly is: 'refused'; readonly status: number }
  | { readonly is: 'not-sent'; readonly fault: TransportFault }
  | { readonly is: 'unknown'; readonly fault: TransportFault }

export interface Hearing {
  /** Answers whether the receipt is kept: only then is it acknowledged. */
  heard(receipt: Receipt): Promise<boolean>
  /** The session is over, whoever ended it. */
  ended(fault: TransportFault | null): void
}

/** A bound session with a centre. */
export interface Session {
  /** How the centre calls itself. */
  readonly centre: string
  submit(submission: Submission, signal?: AbortSignal): Promise<Submitted>
  /** Says good-bye, and ends. */
  close(): Promise<void>
}

type Answer =
  | { readonly is: 'answer'; readonly pdu: Pdu }
  | { readonly is: 'none'; readonly fault: TransportFault; readonly wasWritten: boolean }

/** Binds over an open connection. */
export async function bind(
  socket: Socket,
  credentials: Credentials,
  hearing: Hearing,
  limits: Limits,
): Promise<Session | Failed> {
  const talk = new Talk(socket, hearing, limits)
  const answer = await talk.ask(commands.bindTransceiver, bindBody(credentials))
  if (answer.is === 'none') {
    talk.end(answer.fault)
    return { fault: answer.fault, answer: null }
  }
  if (answer.pdu.status !== status.ok) {
    talk.end(null)
    return { fault: bindFault(answer.pdu.status), answer: statusName(answer.pdu.status) }
  }
  talk.keepAlive()
  return {
    centre: answer.pdu.body.toString('latin1').split('\0')[0] ?? '',
    submit: (submission, signal) => submit(talk, submission, signal),
    close: async () => {
      await talk.ask(commands.unbind, Buffer.alloc(0))
      talk.end(null)
    },
  }
}

async function submit(
  talk: Talk,
  submission: Submission,
  signal?: AbortSignal,
): Promise<Submitted> {
  const answer = await talk.ask(commands.submitSm, submitBody(submission), signal)
  if (answer.is === 'none')
    return { is: answer.wasWritten ? 'unknown' : 'not-sent', fault: answer.fault }
  const { pdu } = answer
  if (pdu.status === status.notBound) return { is: 'not-sent', fault: 'protocol' }
  if (pdu.status !== status.ok) return { is: 'refused', status: pdu.status }
  return { is: 'taken', id: pdu.body.toString('latin1').split('\0')[0] ?? '' }
}

/** Questions and answers over one connection, both ways. It ends at the first thing that is not SMPP. */
class Talk {
  private readonly waiting = new Map<number, (answer: Answer) => void>()
  private sequence = 0
  private over: TransportFault | null = null
  private beat: NodeJS.Timeout | null = null

  constructor(
    private readonly socket: Socket,
    private readonly hearing: Hearing,
    private readonly limits: Limits,
  ) {
    const read = unitReader()
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const pdu of read(chunk)) if (this.over === null) this.take(pdu)
      } catch (error) {
        if (!(error instanceof NotSmpp)) throw error
        this.end('protocol')
      }
    })
    socket.on('error', (error: Error & { code?: unknown }) =>
      this.end(faultOf(String(error.code ?? ''))),
    )
    socket.on('close', () => this.end('connection'))
  }

  /** One question. Silence is an answer too, once the time is over. */
  ask(command: number, body: Buffer, signal?: AbortSignal): Promise<Answer> {
    if (this.over !== null || signal?.aborted === true)
      return Promise.resolve({ is: 'none', fault: this.over ?? 'time', wasWritten: false })
    const sequence = (this.sequence = nextSequence(this.sequence))
    return new Promise((resolve) => {
      const done = (answer: Answer) => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', silent)
        this.waiting.delete(sequence)
        resolve(answer)
      }
      const silent = () => done({ is: 'none', fault: 'time', wasWritten: true })
      const timer = setTimeout(silent, this.limits.answer)
      signal?.addEventListener('abort', silent, { once: true })
      this.waiting.set(sequence, done)
      this.socket.write(encode({ command, status: status.ok, sequence, body }))
    })
  }

  keepAlive(): void {
    this.beat = setInterval(() => {
      void this.ask(commands.enquireLink, Buffer.alloc(0)).then((answer) => {
        if (answer.is === 'none') this.end('time')
      })
    }, this.limits.keepAlive)
    this.beat.unref()
  }

  /** @param fault null: nothing was wrong */
  end(fault: TransportFault | null): void {
    if (this.over !== null) return
    this.over = fault ?? 'connection'
    if (this.beat !== null) clearInterval(this.beat)
    this.socket.destroy()
    for (const done of [...this.waiting.values()])
      done({ is: 'none', fault: this.over, wasWritten: true })
    this.hearing.ended(fault)
  }

  private take(pdu: Pdu): void {
    if (isAnswer(pdu.command)) return this.waiting.get(pdu.sequence)?.({ is: 'answer', pdu })
    switch (pdu.command) {
      case commands.enquireLink:
        return this.answer(pdu, status.ok)
      case commands.unbind:
        this.answer(pdu, status.ok)
        return this.end('connection')
      case commands.deliverSm:
        return this.hear(pdu)
      default:
        this.socket.write(
          encode({
            ...pdu,
            command: commands.genericNack,
            status: status.unknownCommand,
            body: Buffer.alloc(0),
          }),
        )
    }
  }

  private hear(pdu: Pdu): void {
    const receipt = readReceipt(pdu.body)
    // What is no receipt is somebody’s message to a number that nobody reads.
    if (receipt === null) return this.answer(pdu, status.ok)
    void this.hearing
      .heard(receipt)
      .catch(() => false)
      .then((isKept) => this.answer(pdu, isKept ? status.ok : status.systemError))
  }

  private answer(to: Pdu, as: number): void {
    if (this.over !== null) return
    const body = to.command === commands.deliverSm ? Buffer.from([0]) : Buffer.alloc(0)
    this.socket.write(encode({ ...to, command: answerTo(to.command), status: as, body }))
  }
}
