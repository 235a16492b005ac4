/** Las historias del buscador, contadas a quien escribe una política. */
export const tale = {
  'who.owner': 'El titular',
  'who.stranger': 'El extraño',
  'who.owner.agent': 'Un agente, en la llamada del titular,',
  'who.stranger.agent': 'Un agente, en la llamada del extraño,',
  'who.owner.supervisor': 'Un supervisor, por el titular,',
  'who.stranger.supervisor': 'Un supervisor, en la llamada del extraño,',

  'place.phone': 'el teléfono de la cuenta',
  'place.mail': 'el buzón de la cuenta',
  'place.newphone': 'el teléfono nuevo del titular',
  'place.newmail': 'el buzón nuevo del titular',
  'place.stranger': 'el buzón del propio extraño',
  'place.strangerphone': 'el teléfono del propio extraño',

  'does.sign-in':
    '{who} {refused, select, true {intenta iniciar sesión} other {inicia sesión}} con {secret, select, wrong {una contraseña incorrecta} new {la contraseña que dio el restablecimiento} other {el nombre y la contraseña}}.',
  'does.skip-notice': '{who} {refused, select, true {intenta omitir} other {omite}} el aviso.',
  'does.request-code': '{who} pide un código {purposeText}, enviado a: {place}.',
  'does.submit-code':
    '{who} introduce {secret, select, wrong {un código incorrecto} other {el código que llegó}} {purposeText}{place, select, none {} other { ({place})}}.',
  'does.check-last-four': '{who} da las cuatro últimas cifras: {place}.',
  'does.add-contact': '{who} {refused, select, true {intenta añadir} other {añade}} {place}.',
  'does.remove-contact':
    '{who} {refused, select, true {intenta quitar} other {quita}} {place} de la cuenta.',
  'does.remove-all-contacts':
    '{who} {refused, select, true {intenta quitar} other {quita}} toda la información de seguridad.',
  'does.replace-contacts':
    '{who} dice «No tengo ninguno de estos» y {refused, select, true {intenta poner} other {pone}} {place} en su lugar.',
  'does.cancel-replacement':
    '{who} {refused, select, true {intenta cancelar} other {cancela}} el cambio con un código enviado a: {place}.',
  'does.report-not-me':
    '{who} {refused, select, true {intenta comunicar} other {comunica}} «no fui yo».',
  'does.close-takeover':
    '{who} {refused, select, true {intenta cerrar} other {investiga y cierra}} el robo de la cuenta.',
  'does.set-two-step':
    '{who} {refused, select, true {intenta} other {consigue}} {enabled, select, true {activar} other {desactivar}} la verificación en dos pasos.',
  'does.reset-password':
    '{who} {refused, select, true {intenta restablecer} other {restablece}} la contraseña.',
  'does.open-case': '{who} {refused, select, true {intenta abrir} other {abre}} un caso.',
  'does.close-case': '{who} {refused, select, true {intenta cerrar} other {cierra}} el caso.',
  'does.approve':
    '{who} {refused, select, true {intenta aprobarlo} other {lo aprueba}} como segundo operador.',
  'does.enable-contact':
    '{who} {refused, select, true {intenta reactivar} other {reactiva}} {place}.',
  'does.other': '{who}: {doingText}.',

  'met.refused': 'Rechazado: {said}',
  'met.signed-in': 'Ha iniciado sesión.',
  'met.code-needed': 'Se le pide además un código.',
  'met.notice': 'El aviso se interpone: hay que verificar un contacto o añadir uno.',
  'met.needs-new-info': 'La cuenta no tiene información de seguridad: primero la pide.',
  'met.replacement-started': 'Empieza la espera.',
  'met.replacement-cancelled': 'El cambio queda anulado; todo está como antes.',
  'met.contact-confirmed': 'Queda confirmado y cuenta desde ahora.',
  'met.verified': 'El código es correcto: cuenta como prueba.',
  'met.frozen': 'El cambio queda congelado.',
  'met.cancelled': 'El cambio queda anulado; todo está como antes.',

  told: 'Sale un mensaje a: {to}. Dice: «{template}».{read, select, none { El titular no puede leerlo ahí.} other { El titular lo habrá leído el {read, date} a más tardar.}}{strangerReads, select, true { El extraño también lo lee.} other {}}',
  'due.replacement-completed':
    'Termina la espera: la información anterior desaparece y cuenta la que se puso en su lugar.',
  'due.replacement-lapsed': 'El cambio caduca: su contacto nuevo no se confirmó a tiempo.',
  tries:
    'Desde aquí el titular prueba todo lo que pueden hacer él y la mesa. Cada rechazo aparece una vez.',
  'end.signed-in': 'El extraño está dentro.',
  'end.taken-over': 'Esta cuenta ya solo llega al extraño.',
  'end.locked-out':
    'El titular sigue sin iniciar sesión. Nada de lo que queda por probar le sirve.',

  'why.refusal': '{doingText}: {said}',
  'why.still-waits':
    'Hay un cambio de toda la información de seguridad en curso hasta el {maturesAt, date}: más de lo que se sigue al titular.',
  'why.untold': 'No se avisó a nadie antes de que estuviera hecho.',
  'why.unread': 'Hubo mensajes, pero solo a donde el titular no puede leerlos.',
  'why.too-late':
    'Se avisó al titular, que lo lee el {readAt, date} a más tardar. Estaba hecho el {at, date}.',
  'why.heard':
    'El titular lo había leído antes de que estuviera hecho, y lo que pudo hacer no bastó.',
  'why.entitled':
    'Según las reglas, esta cuenta se abre con {twoStep, select, true {dos de estas cosas: la contraseña y un código a cada uno de sus contactos} other {su contraseña o un código a uno de sus contactos}}. El extraño tenía {password, select, true {{contacts, plural, =0 {solo la contraseña} one {la contraseña y un contacto} other {la contraseña y # contactos}}} other {{contacts, plural, =0 {nada de eso} one {solo un contacto} other {solo # contactos}}}}.',
}
