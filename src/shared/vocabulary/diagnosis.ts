/** Why a code did not arrive (rules, section 7), each by the word that it has in the catalogue. */
export const deliveryCauses = [
  'on-its-way',
  'never-sent',
  'provider-refused',
  'blocks-unknown-senders',
  'junk',
  'stored-wrong',
  'own-mailbox',
  'shared-session',
  'older-code',
  'password-box',
] as const
export type DeliveryCause = (typeof deliveryCauses)[number]

/** What the caller is asked to tell the causes apart. */
export const deliveryQuestions = [
  'has-a-code',
  'newest-code-used',
  'entered-in-code-box',
  'mailbox-is-ours',
  'private-window-tried',
  'in-junk-folder',
  'blocks-unknown-senders',
  'mask-matches',
] as const
export type DeliveryQuestion = (typeof deliveryQuestions)[number]
