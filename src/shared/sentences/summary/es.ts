import type { SummaryTexts } from './text'

export const es: SummaryTexts = {
  title: 'Su consulta al soporte (caso {case})',
  asked: 'Qué nos pidió',
  askedWhen: 'Se puso en contacto el {at, date}, por la cuenta de {name}.',
  story: 'En sus palabras: «{story}»',
  done: 'Qué se ha hecho',
  nothingDone: 'No se ha cambiado nada en su cuenta.',
  'done.code-verified': 'Comprobamos que era usted, con un código a {contact}.',
  'done.contact-added':
    '{fate, select, waits {Se añadió {contact}. Vale en cuanto se introduzca su código.} gone {Se añadió {contact}, y ya no está en su cuenta.} other {Se añadió {contact}.}}',
  'done.contact-confirmed':
    '{fate, select, runs {Se confirmó el contacto nuevo {contact}. Vale desde el {at, date}; hasta entonces no se envían códigos allí.} frozen {Se confirmó el contacto nuevo {contact}. No vale, porque el cambio está congelado.} cancelled {Se confirmó el contacto nuevo {contact}. No está en su cuenta, porque el cambio se canceló.} completed {Se confirmó el contacto nuevo {contact}. Vale desde el {at, date}.} gone {Se confirmó {contact}, y ya no está en su cuenta.} other {Se confirmó {contact}. Desde ahora pueden enviarse códigos allí.}}',
  'done.contact-removed': 'Se quitó {contact} de su información de seguridad.',
  'done.contact-enabled': '{contact} puede recibir códigos de nuevo.',
  'done.replacement-requested':
    'Se pidió cambiar toda su información de seguridad por el contacto nuevo {contact}.{fate, select, waits { Empieza en cuanto se introduzca el código enviado allí.} never { No llegó a empezar, porque ese código no se introdujo.} other {}}',
  'done.replacement-started':
    'Se inició el cambio de toda su información de seguridad.{fate, select, runs { Hasta que tenga efecto no cambia nada en ella.} frozen { Está congelado: no cambia nada hasta que lo revisemos.} cancelled { Más tarde se canceló.} completed { Tuvo efecto el {at, date}.} other {}}',
  'done.replacement-cancelled':
    '{how, select, newInfoAdded {Usted añadió información de seguridad nueva, y con eso terminó el cambio de toda ella.} other {Se canceló el cambio de toda su información de seguridad. Lo que había antes se quedó.}}',
  'done.replacement-frozen':
    'Usted dijo «no he sido yo»: el cambio de su información de seguridad {fate, select, frozen {queda congelado hasta que lo revisemos} other {quedó congelado}}.',
  'done.replacement-released':
    'Lo hemos revisado, y el cambio de su información de seguridad {fate, select, runs {sigue adelante} frozen {siguió adelante; después se congeló de nuevo} cancelled {siguió adelante; más tarde se canceló} completed {siguió adelante; tuvo efecto el {at, date}} other {siguió adelante}}.',
  'done.locale-set': 'Se cambió el idioma de su cuenta.',
  'done.two-step-set':
    'Se {enabled, select, true {activó} other {desactivó}} la verificación en dos pasos.',
  'done.password-reset-authorised':
    'Se inició el restablecimiento de la contraseña. La nueva la elige usted; aquí nadie la ve.',
  when: 'Qué pasa y cuándo',
  nothingWaits: 'No tiene que esperar a nada.',
  'when.replacement':
    '{at, date}: {kind, select, removeAll {se quita toda su información de seguridad; desde entonces se le pedirá introducir otra nueva} replace {el contacto nuevo {contact} ocupa el lugar de toda su información de seguridad} other {se quita el contacto antiguo {contact}; los más nuevos se quedan}}.',
  frozen:
    'El cambio de toda su información de seguridad está congelado. No tiene efecto en ninguna fecha hasta que lo revisemos.',
  meanwhile:
    '{signIn, select, gate {Hasta entonces, al iniciar sesión solo puede agregar información de seguridad; si agrega alguna, el cambio termina en el acto.} blocked {Hasta entonces no puede iniciar sesión con la verificación en dos pasos, ni se pueden cambiar los ajustes de seguridad o los datos de pago.} other {Hasta entonces inicia sesión como siempre; no se pueden cambiar los ajustes de seguridad ni los datos de pago.}}',
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
    'Si no ha pedido usted el cambio, dígalo: {signIn, select, gate {llámenos. Si sabe la contraseña, inicie sesión y agregue información de seguridad: eso lo detiene en el acto.} other {inicie sesión, «Información básica de seguridad», «Actualizar información», «no he sido yo», o llámenos. Un código a un contacto antiguo lo detiene en el acto.}}',
  'should.waits':
    'Si ha pedido usted el cambio, introduzca el código que se envió al contacto nuevo {contact}. Si no, díganoslo: sin ese código no empieza nada.',
  'should.frozen':
    'Espere a que nos pongamos en contacto.{signIn, select, gate {} other { Conserve sus contactos antiguos: los códigos siguen llegando allí.}}',
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
  questionPhone: '¿Preguntas? Llame al {phone} y dé el número del caso: {case}.',
  number: 'Caso {case}',
  dated: 'A fecha de {at, date}',
  theNewOne: '{contact} (el nuevo)',
  theOldOne: '{contact} (el anterior)',
}
