import type { GatewayRequest, GatewaySettings } from '@shared/transports/http'
import { smsLength } from '@shared/vocabulary/smsSegments'
import { guardedRequest, type Answer, type NetworkStep } from '../../network/request'
import type {
  CheckLetter,
  CheckResult,
  CheckedStep,
  Letter,
  OpenedTransport,
  OpenTransport,
  Outcome,
  Transport,
} from '../../ports/carrier'
import { faultOf, outcomeOf, saidIn, standsInTheWay } from './answer'
import { filled, type Values } from './fill'
import { statesOf } from './states'

type OpenedGateway = Extract<OpenedTransport, { type: 'http' }>
type Told = (step: CheckedStep) => void

/** In milliseconds: a gateway that takes a message says so within seconds. */
const patience = 20_000
const mostRead = 64 * 1024
const unfit: Outcome = { is: 'not-sent', fault: 'settings', answer: null }
const stepOf = { address: 'address', connected: 'connected', secured: 'secured' } as const

/** A text message by an HTTP gateway that is described by data. */
export const openHttp: OpenTransport<'http'> = (opened) => gateway(opened)

/** @param limit in milliseconds, of one request; tests wait less */
export function gateway({ settings, secrets }: OpenedGateway, limit = patience): Transport {
  const states = settings.state === null ? null : statesOf(settings.state)
  const access: Values = {
    base: settings.base,
    user: settings.user,
    password: secrets.password ?? '',
    basic: Buffer.from(`${settings.user}:${secrets.password ?? ''}`).toString('base64'),
  }

  /** Null: with these values it is no request. */
  async function ask(
    request: GatewayRequest,
    values: Values,
    stop: AbortSignal,
    step?: (step: NetworkStep, detail: string) => void,
  ): Promise<Answer | null> {
    const ready = filled(request, { ...access, ...values })
    if (ready === null) return null
    return guardedRequest(
      {
        ...ready,
        allowPrivate: settings.allowPrivate,
        plainInside: settings.allowPrivate,
        authorities: settings.authorities,
        mostRead,
      },
      AbortSignal.any([stop, AbortSignal.timeout(limit)]),
      step,
    )
  }

  async function send(letter: Letter, stop: AbortSignal): Promise<Outcome> {
    const answer = await ask(settings.send, valuesOf(letter, settings), stop)
    return answer === null ? unfit : outcomeOf(answer, settings)
  }

  return {
    send,
    async check(letter, told, stop) {
      const signedIn = await checkSignIn(told, stop)
      return signedIn.ok && letter !== null ? checkSending(letter, told, stop) : signedIn
    },
    async returns(open, place, stop) {
      const { state } = settings
      if (state === null || states === null) return { reports: [], place, fault: null }
      const asked = await states.ask(open, (reference) => ask(state.ask, { reference }, stop), stop)
      return { ...asked, place }
    },
    close: async () => undefined,
  }

  /** Where the gateway has no question that only signs in, it is at least reached: then there is no step `signed-in`. */
  async function checkSignIn(told: Told, stop: AbortSignal): Promise<CheckResult> {
    const { signIn } = settings
    const question = signIn?.ask ?? { method: 'GET', url: '{base}', headers: {}, body: null }
    const answer = await ask(question, {}, stop, (step, detail) => {
      if (step === 'answered') told({ step: 'offers', detail: `HTTP ${detail}` })
      else told({ step: stepOf[step], detail })
    })
    if (answer === null) return { ok: false, fault: 'settings', answer: null }
    if (!answer.answered) return { ok: false, fault: faultOf(answer.fault), answer: null }
    if (signIn === null) return { ok: true }
    if (answer.status === signIn.status) {
      told({ step: 'signed-in', detail: settings.user })
      return { ok: true }
    }
    const fault = standsInTheWay(answer.status) ?? 'protocol'
    return { ok: false, fault, answer: saidIn(answer, settings.error) }
  }

  async function checkSending(
    letter: NonNullable<CheckLetter>,
    told: Told,
    stop: AbortSignal,
  ): Promise<CheckResult> {
    const outcome = await send(letter, stop)
    if (outcome.is === 'accepted') {
      told({ step: 'taken', detail: outcome.answer })
      return { ok: true }
    }
    if (outcome.is !== 'refused') return { ok: false, fault: outcome.fault, answer: outcome.answer }
    return { ok: false, fault: outcome.soft ? 'busy' : 'settings', answer: outcome.answer }
  }
}

function valuesOf(letter: Letter, { sender, validity }: GatewaySettings): Values {
  const wanted = letter.validFor ?? validity.most
  const seconds = Math.min(Math.max(Math.floor(wanted), validity.fewest), validity.most)
  return {
    from: sender === '' ? letter.sender : sender,
    to: letter.to.value,
    number: letter.to.value.replace(/^\+/, ''),
    text: letter.body,
    coding: smsLength(letter.body).coding === 'gsm' ? '0' : '2',
    seconds: String(seconds),
    minutes: String(Math.max(1, Math.floor(seconds / 60))),
    until: new Date(Date.now() + seconds * 1_000).toISOString(),
    id: letter.id,
  }
}
