import type { HookStepView } from '@shared/views/hook'
import { hookSteps, type HookFault, type HookStep } from '@shared/vocabulary/hookEvents'
import { duration, plus, type Instant } from '@shared/vocabulary/instant'
import type { HookAnswer, WaitingNotice } from '../../ports/hooks'
import type { Desk } from '../desk'
import type { Hook } from './config'
import { signedHeaders } from './signature'
import { isoText } from './notices'

/** How long after each try that came to nothing the next one follows; after the last the notice is given up: more than three days. */
const waits = [
  '10s',
  '30s',
  '2m',
  '10m',
  '30m',
  '1h',
  '2h',
  '4h',
  '8h',
  '12h',
  '12h',
  '12h',
  '12h',
  '12h',
].map((text) => duration(text))

/** When a notice is tried again; null: it is given up. */
export function nextTry(tries: number, now: Instant): Instant | null {
  const wait = waits[tries]
  return wait === undefined ? null : plus(now, wait)
}

/** Tells the ticket system of one notice; what came of it is stored when this returns. */
export async function tell(desk: Desk, hook: Hook, notice: WaitingNotice): Promise<HookAnswer> {
  const { id, body, tries } = notice
  const now = desk.clock.now()
  const answer = await hook.post({ ...requestOf(hook, id, now, body) })
  if (answer.taken) await desk.store.hooks.sent(id)
  else
    await desk.store.hooks.failed(id, {
      fault: answer.fault,
      status: answer.status,
      nextAt: nextTry(tries, desk.clock.now()),
    })
  return answer
}

/** Sends a notice of nothing, and says how each step went. Nothing of it is stored. */
export async function testHook(desk: Desk, hook: Hook): Promise<readonly HookStepView[]> {
  const id = desk.ids.next('notice')
  const now = desk.clock.now()
  const body = JSON.stringify({ id, event: 'test', at: isoText(now) })
  const done = new Map<HookStep, string>()
  const answer = await hook.post(requestOf(hook, id, now, body), (step, detail) =>
    done.set(step, detail),
  )
  const steps: HookStepView[] = hookSteps.flatMap((step) => {
    const detail = done.get(step)
    return detail === undefined ? [] : [{ step, fault: null, detail }]
  })
  if (answer.taken) return steps
  const detail = answer.status === null ? '' : String(answer.status)
  if (answer.status !== null)
    return [
      ...steps.filter(({ step }) => step !== 'answered'),
      { step: 'answered', fault: answer.fault, detail },
    ]
  return [
    ...steps,
    { step: stepAfter(steps.at(-1)?.step, answer.fault, hook.url), fault: answer.fault, detail },
  ]
}

/** The step that it came to nothing at. */
function stepAfter(last: HookStep | undefined, fault: HookFault, url: string): HookStep {
  if (last === undefined) return ofAddress.includes(fault) ? 'address' : 'connected'
  const next = hookSteps[hookSteps.indexOf(last) + 1] ?? 'answered'
  return next === 'secured' && url.startsWith('http:') ? 'answered' : next
}

const ofAddress: readonly HookFault[] = ['url', 'name', 'private']

function requestOf({ url, secret, allowPrivate }: Hook, id: string, now: Instant, body: string) {
  return { url, allowPrivate, body, headers: signedHeaders(id, now, body, secret) }
}
