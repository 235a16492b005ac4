import type { Catalogue } from '../shape'

export const routes: Catalogue['routes'] = {
  'cancel-replacement': 'Cancelar la sustitución',
  'cancel-replacement.about': 'con un código a {contact}; todo vuelve enseguida a estar como antes',
  'sign-in': 'Iniciar sesión con la contraseña',
  'sign-in.about': 'con un código a {contact} donde se pida',
  'reset-password': 'El cliente restablece la contraseña',
  'reset-password.about': 'en «Iniciar sesión», con un código a {contact}',
  'update-info': 'El cliente actualiza la información',
  'update-info.about':
    '«Información básica de seguridad», «Actualizar información», con un código a {contact}',
  'agent-updates-info': 'Usted añade información de seguridad nueva',
  'agent-updates-info.about': 'tras un código de llamada a {contact}',
  'agent-resets-password': 'Usted inicia un restablecimiento de contraseña',
  'agent-resets-password.about':
    'tras un código de llamada a {contact}; el cliente elige la contraseña',
  'new-info-at-sign-in': 'Iniciar sesión y añadir información nueva',
  'new-info-at-sign-in.about':
    '«Agregar información de seguridad» aparece en el siguiente inicio de sesión',
  'report-not-me': 'Denunciar «no he sido yo»',
  'report-not-me.about': 'congela la petición; un supervisor cierra el caso de suplantación',
  'wait-it-out': 'Esperar hasta el final',
  'wait-it-out.about': 'después iniciar sesión, y añadir información si no hay',
  'replace-info': 'El cliente sustituye toda la información',
  'replace-info.about':
    '«No tengo ninguno de estos», un código al contacto nuevo y después la espera',
  'agent-replaces-info': 'Usted sustituye toda la información',
  'agent-replaces-info.about': 'un código al contacto nuevo y después la espera',
}

export const ways: Catalogue['ways'] = {
  title: 'Maneras de volver a entrar',
  about: 'según lo que aún tiene quien llama',
  has: '¿Qué tiene todavía quien llama?',
  password: 'la contraseña',
  device: 'un dispositivo con la sesión iniciada',
  now: 'ahora',
  claimed: 'se apoya solo en la palabra de quien llama',
  none: 'Con eso ninguna manera conocida lleva de vuelta. Pregunte qué más tiene, o pase el caso a otra persona.',
  step: '{by}: {what}',
  'by.customer': 'cliente',
  'by.agent': 'usted',
  'by.supervisor': 'supervisor',
  after: 'tras {length}',
  freezes: 'Entretanto congelado: {what}',
  risk: 'Nada prueba que sea el titular: solo la espera protege la cuenta.',
  total: 'En total {length}',
  start: 'Empezar por: {step}',
  customerStarts: 'Lo empieza el cliente en su propia página.',
}
