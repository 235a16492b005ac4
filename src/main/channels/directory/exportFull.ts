import type { Run } from '../run'
import { approvalFor, useApproval } from '../../services/approvals/deskApprovals'
import { saveAccounts } from '../../services/directory/saveAccounts'
import { failed, ok } from '../../services/replies'

/**
 * Saves all accounts in full, which an import reads again to the same. It takes a second operator, like seeing one contact
 * (rule export.by-two); what the audit keeps is the reason that they approved. How the table is written they need not approve.
 */
export const run: Run<'directory.exportFull'> = async (desk, asking, { form, style, reason }) => {
  const { approval, refusal } = await approvalFor(desk, asking, 'directory.exportFull', {
    act: 'export-contacts',
    what: { form },
    about: { form: form === 'csv' ? 'csv' : 'json' },
    reason,
  })
  if (refusal !== null) return ok({ outcome: 'refused', refusal })
  return saveAccounts(
    desk,
    asking,
    { form, style },
    {
      what: 'directory.exportFull',
      name: 'latchkey-accounts',
      facts: { reason: approval.reason, approval: approval.id },
      // Only once there is a place to write to: who thinks better of it keeps the approval.
      begin: async () =>
        (await useApproval(desk, asking, approval)) === null
          ? null
          : failed('conflict', { approval: 'over' }),
    },
  )
}
