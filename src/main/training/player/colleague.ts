import type { Seconds } from '@shared/vocabulary/instant'
import { nextVerdict } from '../caller/colleagues'
import type { Step } from '../format/steps'
import { plain, type PlayStep } from './carryOut'
import type { StepReport } from './played'
import type { ScenarioSimulation } from './scenarioSimulation'
import { situationOf } from './situation'

/** Has colleagues decide what a move has left waiting for a second operator. */
export async function colleaguesDecide(
  simulation: ScenarioSimulation,
  { line }: Step,
  play: PlayStep,
): Promise<{ readonly followed: readonly StepReport[]; readonly said: readonly string[] }> {
  const { handles, call } = simulation
  const followed: StepReport[] = []
  const said: string[] = []
  for (;;) {
    const verdict = nextVerdict(await situationOf(simulation), (handle) =>
      handles.operatorId(handle),
    )
    if (verdict === null) return { followed, said }
    const { account, approvalId, by, decides, after, says } = verdict
    call.decided.add(approvalId)
    const request = handles.requestName(approvalId) ?? `waiting-${call.decided.size}`
    handles.nameRequest(request, approvalId)
    followed.push(
      await play({
        ...plain(line),
        time: { after: after as Seconds },
        doing:
          decides === 'approve'
            ? { kind: 'command', do: 'approve', parameters: {} }
            : {
                kind: 'command',
                do: 'decline',
                parameters: says === null ? {} : { reason: says },
              },
        account,
        by,
        request,
      }),
    )
    if (says !== null) said.push(says)
  }
}
