import type { ContactKind } from '@shared/vocabulary/kinds'

/** Whom the desk's messages come from in every scenario. What comes from anybody else is not the desk's, however alike it looks. */
export const officialSender: Readonly<Record<ContactKind, string>> = {
  email: 'security@contoso.example',
  phone: 'Contoso',
}
