import { sentence } from '@shared/sentences/format'
import { smsSenderOf } from '@shared/vocabulary/house'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import type { Address } from '../../engine/model/address'
import type { Letter } from '../../ports/carrier'
import { organisation } from '../app/organisation'
import { appearance } from '../app/settings'
import type { Desk } from '../desk'

/** A message that only says that messages leave: of no account, and without a code. */
export async function trialLetter(desk: Desk, to: Address): Promise<Letter> {
  const house = await organisation(desk.store.settings)
  const { language } = await appearance(desk)
  const say = (part: 'subject' | 'email' | 'phone'): string =>
    words(language, part, { organisation: house.name === '' ? null : house.name })
  return {
    id: desk.ids.next('message'),
    to,
    subject: say('subject'),
    body: say(to.kind),
    language,
    sender: to.kind === 'email' ? house.name : smsSenderOf(house),
    code: null,
    validFor: null,
  }
}

function words(
  language: InterfaceLanguage,
  part: 'subject' | 'email' | 'phone',
  facts: { readonly organisation: string | null },
): string {
  return sentence(language, `channelsScreen.letter.${part}`, facts)
}
