import { onMounted } from 'vue'
import type { ContactId } from '@shared/vocabulary/ids'
import { ask } from '../../../query/bridge'
import { useCommand } from '../../../query/useCommand'
import type { FormCommandType } from '../actions/offers'
import { usePage } from '../page'
import type { Fields } from './draft'

/**
 * A contact that was typed in wrongly is put into the form as it was typed. Once the corrected one is on the account the
 * wrong one goes; a request for a replacement gives way to the new one by itself.
 */
export function useCorrecting(type: FormCommandType, corrects: ContactId | null, fields: Fields) {
  const page = usePage()
  const { give } = useCommand(page.accountId)

  onMounted(async () => {
    if (corrects === null) return
    const reply = await ask('contacts.entered', {
      accountId: page.accountId,
      contactId: corrects,
    })
    // Whoever types already is not overwritten.
    if (!reply.ok || fields.text !== '') return
    fields.kind = reply.value.kind
    fields.text = reply.value.value
  })

  /** After what takes its place was accepted. */
  async function takeAway(): Promise<void> {
    if (corrects === null || type !== 'add-contact') return
    await give({
      type: 'remove-contact',
      caseId: page.myCase.value?.id,
      contactId: corrects,
      risk: false,
    })
  }

  return { takeAway }
}
