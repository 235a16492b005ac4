import type { Catalogue } from '../../shape'

export const move: Catalogue['move'] = {
  you: 'Usted',
  system: 'Latchkey',
  asked: '{who} preguntó: «{question}»',
  told: '{who} indicó a quien llama: «{instruction}»',
  follow: '{who} siguió el enlace de un mensaje.',
  trust:
    '{who} marcó nuestro remitente como de confianza{contact, select, none {} other { en {contact}}}.',
  'is.tell': 'Indicar algo a quien llama',
  'is.follow': 'Seguir un enlace',
  'is.trust': 'Confiar en el remitente',
  tried: '{who} intentó: {doing}{contact, select, none {} other { ({contact})}}.',
  refused: 'Rechazado: {rule}.',
  refusedUntil: 'Rechazado hasta el {liftsAt, date}: {rule}.',
  clock: 'Pasó el tiempo hasta el {at, date}.',
  'world.blocksUnknownSenders':
    '{value, select, true {{contact} bloquea desde ahora remitentes desconocidos.} false {{contact} admite desde ahora remitentes desconocidos.} other {Se cambió {contact}.}}',
  world: 'Se cambió algo de las cosas del cliente.',
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
