import type { Catalogue } from '../shape'

export const casesScreen: Catalogue['casesScreen'] = {
  title: 'Casos',
  about: 'Quién tiene cada caso, desde cuándo y qué está pendiente en él.',
  'list.mine': 'Míos',
  'list.team': 'Abiertos en el equipo',
  'list.waiting': 'Esperan a un supervisor',
  'list.closed': 'Cerrados',
  'none.mine':
    'No tiene ningún caso abierto. Busque la cuenta por la que llama el cliente y abra uno allí.',
  'none.team': 'Nadie tiene un caso abierto.',
  'none.waiting': 'Ningún caso espera a un supervisor.',
  'none.closed': 'Todavía no se ha cerrado ningún caso.',
  'none.narrowed': 'Ningún caso de esta lista coincide.',
  all: 'Ver toda la lista',
  misread:
    '{number} no es el número de ningún caso: al menos uno de sus caracteres está mal. Pídalo otra vez, carácter por carácter.',
  filters: 'Acotar la lista',
  search: 'Buscar',
  'search.hint': 'Número de caso, cuenta o quién lo lleva',
  channel: 'Canal',
  owner: 'Quién',
  outcome: 'Resultado',
  age: 'Abierto',
  'age.day': 'en el último día',
  'age.week': 'en la última semana',
  'age.month': 'en los últimos 30 días',
  'age.older-than-week': 'hace más de una semana',
  order: 'Orden',
  'order.newest': 'recientes primero',
  'order.oldest': 'antiguos primero',
  any: 'cualquiera',
  more: 'Mostrar {count, plural, one {uno más} other {# más}}',
  shown:
    '{more, select, true {{shown, number} de {count, number} casos} other {{count, plural, one {Un caso} other {Los # casos}}}}',
  shownOfMany: '{shown, number} de más de {count, number} casos',
  case: 'Cuenta y caso',
  'who.mine': 'Quién lo lleva',
  'who.team': 'Quién lo lleva',
  'who.waiting': 'Quién lo llevaba',
  'who.closed': 'Quién lo llevaba',
  you: 'usted',
  waits: 'Qué está pendiente',
  'wait.code': 'Hay un código abierto',
  'wait.approval': 'Espera una aprobación',
  'wait.approved': 'Aprobado: ya se puede hacer',
  'wait.frozen': 'Un cambio congelado espera a un supervisor',
  handedOver: '{operatorName}: «{reason}»',
  left: 'Quien lo llevaba ya no atiende a clientes.',
  onAccount: 'Lo que se dijo está en la cuenta.',
  'since.mine': 'Abierto',
  'since.team': 'Abierto',
  'since.waiting': 'Pasado',
  'since.closed': 'Terminó',
  do: 'Qué puede hacer con él',
  doOf: '{text}: caso {number}, {name}',
  handOverOf: 'Pasar el caso {number}',
  flags: '{count, plural, one {una señal de alarma} other {# señales de alarma}}',
  summary: 'Resumen',
  'summary.about':
    'Para el cliente, en {language}: para leerlo, copiarlo o guardarlo. Los contactos van enmascarados.',
  'summary.copy': 'Copiar el texto',
  'summary.copied': 'Copiado.',
  'summary.save': 'Guardar como PDF',
  'summary.saved': 'Guardado.',
}

