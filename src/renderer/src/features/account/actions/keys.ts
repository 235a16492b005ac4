import type { AccountView } from '@shared/views/account'
import { useShortcut } from '../../../ui/shortcuts'
import { useToasts } from '../../../ui/toast/toasts'
import { usePage } from '../page'
import { useActionWords } from './actionWords'
import { keyOf, offersOf, type OfferedCommand } from './offers'

/** The single key of each action. One that can't be done now says why: a key that does nothing looks broken. */
export function useActionKeys(account: () => AccountView): void {
  const page = usePage()
  const toasts = useToasts()
  const words = useActionWords(account)
  const offerOf = (command: OfferedCommand) =>
    offersOf(account()).find((offer) => offer.command === command)

  for (const command of Object.keys(keyOf) as OfferedCommand[]) {
    /** What takes a step first opens too: its dialogue says which, and leads there. */
    const isOpen = () => (offerOf(command)?.best.verdict ?? 'refused') !== 'refused'
    useShortcut({
      keys: keyOf[command],
      label: `commands.${command}`,
      scope: 'here',
      works: isOpen,
      run: () => page.lead(command, offerOf(command)?.contactId ?? null),
      otherwise: () => {
        const offer = offerOf(command)
        if (offer) void toasts.say(words.whyNot(offer))
      },
    })
  }
}
