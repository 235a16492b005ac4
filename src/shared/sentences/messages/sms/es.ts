import type { SmsTexts } from '../text'

const notMe = '¿No ha sido usted? Dígalo en «Información básica de seguridad» o llámenos.'
const notAsked = '¿No lo pidió? No se lo dé a nadie.'

export const es: SmsTexts = {
  'code.confirm-contact': `{code} confirma este contacto de seguridad. ${notAsked}`,
  'code.sign-in': `{code} es su código para iniciar sesión. No lo lea a nadie. ${notAsked}`,
  'code.change-security-info': `{code} es su código para cambiar su información de seguridad. ${notAsked}`,
  'code.recover-username': `{code} muestra qué cuentas tienen este contacto. ${notAsked}`,
  'code.reset-password': `{code} es su código para la contraseña nueva. No lo lea a nadie. ${notAsked}`,
  'code.cancel-replacement':
    '{code} cancela el cambio de su información de seguridad. Todo queda como antes.',
  'code.support-call':
    '{code} es solo para su llamada de soporte{case, select, none {} other { {case}}}: léaselo al agente. No inicia sesión. Si no llama, no lo dé.',
  'contact.added': `Se ha añadido {contact, select, none {un contacto} other {{contact}}} a su información de seguridad. ${notMe}`,
  'contact.removed': `Se ha quitado {contact, select, none {un contacto} other {{contact}}} de su información de seguridad. ${notMe}`,
  'contact.disabled': `Demasiados códigos erróneos: {contact, select, none {uno de sus contactos} other {{contact}}} ya no recibe códigos. ${notMe}`,
  'replacement.started': `Cambiará toda su información de seguridad{maturesAt, select, none {} other { el {maturesAt, date}}}. {former, select, true {Para pararlo, inicie sesión y añada otra} other {Para pararlo, cancele con un código a este contacto}}. ¿No ha sido usted? Llámenos.`,
  'replacement.reminder': `Recordatorio: cambiará toda su información de seguridad{maturesAt, select, none {} other { el {maturesAt, date}}}. {former, select, true {Para pararlo, inicie sesión y añada otra} other {Para pararlo, cancele con un código a este contacto}}.`,
  'replacement.frozen':
    'Alguien ha dicho «no he sido yo»: el cambio de su información de seguridad está congelado hasta que soporte lo examine.',
  'replacement.released': `Soporte lo ha examinado: el cambio de su información de seguridad sigue{maturesAt, select, none {} other {, el {maturesAt, date}}}. ¿No ha sido usted? Llámenos.`,
  'replacement.cancelled': `Cancelado el cambio de su información de seguridad. Todo está como antes. ${notMe}`,
  'replacement.completed': `Ha cambiado toda su información de seguridad. Los contactos antiguos no reciben códigos. ${notMe}`,
  'replacement.completed-empty': `Su cuenta ya no tiene información de seguridad. Añádala al iniciar sesión. ${notMe}`,
  'password.reset': `{link, select, none {{words, select, none {Soporte ha iniciado el cambio de su contraseña. Al iniciar sesión, diga que la ha olvidado. ${notMe}} other {Nueva contraseña: {words}}}} other {Elija aquí su nueva contraseña, una vez{validFor, select, none {} other {, en {validFor, time}}}: {link}}}`,
  'password.reset-told': `Se ha iniciado el cambio de su contraseña; la manera ha ido a otro contacto suyo. ${notMe}`,
  'two-step.set': `La verificación en dos pasos se ha {enabled, select, true {activado} false {desactivado} other {activado o desactivado}}. ${notMe}`,
  'sign-in-name.set': `Entrar con {name, select, none {uno de sus nombres} other {{name}}} se ha {enabled, select, true {activado} false {desactivado} other {activado o desactivado}}. ${notMe}`,
  'sign-in-name.added': `Se ha añadido {name, select, none {un nombre} other {el nombre {name}}} para iniciar sesión. ${notMe}`,
  'contact.enabled': `{contact, select, none {Un contacto} other {{contact}}} vuelve a recibir códigos. ${notMe}`,
  'sign-in.unlocked': `Soporte ha desbloqueado su inicio de sesión. Puede intentarlo ya. ${notMe}`,
  'call.announced':
    'Vamos a llamarle{case, select, none {} other { ({case})}} y diremos primero: {code}. Si quien llama no las sabe, cuelgue.',
  'notice.raised':
    'Revise su información de seguridad: la próxima vez que inicie sesión, verifique un contacto o añada otro. Entre como siempre; nadie le llamará por esto ni le pedirá un código.',
}
