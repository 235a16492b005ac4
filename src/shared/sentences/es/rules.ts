import type { Catalogue } from '../shape'

export const rules: Catalogue['rules'] = {
  'contacts.kind':
    '{onAccount, select, false {Ese contacto ya no está en la cuenta.} other {{expected, select, email {No es una dirección de correo válida. Tiene la forma nombre@example.org, sin nada delante ni detrás.} phone {No es un número de teléfono al que lleguen mensajes de texto. Empieza por el prefijo de su país, como +34, y no lleva extensión; los números gratuitos y los de tarificación especial no reciben mensajes.} other {No es una dirección de correo ni un número de teléfono válidos. Un número de teléfono empieza por el prefijo de su país, como +34, y no lleva extensión.}}}}',
  'contacts.duplicate':
    '{contact, select, none {Ese contacto} other {{contact}}} ya está en esta cuenta.',
  'contacts.limit':
    '{limit, select, none {Una cuenta tiene como máximo {contactsLimit} contactos confirmados.} other {La cuenta ya tiene {limit} contactos, y no puede tener más. Quite antes uno que ya no haga falta.}}',
  'contacts.confirm-first':
    '{confirmed, select, true {{contact, select, none {Ese contacto} other {{contact}}} ya está confirmado.} other {Un contacto nuevo cuenta cuando se ha introducido el código que se le envió. Hasta entonces no se le envía nada más.}}',
  'contacts.listed-next-time':
    'Una vez confirmado, el contacto aparece enseguida en la lista y se ofrece desde la siguiente verificación.',
  'contacts.add-before-remove':
    'Es el único contacto confirmado, así que todavía no se puede quitar. Añada antes otro, o pida quitar toda la información de seguridad, lo que surte efecto solo al cabo de {replacementWait, time}.',
  'contacts.all-at-once':
    '{provedByNew, select, true {El código fue a un contacto que también es nuevo, y con eso no se quita uno afianzado.{establishedAt, select, none {} other { Vale desde el {establishedAt, date}.}} Verifique un contacto afianzado.} other {Solo quedarían contactos añadidos hace poco, así que cuenta como cambiar toda la información de seguridad a la vez. Se puede hacer si el cliente acepta que la configuración de seguridad y la facturación queden congeladas{waitUntil, select, none { durante {replacementWait, time}} other { hasta el {waitUntil, date}}}.{liftsAt, select, none {} other { Desde el {liftsAt, date}, quitarlo no congela nada.}}}}',
  'contacts.keep-old':
    'La información de seguridad antigua puede quedarse, salvo que otra persona tenga acceso a ella. Cuantas más formas de verificarse tenga el cliente, más fácil le será volver a entrar.',
  'contacts.own-domain':
    'Esa dirección es un buzón en el que se inicia sesión aquí: entrar en él cierra la sesión de este navegador. Deje abierta la página que espera el código y abra el buzón en otro navegador.',
  'contacts.shared': 'El mismo contacto está también en otra cuenta. Está permitido.',
  'contacts.language':
    'Los mensajes a un contacto siguen en el idioma que tenía la cuenta cuando se añadió. Para cambiarlo, quite el contacto y añádalo de nuevo.',
  'contacts.disabled':
    '{disabled, select, false {Ese contacto no está desactivado.} other {{contact, select, none {Tras {codeDisableContactAfter} códigos erróneos seguidos ya no se envía ninguno a un contacto; si los pudo probar cualquiera, ninguno de los de ese tipo que cualquiera puede pedir.} other {Se introdujeron demasiados códigos erróneos seguidos para {contact}, así que {purpose, select, none {no se le envía ninguno} other {a quien no ha iniciado sesión no se le envía allí ninguno de ese tipo}}.}} Se le sigue avisando de lo que pasa en la cuenta. Un supervisor puede volver a activarlo.}}',
  'settings.told':
    'De cada cambio en los ajustes de seguridad se avisa a todos los contactos que la cuenta tenía antes, siempre con la manera de decir «no he sido yo».',
  'phone.last-four':
    'Antes de enviar un código a un teléfono que está en la cuenta, el cliente dice las cuatro últimas cifras de su número. Después se puede enviar el código durante {lastFourOpensFor, time}.',
  'phone.last-four-locked':
    '{liftsAt, select, none {Cuando las cuatro últimas cifras se han dicho mal {lastFourTries} veces, no se pueden intentar durante {lastFourLock, time}.} other {Las cuatro últimas cifras se dijeron mal demasiadas veces. Se podrá intentar de nuevo desde el {liftsAt, date}.}}',
  'replacement.wait':
    'Quitar o sustituir toda la información de seguridad surte efecto {maturesAt, select, none {{replacementWait, time} después de pedirlo} other {el {maturesAt, date}}}. Hasta entonces la información sigue como está.',
  'replacement.security-frozen':
    'Se está cambiando toda la información de seguridad. Hasta que surta efecto{liftsAt, select, none {} other { el {liftsAt, date}}}, no se puede cambiar ni añadir nada en la configuración de seguridad: ni contactos, ni nombres de inicio de sesión, ni la contraseña, ni la verificación en dos pasos.',
  'replacement.billing-frozen':
    'Se está cambiando toda la información de seguridad. Hasta que surta efecto{liftsAt, select, none {} other { el {liftsAt, date}}}, no se puede cambiar ni añadir información de facturación. Se puede ver, y se puede comprar con los datos guardados.',
  'replacement.services-stay':
    'Entretanto la cuenta sigue abierta: el inicio de sesión, el correo, Skype, OneDrive y los dispositivos funcionan como siempre. Un aviso que ya no se puede omitir espera también hasta el final.',
  'replacement.already-pending':
    'Ya hay un cambio de toda la información de seguridad en espera{liftsAt, select, none {} other {; surte efecto el {liftsAt, date}}}. Pedirlo otra vez no reinicia la espera.',
  'replacement.confirm-new-first':
    '{lapsed, select, true {El código llegó demasiado tarde: su contacto nuevo no se confirmó a tiempo y la petición caducó. El cliente empieza de nuevo con «No tengo ninguno de estos».} other {La espera empieza cuando se ha introducido el código que se envió al contacto nuevo, a más tardar {confirmBy, select, none {{replacementConfirmWithin, time} después de la petición} other {el {confirmBy, date}}}. Si no, la petición caduca.}}',
  'replacement.old-contacts-work':
    'Hasta el final los contactos antiguos siguen recibiendo códigos y verificando; uno nuevo todavía no.',
  'replacement.cancel-with-old':
    '{oldContacts, select, none {{pending, select, false {No hay ningún cambio en espera, así que no hay nada que cancelar.} other {{oldContact, select, false {Ese no es uno de los contactos antiguos. } other {}}Para cancelar hace falta un código enviado a uno de los contactos antiguos. En cuanto se introduce, todo vuelve a estar como antes.}}} other {No hay ningún contacto antiguo al que pueda ir un código. Quien sabe la contraseña inicia sesión y añade información de seguridad nueva: así la petición termina en el acto.}}',
  'replacement.no-shortcut': 'Nadie puede acortar la espera, tenga la función que tenga.',
  'replacement.complete':
    'Al final se quita la información de seguridad antigua y la nueva ocupa su lugar. Si no la hay, se pide al cliente en el siguiente inicio de sesión.',
  'replacement.told':
    'A cada contacto antiguo se le avisa de la petición, de los recordatorios y del final, siempre con la manera de decir «no he sido yo».',
  'replacement.not-me':
    '{pending, select, false {No hay ningún cambio en espera en esta cuenta, así que no hay nada que comunicar.} other {Alguien dijo «no he sido yo», así que la petición está congelada y no surte efecto. Decide un supervisor: cancelarla o liberarla.}}',
  'notice.ways':
    'Asegúrese de que el cliente puede recibir un código: verifica un contacto que está en la cuenta o añade uno nuevo. Cualquiera de las dos cosas basta, y también el contacto nuevo de un cambio de toda la información de seguridad, una vez confirmado.',
  'notice.skip':
    'El aviso se puede omitir durante {noticeSkipFor, time} cada vez, pero no después {hardAt, select, none {de {noticeHardAfter, time} desde el primer aviso} other {del {hardAt, date}}}.',
  'notice.verify-first':
    '{hardAt, select, none {Pasado el plazo de {noticeHardAfter, time} desde el primer aviso, ya no se puede omitir.} other {El aviso ya no se puede omitir.}} Para entrar, el cliente verifica un contacto que está en la cuenta o añade uno nuevo.',
  'notice.added-unproven':
    'Un contacto que se añadió en un aviso, o sin ninguna información de seguridad, y sin prueba, recibe códigos. {until, select, none {Durante {noticeAddedUnprovenFor, time}, o hasta que se verifique un código a un contacto ya afianzado,} other {Hasta {until, date}, o hasta que se verifique un código a un contacto afianzado,}} solo sirven para iniciar sesión y para encontrar el nombre de la cuenta. «No he sido yo» desde un contacto más antiguo lo quita.',
  'freshness.absence':
    'A quien lleva {freshnessAbsence, time} o más sin iniciar sesión se le pide que se asegure de que puede recibir un código.',
  'signin.name-off':
    'Iniciar sesión con ese nombre está desactivado. El nombre sigue en la cuenta; el cliente entra con otro y puede activarlo en «Opciones de inicio de sesión».',
  'names.last-enabled':
    'Es el único nombre con el que el cliente puede iniciar sesión, así que no se puede desactivar.',
  'directory.no-exchange':
    'Una importación es un cambio de información de seguridad: en {replacementWait, time} las importaciones nunca cambian todos los contactos que una cuenta tenía antes, ni con un archivo ni con varios. Lo que lo haría se retiene y necesita a un supervisor que no haya empezado la importación; después espera como cualquier cambio de toda la información.',
  'names.taken':
    'Otra cuenta tiene ese nombre de inicio de sesión, y un nombre es de una sola cuenta. Busque el nombre para ver de quién es. Si el archivo está mal, corríjalo e impórtelo de nuevo.',
  'signin.wrong-password': 'Ese nombre y esa contraseña no corresponden a ninguna cuenta.',
  'code.not-a-password':
    'Un código de verificación no es una contraseña. Se escribe en la casilla de la página que lo pidió.',
  'signin.locked':
    '{locked, select, false {El inicio de sesión no está bloqueado, así que no hay nada que desbloquear.} other {{liftsAt, select, none {Tras {signInLockAfter} inicios de sesión fallidos seguidos, iniciar sesión queda bloqueado {signInLocksFirst, time}; cada bloqueo siguiente es más largo, hasta {signInLocksLast, time}.} other {Fallaron demasiados inicios de sesión seguidos. El cliente puede intentarlo de nuevo desde el {liftsAt, date}.}}}}',
  'signin.code-needed': 'Este inicio de sesión necesita un código además de la contraseña.',
  'signin.needs-new-info':
    'La cuenta no tiene información de seguridad. En el siguiente inicio de sesión se pide al cliente que la añada; hasta entonces no se abre nada más. Quien no puede iniciar sesión puede pedir que se sustituya toda la información de seguridad: lleva toda la espera, y un segundo operador si lo pide un agente.',
  'code.cooldown':
    '{liftsAt, select, none {Después de enviar un código, el siguiente puede salir al cabo de {codeCooldown, time}.} other {Acaba de salir un código. El siguiente podrá salir el {liftsAt, date}.}}',
  'code.hourly-limit':
    '{liftsAt, select, none {Como máximo {codePerHour, plural, one {sale un código} other {salen # códigos}} para una cuenta en una hora.} other {Ya salieron todos los códigos que pueden salir en una hora: {codePerHour}. El siguiente podrá salir el {liftsAt, date}.}}',
  'code.daily-limit':
    '{liftsAt, select, none {Como máximo {codePerDay, plural, one {sale un código} other {salen # códigos}} para una cuenta en un día.} other {Ya salieron todos los códigos que pueden salir en un día: {codePerDay}. El siguiente podrá salir el {liftsAt, date}.}}',
  'code.superseded':
    'Ese código es antiguo. Se envió otro más nuevo{sentAt, select, none {} other { el {sentAt, date}}}{contact, select, none {} other { a {contact}}}; solo cuenta el último.',
  'code.expired':
    '{expiredAt, select, none {Un código vale durante {codeLifetime, time}. Después hace falta uno nuevo.} other {Ese código ha caducado (el {expiredAt, date}). Hace falta uno nuevo.}}',
  'code.used':
    'Ese código ya se ha usado{usedAt, select, none {} other { (el {usedAt, date})}}. Un código verifica una sola vez; envíe otro.',
  'code.purpose':
    'Ese código se envió para otra cosa, y solo sirve para lo que se envió. Pida el que se envió para esto.',
  'code.reading':
    '{digits, select, none {Un código tiene {codeDigits} cifras. Los espacios, los guiones y las palabras de alrededor no se leen, y un texto sin esas cifras no es un intento.} other {Un código tiene {need} cifras, y aquí {digits, plural, =0 {no hay ninguna} one {hay una} other {hay #}}. No ha contado como intento; introduzca el código otra vez.}}',
  'code.wrong':
    '{codeSent, select, false {No hay ningún código abierto que comprobar. Envíe uno primero.} other {El código no es correcto.{triesLeft, select, none {} other { {triesLeft, plural, =0 {No quedan intentos} one {Queda un intento} other {Quedan # intentos}}.}}}}',
  'code.attempts':
    '{triesLeft, select, none {Tras {codeTries, plural, one {un intento fallido} other {# intentos fallidos}} un código ya no vale, y hay que enviar otro.} other {Se introdujo un código erróneo demasiadas veces, así que este código ya no vale. Envíe otro.}}',
  'code.locked':
    '{liftsAt, select, none {Tras {codeLockAfter} códigos erróneos seguidos no se comprueba ninguno durante {codeLocksFirst, time}; cada bloqueo siguiente es más largo, hasta {codeLocksLast, time}. Un código correcto empieza la cuenta de nuevo. Lo que cualquiera puede probar sin iniciar sesión se cuenta aparte.} other {Demasiados códigos erróneos seguidos. {byAnybody, select, true {Los códigos que cualquiera puede pedir se podrán volver a comprobar desde el {liftsAt, date}. Hasta entonces se puede verificar al cliente en un caso o con la sesión iniciada.} other {Se podrán volver a comprobar códigos desde el {liftsAt, date}.}}}}',
  'code.resend':
    'Con «No tengo un código» el cliente recibe otro, dentro de los límites de cuántos pueden salir.',
  'code.hidden': 'Los códigos no se muestran aquí a nadie. Solo los ve el cliente.',
  'code.support-call':
    'En esta casilla solo cuenta el código que se envió para esta llamada. Los códigos para iniciar sesión o restablecer la contraseña se rechazan aquí: diga al cliente que no los lea nunca a nadie.',
  'identity.sign-in-first':
    'El cliente tiene que haber iniciado sesión para gestionar su información de seguridad.',
  'identity.code-required':
    '{byId, select, none {{names, select, none {Para cambiar la configuración de seguridad hace falta antes un código de verificación: uno que el cliente escribe en la página o uno que lee en esta llamada.} other {Todos los nombres de inicio de sesión de la cuenta están desactivados y el archivo dejaría entrar al cliente con uno nuevo. Nadie ha demostrado nada, así que debe aceptarlo un administrador.}}} other {El archivo solo conoce esta cuenta por un identificador: ninguno de sus nombres de inicio de sesión es de la cuenta. Otro directorio puede haber dado el mismo identificador a otra persona, así que debe aceptarlo un administrador.}}',
  'identity.two-proofs':
    'Para esto hacen falta dos códigos a dos contactos distintos, ambos ya afianzados cuando se pidió el primero.{have, select, none {} other { {have, plural, =0 {No se ha verificado ninguno} one {Se ha verificado uno} other {Se han verificado #}} hasta ahora.}}',
  'identity.only-to-verify':
    'Los contactos sirven para verificar al cliente y para nada más. Mostrar uno completo requiere un motivo y una segunda persona.',
  'recovery.silent':
    'Si ese contacto está en una cuenta, hay un código en camino. La respuesta es la misma en ambos casos.',
  'recovery.lists-all':
    'El código correcto muestra todas las cuentas que tienen este contacto; el cliente elige una e inicia sesión.',
  'role.forbidden':
    '{role, select, none {Cada función hace solo lo suyo: los agentes buscan, verifican e inician; los supervisores además aprueban, muestran, activan y liberan; formadores, auditores y administradores nunca actúan por un cliente.} other {La función de {role} no puede hacer esto.}}{takes, select, none {} nobody { Nadie puede hacerlo desde aquí.} other { Hace falta: {takes}.}}',
  'case.required':
    '{caseIs, select, own {Ese caso ya es suyo.} open {Ese caso está abierto y lo lleva otra persona. Un supervisor puede hacerse cargo de él.} closed {Ese caso está cerrado. Reábralo para seguir con él.} unknown {No hay ningún caso así en esta cuenta.} other {Una cuenta solo se cambia dentro de un caso propio abierto. Ábralo primero: cómo se puso en contacto el cliente y qué dijo.}}',
  'case.caller-unverified':
    '{need, select, 2 {Esta cuenta pide dos códigos: de dos contactos distintos que ya estaban afianzados al abrir el caso. {have, plural, =0 {No se ha verificado ninguno} one {Se ha verificado uno} other {Se han verificado #}} hasta ahora. Sin el segundo quedan los códigos, las notas, «no he sido yo» y sustituir toda la información de seguridad.} other {Aún no sabe si es el titular. Envíe un código de llamada a uno de los contactos y pida a quien llama que lo lea.}}',
  'case.approval-required':
    '{pending, select, false {No hay nada que espere aprobación.} other {{over, select, true {Esa aprobación ya no vale: se usó, se retiró o caducó. Pídala otra vez.} other {Esto espera a un segundo operador, que ve exactamente lo que va a pasar.}}}}',
  'case.call-back':
    '{callBacks, select, none {{establishedAt, select, none {Devuelva la llamada solo a un número que tenga la cuenta, nunca a uno que dé quien llama. Un operador puede hacerlo {callBackPerDay} veces al día.} other {{contact} es demasiado nuevo para devolver la llamada. Cuenta desde el {establishedAt, date}.}}} other {Ha visto {callBacks} números en un día. El siguiente se puede mostrar desde el {liftsAt, date}.}}',
  'case.match':
    '{tries, select, none {Un contacto se puede comparar con lo que dice quien llama: la respuesta es solo si coincide, nunca el contacto. Cada uno se puede comparar {matchTries} veces en un caso, y no demuestra nada.} other {Ese contacto se ha comparado {tries} veces en este caso. Envíe mejor un código.}}',
  'case.desk-proof':
    '{announcedUntil, select, none {{establishedAt, select, none {Antes de llamar al titular se pueden enviar dos palabras a un contacto afianzado, y decirlas. Solo en llamadas que hace el soporte: en una llamada entrante, un impostor podría pasarlas.} other {{contact} es demasiado nuevo para anunciarle una llamada. Cuenta desde el {establishedAt, date}.}}} other {Se acaba de anunciar una llamada. Sus palabras cuentan hasta el {announcedUntil, date}.}}',
  'case.ticket':
    '{when, select, opening {Su organización solo abre un caso con el número de su tique.} closing {Su organización solo cierra un caso con el número de su tique: enlácelo antes.} other {{pattern, select, none {Donde la organización lo pide, los cambios exigen el número de su tique en el caso.} other {La organización no escribe así sus tiques: {pattern}, con # para una cifra, @ para una letra y * para cualquier cantidad de ellas.}}}}',
  'case.may-be-said':
    'Para cada rechazo, y para lo que retiene una cuenta, hay algo que decir antes de verificar a quien llama, que no revela nada que no sea público, y algo que decir al titular.',
  'case.self-approval': 'Nadie aprueba su propia petición. Pídaselo a un segundo operador.',
  'case.one-weakening':
    'De las acciones que debilitan una cuenta, los operadores solo pueden hacer un tipo en {caseOneActPer, time}.{done, select, none {} other { La última fue {done, select, resetPassword {un restablecimiento de contraseña} twoStepOff {desactivar la verificación en dos pasos} enableContact {activar un contacto} exchange {cambiar un contacto por otro} replaceContacts {sustituir toda la información de seguridad} unlockSignIn {dejar que se vuelva a intentar el inicio de sesión} other {otra cosa}}.}} Otro tipo espera{liftsAt, select, none {} other { hasta el {liftsAt, date}}}, salvo que lo apruebe un segundo operador. Añadir un contacto y quitar el perdido cuenta como un solo tipo.',
  'approval.independent':
    '{why, select, none {Quien aprueba no es quien lo pidió, ni nadie a quien este haya dado de alta como operador o dado una frase de acceso en los últimos {operatorsIndependentAfter, time}, ni al revés, y supervisor desde hace al menos {operatorsApproverAfter, time}.} role {{used, select, none {Hace falta un supervisor.} other {Quien lo aprobó ya no es supervisor. Espera a otro.}}} recent {{used, select, none {Usted no lleva bastante tiempo como supervisor para aprobar.} other {Quien lo aprobó acaba de volver a ser supervisor. Espera a otro.}} {liftsAt, select, none {} other {Cuenta desde el {liftsAt, date}.}}} other {{used, select, none {Uno de los dos dio de alta al otro como operador o le dio una frase de acceso, por sí mismo o a través de alguien, así que por un tiempo una sola persona podría ser ambos.} other {Desde que se aprobó, uno de los dos recibió una frase de acceso del otro, así que una sola persona podría ser ambos. Espera a otro supervisor.}} {liftsAt, select, none {} other {Cuenta desde el {liftsAt, date}.}}}}',
  'operators.supervisor-by-two':
    'Para nombrar a un supervisor hace falta la conformidad de otro que esté presente: al añadirlo, al cambiar la función de alguien o al darle una nueva frase de acceso. El fundador puede nombrar él solo al primero. El último supervisor no se puede eliminar.',
  'export.by-two':
    'Exportar los contactos completos necesita a un segundo operador. Si un operador hace más de {operatorsLookUpsPerHour} búsquedas en una hora, se avisa a los supervisores.',
  'reset.start-only':
    'Usted inicia el restablecimiento; el cliente elige la contraseña. Ningún operador la elige ni la ve.',
  'reset.link-once':
    'El enlace para elegir una contraseña nueva sirve una sola vez, hasta que caduca. Uno más reciente lo anula, y también perder el contacto al que se envió.',
  'mask.phone': 'De un número de teléfono solo se muestran las dos últimas cifras.',
  'mask.email': 'De una dirección de correo solo se muestran los dos primeros caracteres.',
  'mask.stored':
    'Lo que se muestra viene de lo que está guardado en la cuenta, no de lo que se escribió.',
  'clock.backwards':
    'El reloj de este equipo va por detrás de lo que ya está registrado{newest, select, none {} other { ({newest, date})}}. No se decide nada hasta que el reloj esté bien.',
  'clock.suspect':
    'El reloj de este equipo no es de fiar{says, select, none {} other {: dice que es {says, date}}}{lastSeen, select, none {} other {, y Latchkey lo vio por última vez el {lastSeen, date}}}. Hasta que un supervisor diga que está bien, no se hace nada que cuente el tiempo.',
}

