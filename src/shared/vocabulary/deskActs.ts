/**
 * What concerns the desk and not one account, and still takes a second operator. `export-contacts`: an export with contacts
 * in full · `adopt-policy`: another pack of numbers · `accept-exchange`: what an import holds back because it would exchange
 * all contacts of accounts · `ask-at-risk`: a notice to every account with a risk
 */
export const deskActs = [
  'export-contacts',
  'adopt-policy',
  'accept-exchange',
  'ask-at-risk',
] as const
export type DeskAct = (typeof deskActs)[number]
