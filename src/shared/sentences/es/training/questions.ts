import type { Catalogue } from '../../shape'

/** Lo que el alumno pregunta a quien llama, con las palabras para preguntarlo; y a qué responde este sin que se le pregunte. */
export const questions: Catalogue['questions'] = {
  'asked-for-account-name': '¿Con qué inicia usted sesión?',
  'asked-for-access': '¿Cuáles de sus correos o teléfonos puede abrir ahora mismo?',
  'asked-for-other-contact': '¿Hay otro correo o teléfono que nos haya podido dar?',
  'asked-for-new-contact': '¿Qué correo o teléfono quiere usar a partir de ahora?',
  'asked-for-device': '¿Conserva todavía el teléfono o el ordenador antiguo?',
  'asked-for-date': '¿Cuándo ocurrió?',
  'asked-for-change': '¿Ha pedido usted este cambio?',
  'asked-for-risk': '¿Podría tener acceso otra persona?',
  'asked-for-code': '¿Ha recibido un mensaje nuestro con un código?',
  'asked-for-newest-code': '¿Es el código del último mensaje que le llegó?',
  'asked-for-code-box': '¿Qué dice la página encima de la casilla donde lo escribió?',
  'asked-for-junk': '¿Podría mirar en la carpeta de correo no deseado?',
  'asked-for-setting': '¿Bloquea su teléfono los mensajes de números desconocidos?',
  'asked-for-address': '¿A qué dirección o número debería haber llegado el código?',
  'asked-for-window': '¿Qué ventanas tiene abiertas?',
  'asked-for-urgency': '¿Por qué es urgente?',
  'asked-for-facts': '¿Puede decirme algo que solo sepa el titular?',
  'asked-for-password': '¿Cuál es su contraseña?',
  'asked-to-change-setting': 'Permita primero los mensajes de números desconocidos, por favor.',
  'asked-to-wait': '¿Puede esperar hasta entonces?',
  refused: 'Cuando usted dice que no',
  'code-sent': 'Cuando sale un código',
  waiting: 'Cuando empieza una espera',
  closed: 'Cuando usted cierra el caso',
  restless: 'Cuando ha esperado demasiado',
  angry: 'Cuando pierde la paciencia',
  'hangs-up': 'Cuando cuelga',
}

export const difficulties: Catalogue['difficulties'] = {
  easy: 'fácil',
  medium: 'media',
  hard: 'difícil',
}
