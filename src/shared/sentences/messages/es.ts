import type { MessageTexts } from './text'

const notMe =
  'Si no ha sido usted: inicie sesión, abra «Información básica de seguridad», elija «Actualizar información» y diga «no he sido yo», o llame al soporte.'
const notAsked =
  'Si no lo ha pedido usted, puede que alguien intente entrar: no le dé el código a nadie.'

export const es: MessageTexts = {
  'code.confirm-contact': {
    subject: 'Su código para confirmar este contacto',
    body:
      '{code} es el código que confirma este contacto como información de seguridad de su cuenta. Escríbalo en «Agregar información de seguridad». ' +
      notAsked,
  },
  'code.sign-in': {
    subject: 'Su código para iniciar sesión',
    body:
      '{code} es su código para iniciar sesión. Escríbalo en la página que lo pidió, no en la casilla de la contraseña. No se lo lea nunca a nadie. ' +
      notAsked,
  },
  'code.change-security-info': {
    subject: 'Su código para cambiar la información de seguridad',
    body:
      '{code} es su código para cambiar la información de seguridad. Escríbalo en la página que lo pidió, en «Información básica de seguridad». No se lo lea nunca a nadie. ' +
      notAsked,
  },
  'code.recover-username': {
    subject: 'Su código para encontrar el nombre de su cuenta',
    body:
      '{code} es su código para ver qué cuentas tienen este contacto. Escríbalo en la página que lo pidió. ' +
      notAsked,
  },
  'code.reset-password': {
    subject: 'Su código para restablecer la contraseña',
    body:
      '{code} es su código para elegir una contraseña nueva. Escríbalo en la página que lo pidió. No se lo lea nunca a nadie. ' +
      notAsked,
  },
  'code.cancel-replacement': {
    subject: 'Su código para cancelar el cambio de su información de seguridad',
    body: '{code} es el código que cancela el cambio de toda su información de seguridad. En cuanto se introduce, todo vuelve a estar como antes.',
  },
  'code.support-call': {
    subject: 'Su código para la llamada de soporte',
    body: '{code} es solo para su llamada de soporte{case, select, none {} other { (caso {case})}}: léaselo al agente con el que habla. Demuestra que usted es el titular. Nunca inicia sesión ni restablece nada. Si no está hablando ahora con el soporte, no se lo dé a nadie.',
  },
  'contact.added': {
    subject: 'Se ha añadido información de seguridad a su cuenta',
    body:
      'Se ha añadido {contact, select, none {un contacto nuevo} other {{contact}}} como información de seguridad de su cuenta. ' +
      notMe,
  },
  'contact.removed': {
    subject: 'Se ha quitado información de seguridad de su cuenta',
    body:
      'Se ha quitado {contact, select, none {un contacto} other {{contact}}} de la información de seguridad de su cuenta. ' +
      notMe,
  },
  'contact.disabled': {
    subject: 'Se ha desactivado un contacto de su cuenta',
    body:
      'Se introdujeron demasiados códigos erróneos seguidos para {contact, select, none {uno de sus contactos} other {{contact}}}. {purpose, select, none {Ya no se envía ningún código allí hasta que soporte lo active de nuevo.} other {A quien no ha iniciado sesión ya no se le envían códigos de ese tipo allí, hasta que soporte lo active de nuevo.}} Los mensajes como este siguen llegando. ' +
      notMe,
  },
  'replacement.started': {
    subject: 'Va a cambiar toda la información de seguridad de su cuenta',
    body:
      'Alguien ha pedido quitar o sustituir toda la información de seguridad de su cuenta.{maturesAt, select, none {} other { Surte efecto el {maturesAt, date}.}}{former, select, true { Este contacto era de la cuenta hasta hace poco, así que ya no recibe códigos. Quien sepa la contraseña puede detenerlo: al iniciar sesión y añadir información de seguridad, la petición termina en el acto.} other { Hasta entonces no cambia nada: puede iniciar sesión como siempre y este contacto sigue recibiendo códigos. Para detenerlo, cancélelo con un código a este contacto.}} ' +
      notMe,
  },
  'replacement.reminder': {
    subject: 'Recordatorio: va a cambiar toda la información de seguridad de su cuenta',
    body:
      'Toda la información de seguridad de su cuenta se quitará o sustituirá{maturesAt, select, none {} other { el {maturesAt, date}}}.{former, select, true { Este contacto era de la cuenta hasta hace poco, así que ya no recibe códigos. Quien sepa la contraseña puede detenerlo: al iniciar sesión y añadir información de seguridad, la petición termina en el acto.} other { Para detenerlo, cancélelo antes con un código a este contacto.}} ' +
      notMe,
  },
  'replacement.frozen': {
    subject: 'El cambio de su información de seguridad está congelado',
    body: 'Alguien ha dicho «no he sido yo», así que el cambio de toda su información de seguridad está congelado. El soporte lo examina antes de que pase nada.',
  },
  'replacement.released': {
    subject: 'El cambio de su información de seguridad sigue adelante',
    body:
      'El soporte lo ha examinado: el cambio de toda su información de seguridad sigue adelante{maturesAt, select, none {} other { y surte efecto el {maturesAt, date}}}. ' +
      notMe,
  },
  'replacement.cancelled': {
    subject: 'El cambio de su información de seguridad está cancelado',
    body:
      'El cambio de toda su información de seguridad está cancelado. Todo está como antes. ' +
      notMe,
  },
  'replacement.completed': {
    subject: 'Ha cambiado toda la información de seguridad de su cuenta',
    body:
      'El cambio de toda su información de seguridad ha surtido efecto. Los contactos antiguos ya no reciben códigos. ' +
      notMe,
  },
  'replacement.completed-empty': {
    subject: 'Su cuenta ya no tiene información de seguridad',
    body:
      'Se ha quitado toda la información de seguridad de su cuenta. En el próximo inicio de sesión elija «Agregar información de seguridad» para poder volver a entrar si olvida la contraseña. ' +
      notMe,
  },
  'password.reset': {
    subject: 'Elija una contraseña nueva',
    body:
      'El soporte ha iniciado el restablecimiento de su contraseña. {link, select, none {{words, select, none {Vaya a «Iniciar sesión», diga que ha olvidado la contraseña y elija una nueva.} other {{words}}}} other {Elija aquí una nueva, una sola vez{expiresAt, select, none {} other { y hasta el {expiresAt, date}}}: {link}}} En el soporte nadie la ve. ' +
      notMe,
  },
  'password.reset-told': {
    subject: 'Se ha iniciado un restablecimiento de contraseña',
    body:
      'Se ha iniciado el restablecimiento de la contraseña de su cuenta; la manera de elegir una nueva se ha enviado a otro de sus contactos. ' +
      notMe,
  },
  'two-step.set': {
    subject: 'Ha cambiado la verificación en dos pasos de su cuenta',
    body:
      'La verificación en dos pasos de su cuenta se ha {enabled, select, true {activado} false {desactivado} other {activado o desactivado}}. ' +
      notMe,
  },
  'sign-in-name.set': {
    subject: 'Ha cambiado un nombre de inicio de sesión de su cuenta',
    body:
      'El inicio de sesión con {name, select, none {uno de sus nombres} other {{name}}} se ha {enabled, select, true {activado} false {desactivado} other {activado o desactivado}}. ' +
      notMe,
  },
  'sign-in-name.added': {
    subject: 'Se ha añadido un nombre de inicio de sesión a su cuenta',
    body:
      'Se ha añadido a su cuenta {name, select, none {un nombre de inicio de sesión} other {el nombre de inicio de sesión {name}}}. ' +
      notMe,
  },
  'contact.enabled': {
    subject: 'Un contacto de su cuenta vuelve a recibir códigos',
    body:
      'El soporte ha vuelto a habilitar {contact, select, none {un contacto} other {{contact}}} de su cuenta: recibe códigos como antes. ' +
      notMe,
  },
  'sign-in.unlocked': {
    subject: 'Se ha desbloqueado el inicio de sesión de su cuenta',
    body:
      'El inicio de sesión de su cuenta estaba bloqueado por demasiadas contraseñas incorrectas. El soporte lo ha desbloqueado: puede volver a intentarlo ya. ' +
      notMe,
  },
  'call.announced': {
    subject: 'El soporte está a punto de llamarle',
    body: '{operator, select, none {El soporte} other {{operator}}}{organisation, select, none {} other { de {organisation}}} está a punto de llamarle{case, select, none {} other { (caso {case})}} y dirá primero estas dos palabras: {code}. Si alguien llama y no las sabe, cuelgue. No diga las palabras a nadie.',
  },
  'notice.raised': {
    subject: 'Revise su información de seguridad',
    body: 'Puede que un día pierda un contacto de su cuenta o que ya no sea suyo, y entonces nada le permitirá volver a entrar. Por eso, la próxima vez que inicie sesión se le pedirá que se asegure de que puede recibir un código: verifique un contacto o añada otro. Este mensaje no lleva ningún enlace: inicie sesión como siempre. Nadie le llamará por esto ni le pedirá un código.',
  },
}