export const approvalsScreen: Catalogue['approvalsScreen'] = {
  title: 'Aprobaciones',
  about:
    'Lo que espera a un segundo operador. Usted ve exactamente lo que va a pasar; nadie decide sobre su propia petición.',
  none: 'Nada espera aprobación. Aquí aparece una petición cuando un operador pide algo que necesita a dos.',
  asked: '{name} pide: {command}',
  askedMine: 'Usted pidió: {command}',
  when: 'pedido {ago} · caduca {at}',
  contact: 'Contacto',
  reason: 'Motivo',
  story: 'Quien llamó dijo',
  noReason: 'no se dio ninguno',
  refused: 'Aunque lo apruebe, tal como están las cosas esto se rechaza',
  nothingSeen: 'El contacto se muestra a {name} durante un minuto. No cambia nada en la cuenta.',
  takesTwo:
    'Esto necesita a un segundo operador. Una vez aprobado, pasará exactamente esto; usted lo hace con una tecla y no vuelve a escribir nada.',
  'asked.waits':
    'Espera a un segundo operador en Aprobaciones. Una vez aprobado, lo hace en esta página con una tecla.',
  waits: 'Espera a otro operador.',
  approve: 'Aprobar',
  decline: 'Rechazar',
  approveOf: 'Aprobar: {command}, {account}',
  declineOf: 'Rechazar: {command}, {account}',
  approved: 'Aprobado. {name} puede hacerlo ahora, una vez.',
  declined: 'Rechazado.',
  why: '¿Por qué hace falta?',
  whyHint: 'Lo lee el segundo operador y lo guarda la auditoría.',
  needWhy: 'Diga por qué: el segundo operador no tiene otra cosa en que basarse.',
  'nobody.none':
    'Aquí nadie puede aprobarlo: esta mesa no tiene ningún supervisor. Hay que nombrar uno en Operadores.',
  'nobody.only-you':
    'Aquí nadie puede aprobarlo: usted es el único supervisor de esta mesa. Hay que nombrar otro en Operadores, que podrá aprobar unos días después.',
  'nobody.not-yet':
    'Aquí nadie puede aprobarlo todavía{from, select, none {} other {; sí a partir del {from, date}}}: quien es supervisor lo es desde hace poco, o usted lo dio de alta, o le dio de alta a usted.',
  'reveal.title': 'Mostrar {contact} completo',
  'reveal.about':
    'Los contactos sirven para verificar la identidad y para nada más. Hace falta un motivo y un segundo operador, y queda escrito en la auditoría.',
  'reveal.reason': '¿Por qué tiene que verlo?',
  'reveal.needContact': 'Elija el contacto.',
  'reveal.needReason': 'Escriba el motivo.',
  'reveal.reasonHint': 'El segundo operador aprueba exactamente este motivo.',
  'reveal.ask': 'Pedir aprobación',
  'reveal.again': 'Mostrarlo ahora',
  'reveal.approved': 'Está aprobado. Se puede mostrar una vez, durante un minuto.',
  'reveal.shown': 'Mostrado una vez',
  'reveal.goes': 'desaparece en {left}',
  'reveal.gone': 'Ha desaparecido de la pantalla. Para verlo de nuevo hace falta otra aprobación.',
  'reveal.hide': 'Ocultarlo ya',
}

export const deliveryScreen: Catalogue['deliveryScreen'] = {
  title: 'Entregas a {contact}',
  about: '{account} · qué se envió, qué respondió el proveedor y por qué no llegó un código.',
  back: 'Volver a la cuenta',
  messages: 'Mensajes',
  newest: 'El código más nuevo',
  none: 'Todavía no se ha enviado nada a este contacto.',
  at: 'Cuándo',
  message: 'Mensaje',
  attempts: 'Intentos',
  noAttempt: 'aún sin intentar',
  more: 'Mostrar {count, plural, one {uno más} other {# más}}',
  why: '¿Por qué no llegó el código?',
  say: 'Diga a quien llama',
  do: 'Qué hacer',
  yes: 'Sí',
  no: 'No',
  restart: 'Empezar de nuevo',
  undo: 'Retirar la última respuesta',
  ruledOut: 'Descartado',
  'ruledOut.none': 'nada todavía',
  stillPossible: 'Aún posible',
  sentAt: 'El código más nuevo salió el {at, date}.',
  expired: 'Ha caducado: ya no sirve.',
  goodFor: 'Vale {left}.',
  escalate: 'Nada de esto',
  'escalate.say':
    '«No encuentro la causa desde aquí. Lo paso con todo lo que hemos probado y recibirá una respuesta».',
  'escalate.do': 'Anote lo que se ha probado y cierre el caso como pasado a otra persona.',
  codeFrom: 'Puede salir otro código',
  'unconnected.say':
    '«Ahora mismo no puedo enviar nada desde aquí. Anoto lo que necesita y le devolvemos la llamada».',
  'unconnected.do':
    'Todavía no se puede enviar nada desde esta mesa: no hay ningún canal de correo ni de mensajes de texto conectado. Enviarlo otra vez no cambia nada. Anótelo en el caso y avise a quien se ocupa de Latchkey.',
  note: 'Anotarlo en el caso',
  noted: 'Está en el caso.',
  noCase: 'Abra un caso en la cuenta para anotarlo.',
  noteText: 'Por qué no llegó ningún código a {contact}: {outcome}. Descartado: {ruledOut}.',
  'do.request-code': 'Enviar un código de llamada',
  'do.remove-contact': 'Quitar el contacto',
  'do.replace-contacts': 'Sustituir todo: «No tengo ninguno de estos»',
}

