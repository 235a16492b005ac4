import type { ContactView } from '@shared/views/account'
import { useWords } from '../../../session/words'

/** Contacts to choose from. Those whose masks are the same are told apart by where they stand in the list. */
export function useContactChoices() {
  const words = useWords()
  const labelOf = ({ kind, hint }: ContactView): string => `${words.say(`kinds.${kind}`)} ${hint}`

  return (contacts: readonly ContactView[]) =>
    contacts.map((contact, index) => {
      const label = labelOf(contact)
      const isAmbiguous = contacts.some((other) => other !== contact && labelOf(other) === label)
      return {
        value: contact.id,
        label: isAmbiguous
          ? words.say('dialogue.numbered', { contact: label, n: index + 1 })
          : label,
      }
    })
}
