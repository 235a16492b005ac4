import type { Catalogue } from '../shape'

export const results: Catalogue['results'] = {
  'signed-in': 'El cliente ha iniciado sesión.',
  'code-needed': 'Hace falta un código para seguir.',
  notice: 'Se pide al cliente que se asegure de que puede recibir un código.',
  'needs-new-info': 'El cliente tiene que añadir antes información de seguridad.',
  'signed-out': 'El cliente ha cerrado sesión.',
  'notice-open': 'Se preguntará al cliente en el siguiente inicio de sesión.',
  sent: 'Hay un código en camino{contact, select, none {} other { a {contact}}}.',
  verified:
    'El código es correcto: verificado{until, select, none {} other { hasta el {until, date}}}.',
  'contact-confirmed':
    '{contact, select, none {El contacto} other {{contact}}} está confirmado y cuenta desde ahora.',
  'replacement-started':
    'La petición ha empezado. {maturesAt, select, none {Surte efecto al final de la espera.} other {Surte efecto el {maturesAt, date}.}}',
  'replacement-cancelled': 'La petición está cancelada. Todo está como antes.',
  'account-list': 'El cliente ve las cuentas que tienen este contacto.',
  open: 'Las cifras son correctas. Ya se puede enviar un código al teléfono.',
  'code-sent':
    'Hay un código en camino{contact, select, none {} other { a {contact}}}. Sigue cuando se haya introducido.',
  removed: 'Se ha quitado {contact, select, none {el contacto} other {{contact}}}.',
  frozen: 'La petición está congelada. Un supervisor decide cómo sigue.',
  released: 'La petición sigue adelante.',
  cancelled: 'La petición se cerró como suplantación y queda cancelada. Todo está como antes.',
  set: 'Está cambiado.',
  'sent-if-known': 'Si ese contacto está en una cuenta, hay un código en camino.',
  'reset-authorised':
    'El restablecimiento de la contraseña está iniciado. La contraseña nueva la elige el cliente; aquí nadie la ve.',
  done: 'Hecho.',
  opened: 'El caso está abierto.',
  noted: 'La nota está en el caso.',
  closed: 'El caso está cerrado.',
  'handed-over': 'El caso se ha pasado. Quien lo tenga ahora verifica de nuevo a quien llama.',
  taken: 'El caso es suyo ahora. Verifique de nuevo a quien llama.',
  reopened: 'El caso está abierto otra vez y es suyo. Verifique de nuevo a quien llama.',
  shown: 'El número se muestra un minuto. Llame usted; no deje a quien llama en espera.',
  announced:
    'Las palabras van de camino a {contact, select, none {el titular} other {{contact}}}. Dígalas solo en una llamada que haga usted.',
  match: 'Coincide. No demuestra nada: cualquiera puede saberlo.',
  'no-match': 'No coincide. No lo diga, ni diga cuál es.',
  linked: 'El tique está enlazado.',
  revealed: 'El contacto se muestra una vez, durante un minuto.',
  enabled: '{contact, select, none {El contacto} other {{contact}}} vuelve a estar activo.',
  unlocked:
    'El inicio de sesión está desbloqueado: el cliente puede volver a intentarlo ya. Se escribió un aviso a cada contacto.',
  approved: 'Aprobado.',
  declined: 'Rechazado.',
  withdrawn: 'Se ha retirado la petición.',
  question: 'Aquí está la siguiente pregunta.',
  action: 'Está claro qué hacer.',
  escalate:
    'Ninguna de las causas habituales: páselo a otra persona con todo lo que se ha probado.',
}
