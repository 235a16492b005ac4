import type { SummaryTexts } from './text'

export const es: SummaryTexts = {
  title: 'Su consulta al soporte (caso {case})',
  asked: 'Qué nos pidió',
  askedWhen: 'Se puso en contacto el {at, date}, por la cuenta de {name}.',
  story: 'En sus palabras: «{story}»',
  done: 'Qué se ha hecho',
  nothingDone: 'No se ha cambiado nada en su cuenta.',
  'done.code-verified': 'Comprobamos que era usted, con un código a {contact}.',
  'done.contact-added': 'Se añadió {contact}. Vale en cuanto se introduzca su código.',
  'done.contact-confirmed': 'Se confirmó {contact}. Desde ahora pueden enviarse códigos allí.',
  'done.contact-removed': 'Se quitó {contact} de su información de seguridad.',
  'done.contact-enabled': '{contact} puede recibir códigos de nuevo.',
  'done.replacement-requested':
    'Se pidió sustituir toda la información de seguridad por {contact}. Empieza en cuanto se introduzca su código.',
  'done.replacement-started':
    'Se inició el cambio de toda su información de seguridad. Hasta que tenga efecto no cambia nada en ella.',
  'done.replacement-cancelled':
    'Se canceló el cambio de toda su información de seguridad. Todo está como antes.',
  'done.replacement-frozen':
    'Usted dijo «no he sido yo»: el cambio de su información de seguridad queda congelado hasta que lo revisemos.',
  'done.replacement-released':
    'Lo hemos revisado, y el cambio de su información de seguridad sigue adelante.',
  'done.locale-set': 'Se cambió el idioma de su cuenta.',
  'done.two-step-set':
    'Se {enabled, select, true {activó} other {desactivó}} la verificación en dos pasos.',
  'done.password-reset-authorised':
    'Se le envió la manera de elegir una contraseña nueva. Aquí nadie la ve.',
  when: 'Qué pasa y cuándo',
  nothingWaits: 'No tiene que esperar a nada.',
  'when.replacement':
    '{at, date}: cambia toda su información de seguridad. Hasta entonces inicia sesión como siempre; no se pueden cambiar los ajustes de seguridad ni los datos de pago.',
  'when.replacement-confirm':
    '{at, date}: la petición caduca si no se ha introducido el código del contacto nuevo.',
  'when.notice-hard':
    '{at, date}: desde entonces, al iniciar sesión se le pedirá verificar un contacto o añadir uno.',
  'when.sign-in-lock': '{at, date}: podrá iniciar sesión de nuevo.',
  'when.code-lock': '{at, date}: se podrán introducir códigos de nuevo.',
  'when.code-lock-anybody':
    '{at, date}: se podrán introducir de nuevo los códigos para iniciar sesión, encontrar el nombre de la cuenta o restablecer la contraseña.',
  'when.last-four-lock':
    '{at, date}: se podrán probar de nuevo las cuatro últimas cifras de su teléfono.',
  'when.established': '{at, date}: {contact} vale del todo.',
  should: 'Qué debe hacer',
  'should.pending':
    'Si no ha pedido usted el cambio, dígalo: inicie sesión, «Información básica de seguridad», «Actualizar información», «no he sido yo», o llámenos. Un código a un contacto antiguo lo detiene en el acto.',
  'should.frozen':
    'Espere a que nos pongamos en contacto. Conserve sus contactos antiguos: los códigos siguen llegando allí.',
  'should.needs-new-info':
    'Inicie sesión y elija «Agregar información de seguridad», para poder volver a entrar si olvida la contraseña.',
  'should.active':
    'Inicie sesión, abra «Información básica de seguridad», «Actualizar información», y compruebe que puede leer todos los contactos.',
  never: 'Qué no debe hacer nunca',
  neverCode:
    'No lea nunca a nadie un código para iniciar sesión o para la contraseña. El soporte solo pide el código cuyo mensaje nombra su caso.',
  neverPassword: 'No diga nunca a nadie su contraseña. Aquí nadie se la pide.',
  neverHurry: 'No deje que nadie le meta prisa: nadie, sea quien sea, puede acortar una espera.',
  question: '¿Preguntas? Llame al soporte y dé el número del caso: {case}.',
}