export const shortRules: Catalogue['shortRules'] = {
  'contacts.kind': 'no es un contacto válido',
  'contacts.duplicate': 'ya está en la cuenta',
  'contacts.limit': 'no cabe otro contacto',
  'contacts.confirm-first': 'primero hay que confirmar el contacto',
  'contacts.listed-next-time': 'aparece desde la siguiente verificación',
  'contacts.add-before-remove': 'añada antes otro contacto',
  'contacts.all-at-once': 'lo cambiaría todo a la vez',
  'contacts.keep-old': 'el contacto antiguo puede quedarse',
  'contacts.own-domain': 'un buzón que inicia sesión aquí',
  'contacts.shared': 'también está en otra cuenta',
  'contacts.language': 'el idioma se queda con el contacto',
  'contacts.disabled': 'desactivado tras demasiados códigos erróneos',
  'settings.told': 'se avisa a todos los contactos',
  'phone.last-four': 'hacen falta las cuatro últimas cifras',
  'phone.last-four-locked': 'cuatro últimas cifras mal demasiadas veces',
  'replacement.wait': 'surte efecto tras la espera',
  'replacement.security-frozen': 'la espera congela la seguridad',
  'replacement.billing-frozen': 'la espera congela la facturación',
  'replacement.services-stay': 'los servicios funcionan como siempre',
  'replacement.already-pending': 'ya hay un cambio en marcha',
  'replacement.confirm-new-first': 'hay que confirmar el contacto nuevo',
  'replacement.old-contacts-work': 'los antiguos funcionan hasta el final',
  'replacement.cancel-with-old': 'hace falta un código a un contacto antiguo',
  'replacement.no-shortcut': 'nadie puede acortar la espera',
  'replacement.complete': 'completo al final de la espera',
  'replacement.told': 'se avisa a cada contacto antiguo',
  'replacement.not-me': 'congelado: «no he sido yo»',
  'notice.ways': 'verificar un contacto o añadir uno',
  'notice.skip': 'se puede omitir por ahora',
  'notice.verify-first': 'verificar antes un contacto',
  'notice.added-unproven': 'añadido sin prueba',
  'freshness.absence': 'mucho tiempo sin iniciar sesión',
  'signin.name-off': 'este nombre está desactivado',
  'names.last-enabled': 'el único nombre activado',
  'directory.no-exchange': 'las importaciones cambiarían todos los contactos',
  'names.taken': 'otra cuenta tiene ese nombre de inicio de sesión',
  'signin.wrong-password': 'nombre y contraseña no coinciden',
  'code.not-a-password': 'un código no es una contraseña',
  'signin.locked': 'el inicio de sesión está bloqueado',
  'signin.code-needed': 'hace falta también un código',
  'signin.needs-new-info': 'falta información de seguridad nueva',
  'code.cooldown': 'acaba de salir un código',
  'code.hourly-limit': 'demasiados códigos en esta hora',
  'code.daily-limit': 'demasiados códigos hoy',
  'code.superseded': 'se envió un código más nuevo',
  'code.expired': 'el código ha caducado',
  'code.used': 'el código ya se usó',
  'code.purpose': 'el código era para otra cosa',
  'code.reading': 'un código tiene otro número de cifras',
  'code.wrong': 'el código no es correcto',
  'code.attempts': 'demasiados intentos fallidos',
  'code.locked': 'la comprobación está bloqueada',
  'code.resend': 'se puede enviar otro código',
  'code.hidden': 'los códigos no se muestran nunca',
  'code.support-call': 'solo cuenta el código de esta llamada',
  'identity.sign-in-first': 'el cliente inicia sesión primero',
  'identity.code-required':
    '{byId, select, none {{names, select, none {hace falta antes un código verificado} other {todos sus nombres están desactivados}}} other {el archivo solo la conoce por un identificador}}',
  'identity.two-proofs': 'hacen falta códigos a dos contactos',
  'identity.only-to-verify': 'los contactos solo sirven para verificar',
  'recovery.silent': 'la respuesta es siempre la misma',
  'recovery.lists-all': 'muestra todas las cuentas',
  'role.forbidden': 'no con su función',
  'case.required': 'abra antes un caso',
  'case.caller-unverified': 'verifique antes a quien llama',
  'case.approval-required': 'hace falta un segundo operador',
  'case.call-back': 'solo a un número afianzado',
  'approval.independent': 'quien aprueba tiene que ser independiente',
  'operators.supervisor-by-two': 'hace falta la conformidad de un supervisor',
  'export.by-two': 'hace falta un segundo operador',
  'case.match': 'comparado ya bastantes veces',
  'case.desk-proof': 'solo a un contacto afianzado',
  'case.ticket': 'exige el número del tique',
  'case.may-be-said': 'lo que se puede decir',
  'case.self-approval': 'no su propia petición',
  'case.one-weakening': 'un solo tipo de debilitamiento cada vez',
  'reset.start-only': 'el cliente elige la contraseña',
  'reset.link-once': 'un enlace sirve una sola vez',
  'mask.phone': 'solo las dos últimas cifras',
  'mask.email': 'solo los dos primeros caracteres',
  'mask.stored': 'como está guardado, no como se escribió',
  'clock.backwards': 'el reloj va hacia atrás',
  'clock.suspect': 'el reloj no es de fiar',
}
