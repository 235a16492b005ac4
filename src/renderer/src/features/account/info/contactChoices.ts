import type { ContactView } from '@shared/views/account'
import { useWords } from '../../../session/words'
import { usePage } from '../page'

/** Contacts to choose from. Those whose masks are the same are told apart by where they stand in the page's list. */
export function useContactChoices() {
  const words = useWords()
  const { view } = usePage()
  const labelOf = ({ kind, hint }: ContactView): string => `${words.say(`kinds.${kind}`)} ${hint}`

  return (contacts: readonly ContactView[]) => {
    const listed = view.value?.contacts ?? contacts
    return contacts.map((contact) => {
      const label = labelOf(contact)
      const isAmbiguous = listed.some(
        (other) => other.id !== contact.id && labelOf(other) === label,
      )
      const n = listed.findIndex(({ id }) => id === contact.id) + 1
      return {
        value: contact.id,
        label: isAmbiguous ? words.say('dialogue.numbered', { contact: label, n }) : label,
      }
    })
  }
}
