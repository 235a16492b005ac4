import type { Catalogue } from '../shape'

export const deskApprovals: Catalogue['deskApprovals'] = {
  'act.export-contacts':
    'Exportar todas las cuentas con todos los contactos completos{form, select, csv {, como CSV} json {, como JSON Lines} other {}}',
  'act.adopt-policy':
    'Poner en vigor la política {pack}{replaces, select, none {} other { en lugar de {replaces}}}',
  'act.accept-exchange':
    'Dejar que una importación cambie todos los contactos de {accounts, plural, one {# cuenta} other {# cuentas}}',
  'act.ask-at-risk':
    'Enviar un aviso a {accounts, plural, one {# cuenta} other {# cuentas}} en riesgo: {risk}',
  'deed.export-contacts': 'exportar todos los contactos completos',
  'deed.adopt-policy': 'otra política',
  'deed.ask-at-risk': 'un aviso a cuentas en riesgo',
  'deed.accept-exchange': 'una importación que cambia contactos',
  asked: '{name} pide: {act}',
  askedMine: 'Usted pidió: {act}',
  why: 'Si la rechaza, ¿por qué? (se muestra a quien la pidió)',
  approveOf: 'Aprobar: {act}',
  declineOf: 'Rechazar: {act}',
  waits: 'Espera a un segundo operador en Aprobaciones, hasta el {at}.',
  approved: '{name} lo ha aprobado. Puede hacerlo una vez, hasta el {at}.',
  declined: '{name} lo ha rechazado{why, select, none {.} other {: «{why}»}}',
  'news.lookUps':
    '{name} consultó {count, plural, one {# cuenta} other {# cuentas}} en una hora, {ago}. La auditoría dice cuáles.',
  'news.supervisor':
    '{name} es supervisor desde {ago}: lo nombró {by}{yes, select, none { por su cuenta} other {, con la conformidad de {yes}}}.',
  withdraw: 'Retirar la petición',
  withdrawn: 'La petición se retiró.',
  useNow: 'Hacerlo ahora',
}
