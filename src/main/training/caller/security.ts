import { command, type Act, type Deed } from './acts'
import { hint, say } from './lines'
import { onThePages } from './page'
import { broughtAlong, canRead, meant, type Reached } from './reach'
import { mainAccount, mainOf, sessionOf, type Situation } from './situation'

/** What the caller changes about their security info. */

/** What they give is what they bring along. */
function given(
  situation: Situation,
  handle: string | null,
  act: (contact: Reached, window: string) => Act,
): Deed | string {
  const brought = broughtAlong(situation)
  const contact = handle === null ? brought[0] : brought.find((one) => one.handle === handle)
  if (contact === undefined) return say(situation, 'noContactToGive')
  return onThePages(situation, (window) => act(contact, window), {
    contact: hint(situation, contact.address),
  })
}

const written = ({ handle, address }: Reached) =>
  address.kind === 'phone' ? { handle, phone: address.value } : { handle, email: address.value }

export function addAContact(situation: Situation, handle: string | null): Deed | string {
  return given(situation, handle, (contact, window) =>
    command('add-contact', written(contact), mainOf(situation), window),
  )
}

export function chooseNoneOfThese(situation: Situation, handle: string | null): Deed | string {
  return given(situation, handle, (contact, window) =>
    command('replace-contacts', written(contact), mainOf(situation), window),
  )
}

/** Where no contact is named it is one that they have lost. */
export function removeAContact(situation: Situation, handle: string | null): Deed | string {
  const contact = meant(situation, handle, ({ name }) => !canRead(situation, name))
  if (contact === null) return say(situation, 'notListed')
  return onThePages(
    situation,
    (window) => command('remove-contact', { contact: contact.handle }, mainOf(situation), window),
    { contact: hint(situation, contact.address) },
  )
}

export function removeEverything(situation: Situation): Deed {
  return onThePages(situation, (window) =>
    command('remove-all-contacts', {}, mainOf(situation), window),
  )
}

export function skipTheNotice(situation: Situation): Deed | string {
  const session = sessionOf(situation, mainOf(situation))
  return session?.held === 'notice'
    ? onThePages(situation, (window) => command('skip-notice', {}, mainOf(situation), window))
    : say(situation, 'noSuchPage')
}

export function turnTheNameOn(situation: Situation): Deed | string {
  const off = mainAccount(situation)?.signInNames.find(({ enabled }) => !enabled)
  return off === undefined
    ? say(situation, 'noNameOff')
    : onThePages(situation, (window) =>
        command(
          'set-sign-in-preference',
          { name: off.value, enabled: true },
          mainOf(situation),
          window,
        ),
      )
}

export function turnTwoStepOff(situation: Situation): Deed {
  return onThePages(situation, (window) =>
    command('set-two-step', { enabled: false }, mainOf(situation), window),
  )
}
