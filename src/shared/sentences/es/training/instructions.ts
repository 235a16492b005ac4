import type { Catalogue } from '../../shape'

/** Lo que el alumno le dice a quien llama que haga, con las palabras para decirlo. Entre comillas, lo que ve en su pantalla. */
export const instructions: Catalogue['instructions'] = {
  'look-in-inbox': 'Mire en su bandeja de entrada, por favor. ¿Hay un mensaje nuestro?',
  'look-in-junk': 'Mire también en la carpeta de «No deseado», por favor.',
  'read-the-sender': '¿De quién es ese mensaje? Léame el remitente.',
  'trust-the-sender':
    'Marque nuestro remitente como de confianza, por favor, para que el próximo mensaje llegue a la bandeja de entrada.',
  'leave-that-message-alone': 'No abra ese mensaje ni pulse nada en él.',
  'read-the-code': 'Léame el código que le ha llegado, por favor.',
  'look-at-the-phone': 'Mire su teléfono, por favor. ¿Ha llegado un mensaje?',
  'let-unknown-senders-through':
    'En los ajustes de su teléfono, permita los mensajes de números desconocidos, por favor.',
  'sign-in': 'Elija «Iniciar sesión», por favor, con su nombre y su contraseña.',
  'sign-in-privately':
    'Abra una ventana privada nueva, entre allí y deténgase donde pide un código. Déjela abierta.',
  'use-another-browser': 'Deje abierta esa página, y abra el buzón en un segundo navegador.',
  'sign-out': 'Elija «Cerrar sesión», por favor.',
  'forgot-password':
    'En la página de inicio de sesión elija «He olvidado mi contraseña», y pida un código{contact, select, none {} other { a {contact}}}.',
  'choose-a-new-password': 'Ahora elija «Restablecer mi contraseña».',
  'forgot-name':
    'En la página de inicio de sesión elija «He olvidado mi nombre de usuario», y escriba {contact, select, none {el correo o el teléfono que nos dio} other {{contact}}}.',
  'have-a-code-sent':
    'En la página «Verifique su identidad» elija {contact, select, none {lo que pueda abrir} other {{contact}}}, y luego «Siguiente».',
  'enter-the-code': 'Escriba el código en la casilla, bajo «Introduzca su código», por favor.',
  'enter-the-newest-code':
    'Escriba el código del último mensaje que llegó, bajo «Introduzca su código», por favor.',
  'enter-the-password': 'En la casilla «Contraseña» va su contraseña, y no el código.',
  'choose-none-of-these':
    'En «Información básica de seguridad», «Actualizar información», elija «No tengo ninguno de estos»{contact, select, none {} other {, e indique {contact}}}.',
  'add-a-contact':
    'En «Información básica de seguridad», «Actualizar información», elija «Agregar información de seguridad»{contact, select, none {} other {, e indique {contact}}}.',
  'remove-a-contact':
    'En «Información básica de seguridad», «Actualizar información», elija «Quitar» junto a {contact, select, none {lo que ya no tiene} other {{contact}}}.',
  'remove-everything':
    'En «Información básica de seguridad», «Actualizar información», elija «Quitar toda la información de seguridad».',
  'cancel-the-wait':
    'En la página de inicio de sesión elija «Cancelar un cambio de mi información de seguridad», con un código{contact, select, none {} other { a {contact}}}.',
  'verify-at-the-notice':
    'Bajo «Asegúrese de que puede recibir un código de verificación» elija {contact, select, none {lo que pueda abrir} other {{contact}}}, y luego «Verificar».',
  'add-at-the-notice':
    'Bajo «Asegúrese de que puede recibir un código de verificación» elija «Agregar información de seguridad»{contact, select, none {} other {, e indique {contact}}}.',
  'skip-the-notice': 'Elija «Omitir por ahora», por favor.',
  'say-it-was-not-me': 'En el mensaje que recibió, elija «No he sido yo».',
  'turn-the-name-on':
    'En «Información básica de seguridad», «Opciones de inicio de sesión», vuelva a activar ese nombre, una vez que haya entrado con otro.',
  'turn-two-step-off':
    'En «Información básica de seguridad», «Opciones de seguridad avanzadas», «Verificación en dos pasos», elija «Desactivarla».',
  'touch-nothing': 'Deje todo como está, por favor, y no toque nada.',
  'wait-for-the-message': 'Espere un momento, por favor, hasta que llegue el mensaje.',
  'be-called-back': 'Cuelgue, por favor. Le llamo yo a un número que tenemos.',
}

export const instructionPlaces: Catalogue['instructionPlaces'] = {
  mail: 'En el buzón',
  phone: 'En el teléfono',
  page: 'En la página',
  call: 'En esta llamada',
}
