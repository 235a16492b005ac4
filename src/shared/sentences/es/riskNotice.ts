import type { Catalogue } from '../shape'

/** Un riesgo dentro de una frase. */
export const risks: Catalogue['risks'] = {
  'one-contact': 'un solo contacto',
  returned: 'mensajes devueltos',
  'own-domain': 'los códigos van al buzón bloqueado',
  'shared-number': 'un número en muchas cuentas',
  unproven: 'sin comprobar desde hace medio año',
}

/** Un aviso a todas las cuentas con un riesgo. */
export const riskNotice: Catalogue['riskNotice'] = {
  open: 'Enviar un aviso a {accounts, plural, one {esta cuenta} other {estas # cuentas}}…',
  title:
    'Un aviso a {accounts, plural, one {una cuenta} other {# cuentas}} en riesgo: {risk, select, none {} other {{risk}}}',
  about:
    'Todos los contactos de estas cuentas reciben el mensaje de abajo, y en el siguiente inicio de sesión se pide verificar un contacto o añadir otro. Nadie se queda fuera por ello.',
  pace: 'Como máximo {perMinute, number} cuentas por minuto: {seconds, time} en total. Sigue tras reiniciar y se puede detener.',
  once: 'A quien ya se le pidió así en los últimos 30 días, o tiene un aviso abierto, no se le vuelve a pedir.',
  text: 'Lo que leen',
  textIn: 'A cada contacto se le escribe en su idioma.',
  reason: '¿Por qué se envía?',
  reasonHint: 'Un segundo operador decide según el motivo, y la auditoría lo guarda.',
  needReason: 'Escriba el motivo.',
  ask: 'Pedir aprobación',
  running: 'Se está enviando un aviso: {risk}',
  progress:
    '{done, number} de {of, plural, one {# cuenta} other {# cuentas}} · avisadas: {asked, number} · sin avisar de nuevo: {spared, number}{leftOut, plural, =0 {} other { · no se pueden leer: #}}',
  stop: 'Detener',
  stopHint: 'Las que ya se avisaron quedan avisadas.',
  done: 'El último aviso ({risk}) terminó {at}: {asked, plural, one {se avisó a una cuenta} other {se avisó a # cuentas}}, {spared, plural, one {una} other {#}} sin avisar de nuevo{leftOut, plural, =0 {} other {, # que no se pueden leer}}.',
  stopped:
    'El último aviso ({risk}) se detuvo: antes {asked, plural, one {se avisó a una cuenta} other {se avisó a # cuentas}}.',
}
