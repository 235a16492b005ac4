import { computed } from 'vue'
import { roles } from '@shared/vocabulary/kinds'
import { useWords } from '../../session/words'

/** The roles to choose from, each with what it lets somebody do. */
export function useRoleChoices() {
  const words = useWords()
  return computed(() =>
    roles.map((value) => ({
      value,
      label: words.say(`roles.${value}`),
      about: words.say(`operatorsScreen.role.${value}`),
    })),
  )
}
