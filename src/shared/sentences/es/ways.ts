import type { Catalogue } from '../shape'

export const routes: Catalogue['routes'] = {
  'cancel-replacement': 'Cancelar el cambio',
  'cancel-replacement.about': 'con un código a {contact}; todo vuelve enseguida a estar como antes',
  'sign-in': 'Iniciar sesión con la contraseña',
  'sign-in.about':
    '{contact, select, none {no se pide nada más} other {y con un código a {contact}}}',
  'reset-password': 'El cliente restablece la contraseña',
  'reset-password.about':
    'en «Iniciar sesión»{contact, select, none {} other {, con {count, plural, one {un código} other {códigos}} a {contact}}}',
  'update-info': 'El cliente actualiza la información',
  'update-info.about':
    '«Información básica de seguridad», «Actualizar información»{contact, select, none {} other {, con un código a {contact}}}',
  'agent-updates-info': 'Usted añade información de seguridad nueva',
  'agent-updates-info.about':
    '{contact, select, none {en su caso} other {tras {count, plural, one {un código de llamada} other {códigos de llamada}} a {contact}}}',
  'agent-resets-password': 'Usted inicia un restablecimiento de contraseña',
  'agent-resets-password.about':
    '{contact, select, none {} other {tras {count, plural, one {un código de llamada} other {códigos de llamada}} a {contact}; }}el cliente elige la contraseña',
  'new-info-at-sign-in': 'Iniciar sesión y añadir información nueva',
  'new-info-at-sign-in.about':
    '«Agregar información de seguridad» aparece en el siguiente inicio de sesión',
  'report-not-me': 'Comunicar «no he sido yo»',
  'report-not-me.about':
    'solo si el cliente no pidió el cambio: se congela, y un supervisor la cierra como suplantación',
  'wait-it-out': 'Esperar hasta el final',
  'wait-it-out.about':
    'no hay que hacer nada hasta que el cambio surta efecto; los pasos dicen qué funciona entonces',
  'replace-info': 'El cliente sustituye toda la información',
  'replace-info.about':
    '«No tengo ninguno de estos», un código al contacto nuevo y después la espera',
  'agent-replaces-info': 'Usted sustituye toda la información',
  'agent-replaces-info.about': 'un código al contacto nuevo y después la espera',
  'confirm-contact': 'El cliente confirma el contacto que espera su código',
  'confirm-contact.about': 'inicia sesión e introduce el código que recibió en {contact}',
  'agent-confirms-contact': 'Usted confirma el contacto que espera su código',
  'agent-confirms-contact.about': 'quien llama lee el código que recibió en {contact}',
  'close-takeover': 'Cerrar como suplantación',
  'close-takeover.about':
    'solo si el cliente no pidió el cambio: un supervisor lo cancela, y todo queda como antes',
  'release-replacement': 'Liberar la petición',
  'release-replacement.about':
    'solo si el cliente sí pidió el cambio: un supervisor deja que siga su curso',
  'enable-contact': 'Volver a activar el contacto',
  'enable-contact.about': 'un supervisor activa {contact}; vuelve a recibir códigos',
  'unlock-sign-in': 'Desbloquear el inicio de sesión',
  'unlock-sign-in.about':
    'lo desbloquea un supervisor, o usted para quien esté verificado; después el cliente inicia sesión',
}

export const ways: Catalogue['ways'] = {
  title: 'Maneras de volver a entrar',
  has: '¿Qué tiene todavía quien llama?',
  'has.line': 'Quien llama tiene:',
  'has.nothing': 'todavía nada',
  'has.lacks': 'no tiene',
  'has.change': 'cambiar',
  'has.done': 'Listo',
  password: 'la contraseña',
  device: 'un dispositivo con la sesión iniciada',
  now: 'ahora',
  claimed: 'se apoya solo en la palabra de quien llama',
  none: 'Con eso ninguna manera conocida lleva de vuelta. Pregunte qué más tiene, o pase el caso a un supervisor.',
  step: '{by}: {what}',
  'by.customer': 'Cliente',
  'by.me': 'Usted',
  'by.supervisor': 'Supervisor',
  'by.second': 'Segundo operador',
  'by.system': 'Por sí solo',
  'does.sign-in': 'iniciar sesión con la contraseña',
  'does.skip-notice': 'omitir el aviso',
  'does.request-code':
    'hacer que se envíe un código{contact, select, none {} other { a {contact}}}',
  'does.submit-code': 'introducir el código{contact, select, none {} other { de {contact}}}',
  'does.check-last-four':
    'dar las cuatro últimas cifras{contact, select, none {} other { de {contact}}}',
  'does.add-contact': 'añadir un contacto nuevo',
  'does.replace-contacts': 'pedir que se sustituya toda la información de seguridad',
  'does.cancel-replacement':
    'pedir la cancelación{contact, select, none {} other {, con un código a {contact}}}',
  'does.report-not-me': 'comunicar «no he sido yo»',
  'does.release-replacement': 'liberar la petición',
  'does.close-takeover': 'cerrar la petición como suplantación',
  'does.reset-password': 'iniciar el restablecimiento de la contraseña',
  'does.open-case': 'abrir un caso',
  'does.enable-contact': 'activar{contact, select, none { el contacto} other { {contact}}}',
  'does.unlock-sign-in': 'desbloquear el inicio de sesión',
  'does.approve': 'aprobarlo',
  'does.wait': 'el cambio surte efecto',
  asks: 'pedir a un segundo operador que lo apruebe',
  noApprover: 'aquí nadie puede aprobarlo',
  noSupervisor: 'esta mesa no tiene ningún supervisor',
  done: 'hecho:',
  after: 'tras {length}',
  freezes: 'Entretanto congelado: {what}',
  risk: 'Nada prueba que sea el titular: solo la espera protege la cuenta.',
  total: 'En total {length}',
  start: 'Empezar: {step}',
  customerStarts: 'El siguiente paso es del cliente, en su propia página.',
  'starts.supervisor': 'El siguiente paso es de un supervisor: pase el caso.',
  'starts.second': 'El siguiente paso es de un segundo operador.',
  'starts.system': 'No hay nada que hacer antes de esa fecha.',
  'starts.later': 'El siguiente paso se puede dar {at}.',
}
