import type { Catalogue } from '../../shape'

export const moves: Catalogue['moves'] = {
  'sign-in': '{who} inició sesión.',
  'sign-out': '{who} cerró sesión.',
  'skip-notice': '{who} omitió el aviso.',
  'raise-notice': '{who} pidió que se compruebe la información de seguridad.',
  'request-code': '{who} hizo enviar un código{contact, select, none {} other { a {contact}}}.',
  'submit-code':
    '{who} introdujo un código{contact, select, none {} other { enviado a {contact}}}.',
  'check-last-four':
    '{who} dio las cuatro últimas cifras de {contact, select, none {un teléfono} other {{contact}}}.',
  'add-contact': '{who} añadió {contact, select, none {un contacto} other {{contact}}}.',
  'remove-contact': '{who} quitó {contact, select, none {un contacto} other {{contact}}}.',
  'remove-all-contacts': '{who} pidió quitar toda la información de seguridad.',
  'replace-contacts':
    '{who} pidió sustituir toda la información de seguridad{contact, select, none {} other { por {contact}}}.',
  'cancel-replacement': '{who} pidió cancelar el cambio de toda la información de seguridad.',
  'report-not-me': '{who} denunció «no he sido yo».',
  'release-replacement': '{who} liberó la petición congelada.',
  'close-takeover': '{who} cerró el caso de suplantación.',
  'set-sign-in-preference': '{who} activó o desactivó un nombre de inicio de sesión.',
  'set-locale': '{who} cambió el idioma.',
  'set-two-step': '{who} activó o desactivó la verificación en dos pasos.',
  'recover-username': '{who} buscó el nombre de la cuenta.',
  'reset-password': '{who} restableció la contraseña.',
  'change-billing': '{who} cambió los datos de facturación.',
  'view-billing': '{who} miró los datos de facturación.',
  buy: '{who} compró algo con lo guardado.',
  'use-service': '{who} usó un servicio.',
  'open-case': '{who} abrió un caso.',
  'check-in-case': '{who} anotó lo comprobado.',
  note: '{who} escribió una nota.',
  'close-case': '{who} cerró el caso.',
  'reveal-contact':
    '{who} hizo mostrar {contact, select, none {un contacto} other {{contact}}} entero.',
  'enable-contact':
    '{who} volvió a activar {contact, select, none {un contacto} other {{contact}}}.',
  approve: '{who} aprobó una petición.',
  decline: '{who} rechazó una petición.',
  'diagnose-delivery': '{who} buscó por qué no llegó un código.',
}

export const move: Catalogue['move'] = {
  you: 'Usted',
  system: 'Latchkey',
  asked: '{who} preguntó: «{question}»',
  tried: '{who} intentó: {doing}{contact, select, none {} other { ({contact})}}.',
  refused: 'Rechazado: {rule}.',
  refusedUntil: 'Rechazado hasta el {liftsAt, date}: {rule}.',
  clock: 'Pasó el tiempo hasta el {at, date}.',
  'world.blocksUnknownSenders':
    '{value, select, true {{contact} bloquea desde ahora remitentes desconocidos.} false {{contact} admite desde ahora remitentes desconocidos.} other {{contact} se ajustó de otra manera.}}',
  world: 'Algo del cliente se ajustó de otra manera.',
  waits: 'Ha empezado una espera: {timer}, {endsAt, date}.',
  'came.code-needed': 'Se pide un código.',
  'came.notice': 'Se muestra el aviso.',
  'came.needs-new-info': 'Se pide información de seguridad nueva.',
  'came.contact-confirmed': 'El contacto está confirmado.',
  'came.verified': 'El código es correcto.',
  'came.replacement-started': 'Ha empezado el cambio de toda la información de seguridad.',
  'came.replacement-cancelled': 'El cambio está cancelado; todo está como antes.',
  'came.account-list': 'Aparecen las cuentas con este contacto.',
  'came.reset-authorised': 'Hay en camino una manera de elegir una contraseña nueva.',
  arrival: 'Llegó un mensaje.',
  fellDue: '{about}: {what}',
}
