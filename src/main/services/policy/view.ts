import { channels } from '@shared/channels'
import type { AdoptedView, NumberView, PolicyDetailView, PolicyView } from '@shared/views/policy'
import { administersAsFounder } from '../../operators/roster'
import type { OperatorRecord } from '../../ports/operators'
import type { AdoptedPolicy, KeptPolicy } from '../../ports/policies'
import { packIds } from '../../engine/packs'
import { parameterIds } from '../../engine/model/policy'
import { textOfWritten } from '../../engine/packs/written'
import { permits } from '../access/permissions'
import type { Desk } from '../desk'
import { documentOfKept, firstPolicy } from './kept'

type Names = ReadonlyMap<string, string>

/** Everything that Settings → Policy shows. */
export async function policyView(desk: Desk, operator: OperatorRecord): Promise<PolicyView> {
  const { policies, operators } = desk.store
  const names: Names = new Map((await operators.list()).map(({ id, name }) => [id, name]))
  const history = await policies.history()
  const kept = history[0]?.policy ?? { shipped: firstPolicy }
  const saved = await policies.saved()
  const founding = await administersAsFounder(operator, operators)
  return {
    inForce:
      history[0] === undefined
        ? {
            id: desk.policy.id,
            version: desk.policy.version,
            at: null,
            by: null,
            reason: '',
          }
        : adoptedView(history[0], names),
    history: history.map((one) => adoptedView(one, names)),
    running: detail(kept, null, null),
    policies: [
      ...packIds.map((shipped) => detail({ shipped }, null, null)),
      ...saved.map(({ pack, at, by }) =>
        detail({ house: pack }, at, by === null ? null : (names.get(by) ?? null)),
      ),
    ],
    mayChange: permits(channels['policy.save'].permission, operator, founding) === 'yes',
  }
}

function adoptedView({ policy, at, by, reason }: AdoptedPolicy, names: Names): AdoptedView {
  const { id, version } = documentOfKept(policy)
  return { id, version, at, by: by === null ? null : (names.get(by) ?? null), reason }
}

function detail(
  kept: KeptPolicy,
  savedAt: PolicyDetailView['savedAt'],
  savedBy: string | null,
): PolicyDetailView {
  const { id, version, about, values } = documentOfKept(kept)
  const set = 'house' in kept ? kept.house.set : {}
  return {
    id,
    version,
    about,
    extends: 'house' in kept ? kept.house.extends : null,
    numbers: parameterIds.map((parameter): NumberView => {
      const { value, source } = values[parameter]
      return {
        parameter,
        value: textOfWritten(value),
        sources: source,
        reason: set[parameter]?.reason ?? null,
      }
    }),
    savedAt,
    savedBy,
  }
}