export const deliveryCauses: Catalogue['deliveryCauses'] = {
  'on-its-way': 'todavía está en camino',
  'never-sent': 'no se envió nunca',
  'provider-refused': 'el proveedor lo rechazó',
  'blocks-unknown-senders': 'el teléfono bloquea remitentes desconocidos',
  junk: 'está en el correo no deseado',
  'stored-wrong': 'el contacto está mal guardado',
  'own-mailbox': 'la dirección es uno de nuestros propios buzones',
  'shared-session': 'las dos ventanas comparten la sesión',
  'older-code': 'se usó un código anterior',
  'password-box': 'el código se puso en la casilla de la contraseña',
  'on-its-way.say':
    '«El código está en camino. Espere hasta las {until} y dígame en cuanto le llegue».',
  'on-its-way.do': 'Espere hasta las {until}. No envíe otro antes: dejaría este sin valor.',
  'on-its-way.late.say':
    '«El código va a llegar demasiado tarde: para entonces habrá caducado. ¿Tiene en la cuenta otro contacto suyo que pueda leer?»',
  'on-its-way.late.do':
    'El próximo intento es demasiado tarde para este código. Envíe uno a otro contacto; a este, otro código esperaría igual.',
  'never-sent.say': '«El código no salió de aquí. Voy a hacer que le envíen otro».',
  'never-sent.do':
    'Envíelo otra vez. Si sigue igual, use otro contacto y avise a quien se ocupa de los canales.',
  'provider-refused.say':
    '«Su proveedor no aceptó nuestro mensaje. ¿Tiene en la cuenta otro contacto suyo que pueda leer?»',
  'provider-refused.do': 'Use otro contacto. Lo que respondió el proveedor está junto al mensaje.',
  'blocks-unknown-senders.say':
    '«Puede que su teléfono bloquee mensajes de números desconocidos. Permítalos primero en los ajustes. Después elija “No tengo un código” para recibir otro».',
  'blocks-unknown-senders.do': 'El ajuste va primero: otro código antes de eso también se pierde.',
  'junk.say':
    '«Use ese código, si no ha caducado. Compruebe que viene de nuestro remitente oficial y márquelo como de confianza».',
  'junk.do':
    'Si ha caducado: «No tengo un código» en la misma página, y mire otra vez en el correo no deseado.',
  'stored-wrong.say':
    '«Inicie sesión, abra “Información básica de seguridad”, elija “Actualizar información” y corríjalo con un contacto que funcione. Si no tiene ninguno, elija “No tengo ninguno de estos”».',
  'stored-wrong.do':
    'Compare con la máscara y no la lea en voz alta. Sin ningún contacto que funcione se sustituye toda la información de seguridad, con su espera.',
  'own-mailbox.say':
    '«Inicie sesión en la primera cuenta en una ventana privada y pare donde pide el código: no la cierre. Abra el buzón en otra ventana aparte. Copie el código, vuelva e introdúzcalo».',
  'own-mailbox.do':
    'Entrar al buzón en la misma ventana cierra la sesión de la primera cuenta, y el código se pide de nuevo.',
  'shared-session.say':
    '«Las ventanas privadas de un mismo navegador pueden compartir la sesión. Deje la primera como está y abra el buzón en otro navegador o en otro dispositivo».',
  'shared-session.do':
    'Un segundo navegador las separa. Entonces el código se puede copiar de una a otra.',
  'older-code.say':
    '«Solo vale el código más nuevo. Busque el mensaje que llegó el último y use su código».',
  'older-code.do':
    'Compare la hora del mensaje con la del último envío. Al pedir otro, todos los anteriores dejan de valer.',
  'password-box.say':
    '«El código no va en la casilla de la contraseña. Ponga ahí su contraseña; el código se pide en la página siguiente».',
  'password-box.do':
    'No se ha gastado nada: el mismo código se puede introducir aún en su casilla, si no ha caducado.',
}

export const deliveryQuestions: Catalogue['deliveryQuestions'] = {
  'has-a-code': '¿Tiene quien llama algún código?',
  'has-a-code.say': '«¿Ha recibido algún mensaje nuestro con un código, aunque sea anterior?»',
  'newest-code-used': '¿Era el código más nuevo?',
  'newest-code-used.say': '«¿El código es del mensaje que llegó el último?»',
  'entered-in-code-box': '¿Se puso en la casilla del código?',
  'entered-in-code-box.say':
    '«¿Qué dice la página encima de la casilla: pide el código o la contraseña?»',
  'mailbox-is-ours': '¿Tiene que iniciar sesión con nosotros para leer ese buzón?',
  'mailbox-is-ours.say': '«Para leer ese correo, ¿inicia sesión en nuestra propia página?»',
  'private-window-tried':
    '¿Se probó ya una ventana privada, y cerró la sesión de la primera cuenta?',
  'private-window-tried.say':
    '«¿Lo ha probado con una ventana privada, y al abrir el buzón se cerró la sesión de la primera?»',
  'in-junk-folder': '¿Está en el correo no deseado?',
  'in-junk-folder.say':
    '«Mire, por favor, en la carpeta de correo no deseado o spam. ¿Hay un mensaje nuestro?»',
  'blocks-unknown-senders': '¿Bloquea el teléfono los mensajes de números desconocidos?',
  'blocks-unknown-senders.say':
    '«¿Bloquea u oculta su teléfono los mensajes de remitentes que no están en sus contactos?»',
  'mask-matches': '¿Encaja lo que dice quien llama con {contact}?',
  'mask-matches.say':
    '«¿A qué dirección o número debía ir el código? Dígame cómo empieza o cómo acaba». No lea la máscara en voz alta.',
}
