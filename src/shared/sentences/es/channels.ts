import type { CheckStep, TransportFault } from '@shared/vocabulary/deliveryStates'

/** Ajustes → Canales: por dónde salen los mensajes, cómo va y la prueba. */
export const channelsScreen = {
  title: 'Canales',
  pages: 'Páginas de los canales',
  'page.email': 'Correo',
  'page.phone': 'Mensajes de texto',
  'about.email': 'El servidor de correo por el que salen códigos y avisos.',
  'about.phone':
    'La pasarela o el centro de SMS por el que salen códigos y avisos como mensajes de texto.',
  settingsAbout:
    'El servidor de correo y la pasarela de SMS por los que salen los mensajes, con un mensaje de prueba.',
  settingsLink: 'Canales',
  readOnly: 'Los canales los conecta y los cambia un administrador.',

  standing: 'Cómo está',
  'is.none.email': 'Sin conectar: no sale nada por correo.',
  'is.none.phone': 'Sin conectar: no sale nada como mensaje de texto.',
  'is.works': 'Conectado.',
  'is.still': 'Parado desde el {since, date}.',
  'is.unreadable':
    'La clave de este perfil no abre una contraseña guardada, así que no sale nada. Escriba otra vez las contraseñas abajo y guarde.',
  to: 'Los mensajes van a {host}.',
  changed: 'Último cambio: {name}, {at, date}.',
  somebody: 'alguien que ya no está',
  answer: 'El otro lado dijo:',
  again: 'Se vuelve a intentar el {at, date}.',
  unread:
    'Lo que vuelve no se puede leer desde el {since, date}: los mensajes salen, pero no se sabe si han llegado.',
  nowhere:
    'Por esto no se pierde ningún mensaje: lo que puede esperar, espera. Los códigos se abandonan cuando caducan.',
  waiting:
    '{count, plural, one {Espera un mensaje} other {Esperan # mensajes}}{since, select, none {} other {, el más antiguo desde el {since, date}}}.',
  held: '{count, plural, =0 {No sale nada hasta que usted lo diga} one {Un mensaje retenido} other {# mensajes retenidos}}',
  'held.about':
    'Este perfil se restauró o se copió, así que otro Latchkey podría haber enviado los mismos mensajes. Déjelos salir solo si no ha sido así: salen los avisos, y los códigos de antes se abandonan.',
  'held.release': 'Dejarlos salir',
  'held.released': 'Se han dejado salir.',
  notConnected:
    '{count, plural, one {Un aviso} other {# avisos}} de las últimas 24 horas no {count, plural, one {pudo} other {pudieron}} salir, porque no había nada conectado.',
  'notConnected.send': '{count, plural, one {Enviarlo} other {Enviarlos}} ahora',
  'notConnected.sent': 'Los avisos están en camino.',

  form: 'Ajustes',
  provider: 'Rellenar para',
  'provider.none': 'otro servidor de correo',
  'provider.exchange': 'Exchange Online, de Microsoft 365',
  'provider.google': 'Gmail o Google Workspace',
  host: 'Servidor',
  'host.hint': 'Su nombre, como smtp.contoso.com.',
  port: 'Puerto',
  security: 'Cifrado',
  'security.tls': 'TLS desde el primer byte (casi siempre el puerto 465)',
  'security.starttls': 'STARTTLS (casi siempre el puerto 587)',
  'security.plain': 'Ninguno: solo hacia este equipo',
  'security.smpp.tls': 'Con TLS',
  'security.smpp.plain': 'Ninguno: por un túnel (VPN)',
  'security.mailbox.tls': 'TLS desde el primer byte (casi siempre el puerto 993)',
  'security.mailbox.starttls': 'STARTTLS (casi siempre el puerto 143)',
  signIn: 'Inicio de sesión',
  'signIn.none': 'Sin él: el servidor conoce este equipo por su dirección',
  'signIn.password': 'Con nombre y contraseña',
  'signIn.oauth': 'Con OAuth 2.0 (XOAUTH2)',
  user: 'Nombre de usuario',
  password: 'Contraseña',
  'oauth.url': 'De dónde vienen los testigos (URL)',
  'oauth.clientId': 'ID de cliente',
  'oauth.scope': 'Ámbito',
  oauthSecret: 'Secreto de cliente',
  oauthRefreshToken: 'Testigo de renovación',
  'oauthRefreshToken.hint':
    'Déjelo vacío si el cliente se identifica por sí mismo (client credentials).',
  from: 'Dirección del remitente',
  'from.hint': 'Los clientes la ven. Su servidor de correo tiene que permitirla.',
  pace: 'Mensajes por minuto, como máximo',
  'pace.hint.email': 'Exchange Online admite 30. Los códigos van antes que los avisos.',
  'pace.hint.phone': 'Los que permita su contrato. Los códigos van antes que los avisos.',
  'secret.set':
    'Guardado el {at, date}. No se muestra nunca; deje el campo vacío para conservarlo.',
  'secret.unreadable': 'Se guardó el {at, date}, y la clave de este perfil no lo abre.',
  'secret.none': 'Se guarda sellado y no vuelve a mostrarse.',
  authorities: 'Autoridad de certificación propia',
  'authorities.about':
    'Solo si el certificado del servidor es de una autoridad propia. Latchkey confía en lo que confía este equipo, y además en estas.',
  'authorities.choose': 'Elegir un archivo…',
  'authorities.paste': 'Pegarla',
  'authorities.pasted': 'Certificados en PEM',
  'authorities.take': 'Usar estos',
  'authorities.remove': 'Quitar',
  'authorities.subject': 'Para',
  'authorities.issuer': 'Emitido por',
  'authorities.until': 'Hasta',
  'authorities.fingerprint': 'SHA-256',
  mailbox: 'Buzón para lo que vuelve',
  'mailbox.use': 'Leer lo que vuelve en un buzón (IMAP)',
  'mailbox.about':
    'Sin buzón, Latchkey solo sabe si su servidor aceptó un mensaje. Dele un buzón propio: un rebote puede contener un código.',
  'mailbox.address': 'Su dirección',
  'mailbox.address.hint':
    'Los rebotes van allí: rebotes@contoso.com. El servidor tiene que entregar también rebotes+loquesea@contoso.com.',
  'mailbox.folder': 'Carpeta',
  mailboxPassword: 'Contraseña del buzón',
  'mailboxPassword.hint': 'Déjela vacía si el buzón se abre con el mismo cliente de OAuth 2.0.',

  type: 'Por medio de',
  'type.http': 'una pasarela por HTTP (Twilio, Vonage, Kannel…)',
  'type.smpp': 'un centro de SMS por SMPP 3.4',
  preset: 'Pasarela',
  'preset.plain': 'otra, configurada a mano',
  base: 'Dirección (URL)',
  'base.hint': 'Empieza por https://.',
  'user.key': 'Clave de API o nombre de usuario',
  'password.key': 'Secreto de API, testigo o contraseña',
  allowPrivate: 'Puede estar en su red interna (10.x, 192.168.x y similares)',
  sender:
    'Los mensajes de texto llevan como remitente el nombre corto de Ajustes → Organización: «{sender}».',
  'sender.none':
    'Los mensajes de texto necesitan un remitente: escriba el nombre corto en Ajustes → Organización.',
  'sender.link': 'Organización',
  ownSender: 'Remitente propio',
  'ownSender.hint':
    'Un número o servicio que le haya dado la pasarela. Vacío: el nombre corto de Ajustes → Organización.',
  'validity.fewest': 'Segundos que vale un mensaje, como mínimo',
  'validity.most': 'Segundos que vale un mensaje, como máximo',
  'signIn.ask': 'Hay una consulta que solo dice si el nombre y el secreto son correctos',
  'signIn.status': 'Estado de un sí',
  advanced: 'Peticiones y respuestas en detalle',
  'advanced.about':
    'Lo que está entre llaves se rellena: {placeholders}. Una pasarela conocida lo trae todo puesto.',
  'send.method': 'Método',
  'send.url': 'URL de la petición',
  'send.headers': 'Cabeceras, una por línea',
  'send.body': 'Cuerpo',
  'send.body.hint': 'Vacío: ninguno.',
  taken: 'Con qué coincide el texto de una buena respuesta',
  'taken.hint':
    'Una expresión regular, para una pasarela que dice que no con estado 200. Vacío: decide el estado.',
  reference: 'Dónde trae la respuesta el identificador del mensaje',
  'pointer.hint': 'Un JSON Pointer como /messages/0/id. Vacío: en ningún sitio.',
  error: 'Dónde dice la respuesta qué falló',
  'state.ask': 'Preguntar qué fue de un mensaje',
  'state.url': 'URL de la pregunta',
  'state.word': 'Dónde lo dice la respuesta',
  'state.delivered': 'Palabras que significan que llegó, una por línea',
  'state.failed': 'Palabras que significan que no, una por línea',
  systemId: 'ID de sistema',
  systemType: 'Tipo de sistema',
  'systemType.hint': 'La mayoría de los centros no quieren ninguno.',
  ids: 'Identificadores de los acuses',
  'ids.same': 'los mismos que en la respuesta',
  'ids.hex-to-decimal': 'hexadecimales en la respuesta, decimales en el acuse',

  connect: 'Conectar',
  save: 'Guardar',
  saved: 'Guardado. Desde ahora los mensajes van allí.',
  remove: 'Desconectar…',
  'remove.title': '¿Desconectar este canal?',
  'remove.about':
    'Ya no saldrá nada por él, lo que espera se abandona y sus contraseñas se olvidan. Se avisa a los supervisores.',
  'remove.go': 'Desconectar',
  removed: 'Desconectado.',
  powerful:
    'Quien cambie esto podría leer todos los códigos. Por eso cada cambio queda en la auditoría, y los supervisores lo ven durante una semana.',
  'wrong.some': 'No se ha guardado nada: vea los campos marcados abajo.',
  'wrong.form': 'Eso no es posible aquí.',
  'wrong.host': 'Solo el nombre o la dirección de un servidor: sin https://, puerto ni espacios.',
  'wrong.port': 'Un número del 1 al 65535.',
  'wrong.pace': 'Un número del 1 al 6000.',
  'wrong.email': 'No es una dirección de correo.',
  'wrong.url': 'Una dirección que empiece por https://.',
  'wrong.pointer': 'Tiene que empezar con una barra: /messages/0/id.',
  'wrong.headers': 'Una por línea, cada una como Nombre: valor.',
  'wrong.missing': 'Hace falta.',
  'wrong.plain': 'Nada va sin cifrar a otro equipo. Elija TLS o STARTTLS.',
  'wrong.plainUrl': 'Sin cifrado, solo a este equipo o, si se permite abajo, a su red interna.',
  'wrong.authorities':
    'No se encontró en él ningún certificado en PEM (-----BEGIN CERTIFICATE-----).',
  'wrong.again':
    'Ahora el servidor es otro: escríbalo de nuevo, para que vaya solo adonde usted quiere.',
  'wrong.unreadable': 'La clave de este perfil no abre lo que hay guardado. Escríbalo de nuevo.',

  test: 'Mensaje de prueba',
  'test.about': 'No es de ninguna cuenta y no lleva ningún código. Sale por lo que está guardado.',
  'test.to.email': 'A su propia dirección de correo',
  'test.to.phone': 'A su propio número de teléfono',
  'test.to.hint': 'Con su país: +34 612 345 678.',
  'test.to.wrong.email': 'No es una dirección de correo.',
  'test.to.wrong.phone': 'No es un número de teléfono con su país.',
  'test.send': 'Enviar un mensaje de prueba',
  'test.check': 'Solo iniciar sesión',
  'test.steps': 'Pasos de la prueba',
  'test.goesOn': 'Sigue…',
  'test.waits':
    'Un segundo mensaje salió a una dirección inventada de su propio dominio. Lo que vuelva puede tardar 2 minutos…',
  'test.taken':
    'El mensaje fue aceptado. Mire si llega{carries, select, email {; si no, mire en el correo no deseado} other {}}.',
  'test.signedIn': 'Funciona hasta el inicio de sesión.',
  'test.onlyMessage': 'Esta pasarela solo se puede probar con un mensaje.',
  'test.noReturn':
    'El mensaje de prueba fue aceptado. Pero del enviado a una dirección inventada no volvió nada: o su servidor no informa, o no entrega en el buzón las direcciones con un más (rebotes+…@).',
  'step.address': 'Nombre resuelto: {detail}',
  'step.connected': 'Conectado con {detail}',
  'step.secured': 'Cifrado: {detail}',
  'step.offers': 'Ofrece: {detail}',
  'step.signed-in': 'Sesión iniciada{detail, select, none {} other {: {detail}}}',
  'step.taken': 'Aceptado{detail, select, none {} other {: {detail}}}',
  'step.mailbox': 'Buzón abierto{detail, select, none {} other {: {detail}}}',
  'step.came-back':
    '{carries, select, email {Volvió lo que no se pudo entregar, así que las direcciones con un más funcionan} other {Llegó un acuse}}{detail, select, none {} other {: {detail}}}',

  'fault.name': 'No se pudo resolver el nombre del servidor.',
  'fault.connection': 'No se pudo conectar con el servidor, o cortó la conexión.',
  'fault.time': 'El servidor no respondió a tiempo.',
  'fault.certificate':
    'Este equipo no confía en el certificado del servidor, o no es para ese nombre. No se envió nada, tampoco ninguna contraseña.',
  'fault.no-tls': 'El servidor no ofrece cifrado. No se envió nada, tampoco ninguna contraseña.',
  'fault.sign-in': 'El servidor no acepta el nombre de usuario o la contraseña.',
  'fault.busy': 'El servidor no acepta más por ahora.',
  'fault.protocol': 'Lo que responde allí no habla el protocolo que se esperaba.',
  'fault.settings': 'Lo configurado no se puede usar.',
  'do.name': 'Compruebe cómo está escrito el servidor y que este equipo tiene conexión.',
  'do.connection': 'Compruebe servidor y puerto, y si hay un cortafuegos de por medio.',
  'do.time': 'Compruebe el puerto: con el cifrado equivocado, cada lado espera al otro.',
  'do.certificate':
    'Compruebe el nombre del servidor. Si su certificado es de una autoridad propia, elija abajo el archivo de esa autoridad.',
  'do.no-tls': 'Elija el otro tipo de cifrado y su puerto, o pregunte a quien lleva el servidor.',
  'do.sign-in':
    'Escriba otra vez la contraseña y guarde. Hasta entonces solo se prueba una vez por hora, para que el servidor no les bloquee.',
  'do.busy': 'Se vuelve a intentar solo. Si ocurre a menudo, ponga menos mensajes por minuto.',
  'do.protocol': 'Compruebe el puerto, y si responde un proxy en lugar del servidor.',
  'do.settings': 'Repase los ajustes de abajo y guárdelos otra vez.',

  'letter.subject': 'Mensaje de prueba{organisation, select, none {} other { de {organisation}}}',
  'letter.email':
    'Este es un mensaje de prueba{organisation, select, none {} other { de {organisation}}}. Dice que los mensajes salen. No es de ninguna cuenta, y no tiene que hacer nada.',
  'letter.phone':
    'Mensaje de prueba{organisation, select, none {} other { de {organisation}}}. No tiene que hacer nada.',
} satisfies Record<
  `step.${CheckStep}` | `fault.${TransportFault}` | `do.${TransportFault}`,
  string
> &
  Record<string, string>

/** Lo que dice cada ventana mientras los mensajes no salen, y de qué se avisa a los supervisores. */
export const channelNotes = {
  none: 'No hay ningún canal conectado: los mensajes a los clientes no salen.',
  'still.email': 'Los correos no salen desde el {since, date}. {fault}',
  'still.phone': 'Los mensajes de texto no salen desde el {since, date}. {fault}',
  held: 'No sale ningún mensaje, porque este perfil se restauró o se copió{count, plural, =0 {} one {: hay uno retenido} other {: hay # retenidos}}.',
  waiting: '{count, plural, one {Espera uno.} other {Esperan #.}}',
  connect: 'Conectar un canal',
  look: 'Ver el canal',
  tell: 'Puede conectarlo un administrador.',
  told: 'De ello se ocupa un administrador en Ajustes → Canales.',
  'changed.set':
    '{name} cambió por dónde salen {carries, select, email {los correos} other {los mensajes de texto}}, {ago}: desde entonces van a {host}. Quien lleve ese servidor podría leer todos los códigos.',
  'changed.removed':
    '{name} desconectó el canal de {carries, select, email {correo} other {mensajes de texto}}, {ago}.',
  changes: 'Cambios en los canales',
}
