import { messageText } from '@shared/sentences/messages'
import type { LetterView } from '@shared/views/training/room'
import type { Address } from '../../engine/model/address'
import { sameAddress } from '../../engine/model/sameAddress'
import type { ScenarioSimulation } from '../player/scenarioSimulation'
import { officialSender } from '../world/senders'
import type { Letter, StrangeLetter } from '../world/world'

/** What has reached an address by now, the newest first; what others have sent lies in the inbox among the desk's own. */
export function lettersAt(
  simulation: ScenarioSimulation,
  address: Address,
  where: 'inbox' | 'junk',
): readonly LetterView[] {
  const { world, clock, handles } = simulation
  const now = clock.now()
  const ours = world.letters
    .filter(
      ({ message, place, arrivesAt }) =>
        sameAddress(message.to, address) &&
        place === where &&
        arrivesAt !== null &&
        arrivesAt <= now,
    )
    .map((letter) => letterView(simulation, letter))
  const others =
    where === 'junk'
      ? []
      : world.strange
          .filter(({ contact, at }) => {
            const to = handles.addressNamed(contact)
            return to !== null && sameAddress(to, address) && at <= now
          })
          .map((letter) => strangeView(simulation, letter))
  return [...ours, ...others].toSorted((a, b) => b.at - a.at)
}

function letterView(
  { scenario }: ScenarioSimulation,
  { message, arrivesAt, sentAt }: Letter,
): LetterView {
  const { subject, body } = messageText({ ...message, kind: message.to.kind }, null, scenario.zone)
  return {
    id: message.id,
    at: arrivesAt ?? sentAt,
    from: officialSender[message.to.kind],
    lure: null,
    template: message.template,
    language: message.language,
    subject,
    body,
    code: message.code,
  }
}

function strangeView(
  { scenario }: ScenarioSimulation,
  { handle, at, from, subject, text, lure }: StrangeLetter,
): LetterView {
  return {
    id: handle,
    at,
    from,
    lure,
    template: null,
    language: scenario.language,
    subject,
    body: text,
    code: null,
  }
}
