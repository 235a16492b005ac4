import { computed, inject, provide, ref, shallowRef, watch, type InjectionKey } from 'vue'
import type { PreviewableCommand } from '@shared/commands/schemas'
import type { RevealedView } from '@shared/views/approval'
import type { AcceptedView } from '@shared/views/decision'
import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import type { CommandType } from '@shared/vocabulary/kinds'
import { useQuery } from '../../query/useQuery'
import { useClock } from '../../session/clock'
import { useRecent } from '../../session/recent'
import { hasForm, type FormCommandType } from './actions/offers'
import { ask } from '../../query/bridge'

/** A part of the page that wants the cursor: a remedy or a shortcut led there. */
export type Place =
  'open-case' | 'caller-has' | 'ways' | 'code' | 'next-code' | 'note' | 'close-case'

/** What is given in a dialogue of its own. */
type DialogueCommand = FormCommandType | 'submit-code' | 'reveal-contact'

/** What the parts of one account's page share. It goes with the page. */
export type AccountPage = ReturnType<typeof createPage>

const key: InjectionKey<AccountPage> = Symbol('account page')

export function providePage(accountId: AccountId): AccountPage {
  const page = createPage(accountId)
  provide(key, page)
  return page
}

export function usePage(): AccountPage {
  const page = inject(key)
  if (!page) throw new Error('this component belongs on an account page')
  return page
}

function createPage(accountId: AccountId) {
  const clock = useClock()
  const recent = useRecent()
  const {
    answer,
    value: view,
    load,
  } = useQuery(() => ask('accounts.show', { accountId }), { reloadOn: { accountId } })
  const dialogue = shallowRef<{
    readonly command: DialogueCommand
    readonly contactId: ContactId | null
    /** It was done already, because it was approved before: this came of it. */
    readonly came?: AcceptedView | RevealedView
    /** A contact that was typed in wrongly: what is given takes its place. */
    readonly corrects?: ContactId
  } | null>(null)
  const wanted = ref<Place | null>(null)
  const myCase = computed(
    () => view.value?.cases.find((one) => one.mine && one.closedAt === null) ?? null,
  )

  watch(view, (shown) => shown && recent.opened(shown))

  /** The next instant at which something on the page changes by itself; main is then asked what is true now. */
  const nextChange = computed(() => {
    if (!view.value) return Infinity
    const { timers, actions, now } = view.value
    const instants = [
      ...timers.map((timer) => timer.endsAt),
      ...actions.flatMap((action) => action.refusal?.liftsAt ?? []),
    ]
    return Math.min(...instants.filter((at) => at > now))
  })
  watch(
    () => clock.now >= nextChange.value,
    (due) => due && void load(),
  )

  function open(command: DialogueCommand, contactId: ContactId | null = null): void {
    dialogue.value = { command, contactId }
  }

  /** Shows what came of something that was approved before. */
  function came(
    command: CommandType,
    contactId: ContactId | null,
    done: AcceptedView | RevealedView,
  ): void {
    if (command === 'reveal-contact' || hasForm(command))
      dialogue.value = { command, contactId, came: done }
  }

  /** A slip in a contact that nobody has confirmed yet is corrected by naming it anew. */
  function correct(contactId: ContactId): void {
    const rides = view.value?.replacement != null
    dialogue.value = {
      command: rides ? 'replace-contacts' : 'add-contact',
      contactId: null,
      corrects: contactId,
    }
  }

  /** Leads to where a command is given: the case pane for what is done there, else the dialogue. */
  function lead(command: CommandType, contactId: ContactId | null = null): void {
    // The code of a contact that is not confirmed yet has its boxes in a dialogue: the case asks only for a caller's code.
    if (
      command === 'submit-code' &&
      view.value?.contacts.find(({ id }) => id === contactId)?.confirmation
    )
      return open(command, contactId)
    switch (command) {
      case 'submit-code':
        return goTo('code')
      case 'open-case':
      case 'note':
      case 'close-case':
        return goTo(command)
      default:
        if (command === 'reveal-contact' || hasForm(command)) open(command, contactId)
    }
  }

  function goTo(place: Place): void {
    dialogue.value = null
    wanted.value = place
  }

  const preview = (command: PreviewableCommand) => ask('commands.preview', { accountId, command })

  return {
    accountId,
    answer,
    view,
    load,
    dialogue,
    wanted,
    myCase,
    open,
    came,
    correct,
    lead,
    preview,
  }
}
