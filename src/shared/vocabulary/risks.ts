/**
 * Why somebody may not get back into an account, should they lose something. `one-contact`: codes can go to one contact only ·
 * `returned`: the last message to a contact came back · `own-domain`: codes only go where whoever is locked out can't read them ·
 * `shared-number`: a number that several accounts have · `unproven`: for half a year nobody has shown that codes arrive
 */
export const risks = ['one-contact', 'returned', 'own-domain', 'shared-number', 'unproven'] as const
export type Risk = (typeof risks)[number]
