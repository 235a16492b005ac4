import type { Catalogue } from '../shape'
import { commandDeeds } from './commands'

export const deeds: Catalogue['deeds'] = {
  'app.setAppearance':
    '{who} cambió el aspecto{theme, select, none {} other {; tema: {themeWas, select, none {} system {como el sistema → } light {claro → } other {oscuro → }}{theme, select, system {como el sistema} light {claro} other {oscuro}}}}{language, select, none {} other {; idioma: {languageWas, select, none {} other {{languageWas} → }}{language}}}{zone, select, none {} other {; zona horaria: {zoneWas, select, none {} other {{zoneWas} → }}{zone}}}{notifications, select, none {} on {; notificaciones activadas} other {; notificaciones desactivadas}}.',
  'operators.createFirst':
    '{who} creó este perfil como su primer operador{operator, select, none {} other {, con {operator} como segundo fundador}}.',
  'operators.signIn': '{who} inició sesión.',
  'operators.lock':
    '{why, select, none {{who} bloqueó la consola.} idle {Se bloqueó la consola de {operator}: no había actividad.} suspended {Se bloqueó la consola de {operator}: el equipo se suspendió o se bloqueó.} crashed {Se bloqueó la consola de {operator}: falló su página.} other {Se bloqueó la consola de {operator}: había cambiado la función o la frase de acceso.}}',
  'operators.changePassphrase': '{who} cambió su propia frase de acceso.',
  'operators.list': '{who} consultó los operadores.',
  'operators.add':
    '{who} añadió a {operator} como {role}{yes, select, none {} other {, con la conformidad de {yes}}}.',
  'operators.setRole':
    '{who} cambió la función de {operator} de {was} a {role}{yes, select, none {} other {, con la conformidad de {yes}}}.',
  'operators.remove': '{who} eliminó a {operator}.',
  'operators.resetPassphrase':
    '{who} dio a {operator} una nueva frase de acceso{yes, select, none {} other {, con la conformidad de {yes}}}.',
  'operators.sayYes':
    '{who} dio su conformidad a lo que pidió {operator}: {to, select, none {} other {{to}}}.',
  'operators.setIdleLock':
    '{who} hizo que la consola se bloquee a los {minutes, plural, one {# minuto} other {# minutos}}{was, select, none {} other { (antes: {was})}}.',
  'directory.openSample':
    '{who} abrió un directorio de ejemplo{operator, select, none {} other {, con {operator} como segundo fundador}}.',
  'directory.chooseImport':
    '{who} eligió {files, plural, one {un archivo} other {# archivos}} para importar.',
  'directory.planImport':
    '{who} ensayó una importación: se añadirían {added, plural, one {# persona} other {# personas}} y cambiarían {changed, plural, one {# cuenta} other {# cuentas}}.',
  'directory.acceptHeld':
    '{who} aceptó {accepted, plural, one {# cambio} other {# cambios}} que una importación retenía.',
  'directory.applyImport':
    '{cause, select, cutOff {Una importación quedó interrumpida; lo que había añadido se quitó de nuevo.} lost {El resto de una importación no pudo hacerse: su plan había desaparecido.} other {{who} importó {added, plural, one {# persona} other {# personas}}{changed, plural, =0 {} one { y cambió # cuenta} other { y cambió # cuentas}}.}}',
  'directory.cancelImport': '{who} detuvo una importación; no se conservó nada de ella.',
  'directory.showPeople':
    '{who} vio completos los nombres de inicio de sesión y los contactos de {people, plural, one {una persona} other {# personas}} de una importación.',
  'directory.forgetMapping':
    '{who} hizo que Latchkey olvidara cómo se importaron archivos de una clase.',
  'directory.showSamples': '{who} vio completos valores de los archivos de una importación.',
  'directory.saveReport': '{who} guardó el informe de una importación.',
  'directory.export':
    '{who} exportó {accounts, plural, one {# cuenta} other {# cuentas}}, con los datos ocultos{record, select, none {} other { (comienzo: registro {record})}}.',
  'directory.exportFull':
    '{who} exportó {accounts, plural, one {# cuenta completa} other {# cuentas completas}}{reason, select, none {} other {: «{reason}»}}{record, select, none {} other { (comienzo: registro {record})}}.',
  'cases.export':
    '{who} exportó {cases, plural, one {# caso} other {# casos}}{record, select, none {} other { (comienzo: registro {record})}}.',
  'accounts.find':
    '{who} buscó cuentas {questions, plural, one {una vez} other {# veces}} sin abrir ninguna.',
  'accounts.lookUpsOver':
    '{operator} pasó del límite de búsquedas: {count, number} en una hora. Se avisa a los supervisores.',
  'accounts.show':
    '{who} abrió la cuenta{matched, select, none {} name {, encontrada por el nombre} email {, encontrada por el correo} phone {, encontrada por el teléfono} digits {, encontrada por las últimas cifras de un teléfono} case {, encontrada por el número de caso} ticket {, encontrada por el tique} other {, encontrada por el nombre de inicio de sesión}}{total, select, none {} 1 {} other { entre {total}}}.',
  'accounts.waysBackIn': '{who} consultó las maneras de volver a entrar en la cuenta.',
  'commands.preview': '{who} consultó qué haría una acción en la cuenta.',
  'contacts.callBack': '{who} vio un número para devolver la llamada.',
  'contacts.announceCall': '{who} anunció una llamada.',
  'contacts.entered': '{who} vio completo el contacto que acababa de escribir.',
  'app.setOrganisation':
    '{who} cambió la organización{name, select, none {} other {; nombre: «{nameWas}» → «{name}»}}{phone, select, none {} other {; teléfono: «{phoneWas}» → «{phone}»}}{sender, select, none {} other {; nombre corto: «{senderWas}» → «{sender}»}}{domain, select, none {} other {; dominio: «{domainWas}» → «{domain}»}}{languages, select, none {} other {; idiomas: {languagesWas} → {languages}}}{texts, select, none {} other {; textos de los mensajes: {texts}}}{resetLinkWas, select, none {} other {; enlace para una contraseña nueva: «{resetLinkWas}» → «{resetLink}»}}{resetWords, select, none {} other {; texto para una contraseña nueva: {resetWords}}}{securityPageWas, select, none {} other {; página de la información de seguridad: «{securityPageWas}» → «{securityPage}»}}{ticketPattern, select, none {} other {; tiques: «{ticketPatternWas}» → «{ticketPattern}»}}{ticketWhen, select, none {} never {; un caso no necesita tique} opening {; un caso necesita un tique para abrirse} other {; un caso necesita un tique para cerrarse}}.',
  'hooks.set':
    '{host, select, none {{who} desactivó los avisos a un sistema de tiques{hostWas, select, none {} other { en {hostWas}}}.} other {{who} configuró los avisos al sistema de tiques en {host}{hostWas, select, none {} other { (antes: {hostWas})}}{secret, select, true {, con un secreto nuevo} other {}}{allowPrivate, select, true {, con redes internas permitidas} other {}}.}}',
  'hooks.test': '{who} envió un aviso de prueba al sistema de tiques en {host}.',
  'hooks.again':
    '{who} hizo enviar de nuevo al sistema de tiques {notices, plural, one {un aviso abandonado} other {# avisos abandonados}}.',
  'transports.set':
    '{who} cambió por dónde salen {carries, select, email {los correos} other {los mensajes de texto}}{type, select, none {} other {; tipo: «{typeWas}» → «{type}»}}{host, select, none {} other {; servidor: «{hostWas}» → «{host}»}}{port, select, none {} other {; puerto: «{portWas}» → «{port}»}}{security, select, none {} other {; cifrado: «{securityWas}» → «{security}»}}{signIn, select, none {} other {; inicio de sesión: «{signInWas}» → «{signIn}»}}{user, select, none {} other {; usuario: «{userWas}» → «{user}»}}{sender, select, none {} other {; remitente: «{senderWas}» → «{sender}»}}{certificate, select, none {} other {; certificado: «{certificateWas}» → «{certificate}»}}{tokens, select, none {} other {; testigos de: «{tokensWas}» → «{tokens}»}}{mailbox, select, none {} other {; buzón: «{mailboxWas}» → «{mailbox}»}}{preset, select, none {} other {; pasarela: «{presetWas}» → «{preset}»}}{innerNetworks, select, none {} true {; redes internas permitidas} other {; redes internas no permitidas}}{send, select, none {} other {; petición: «{sendWas}» → «{send}»}}{pace, select, none {} other {; mensajes por minuto: «{paceWas}» → «{pace}»}}{secrets, select, none {} other {; secretos nuevos: {secrets}}}.',
  'transports.remove':
    '{who} desconectó el canal de {carries, select, email {correo} other {mensajes de texto}}: ya no sale nada hacia {hostWas}.',
  'transports.check':
    '{who} {to, select, none {probó a iniciar sesión en} other {envió un mensaje de prueba por}} el canal de {carries, select, email {correo} other {mensajes de texto}} en {host}{to, select, none {} other {, a {to}}}.',
  'transports.release':
    '{who} dejó salir {messages, plural, one {un mensaje retenido} other {# mensajes retenidos}}: los avisos salen, los códigos se pierden.',
  'transports.redeem':
    '{fault, select, none {{who} hizo usar un enlace para una contraseña nueva.} unknown {{who} hizo probar un enlace para una contraseña nueva que no se envió a nadie.} other {{who} hizo probar un enlace para una contraseña nueva que ya no sirve.}}',
  'transports.queueAgain':
    '{who} hizo enviar {messages, plural, one {un aviso} other {# avisos}} de las últimas 24 horas que antes no tenían por dónde salir.',
  'contacts.reveal': '{who} vio un contacto completo.',
  'approvals.list': '{who} consultó lo que espera aprobación.',
  'approvals.approveHere': '{who} se identificó en el diálogo de {operator}, para aprobar.',
  'approvals.history': '{who} consultó lo que se aprobó y se rechazó.',
  'approvals.decideDesk':
    '{who} {decision, select, approved {aprobó} other {rechazó}} lo que pidió {operator}: {act}{reason, select, none {} other {: «{reason}»}}.',
  'approvals.withdrawDesk': '{who} retiró una petición de aprobación: {act}.',
  'approvals.use': '{who} usó una aprobación: {act}{reason, select, none {} other {: «{reason}»}}.',
  'cases.list': '{who} consultó los casos.',
  'cases.ofAccount': '{who} leyó los casos de una cuenta.',
  'cases.summary': '{who} consultó el resumen de un caso.',
  'cases.printSummary': '{who} imprimió el resumen de un caso.',
  'cases.ticketBlock': '{who} copió un caso para el tique.',
  'cases.saveSummary': '{who} guardó el resumen de un caso en un archivo.',
  'delivery.show': '{who} consultó qué fue de los mensajes a un contacto.',
  'delivery.diagnose': '{who} buscó por qué no llegó un código.',
  'insights.operators': '{who} consultó las cifras de cada operador.',
  'insights.atRisk': '{who} consultó cuentas en riesgo.',
  'insights.export':
    '{who} guardó una tabla de Estadísticas{rows, select, none {} other { con {rows, plural, one {# fila} other {# filas}}}}{record, select, none {} other { (comienzo: registro {record})}}.',
  'insights.exportOperators':
    '{who} guardó las cifras de cada operador{record, select, none {} other { (comienzo: registro {record})}}.',
  'insights.exportAtRisk':
    '{who} exportó {accounts, plural, one {# cuenta} other {# cuentas}} en riesgo{record, select, none {} other { (comienzo: registro {record})}}.',
  'insights.sendNotice':
    '{who} empezó un aviso a {accounts, plural, one {# cuenta} other {# cuentas}} en riesgo ({risk}){reason, select, none {.} other {: «{reason}»}}',
  'insights.stopNotice':
    '{who} detuvo el aviso a las cuentas en riesgo ({risk}), tras {asked, plural, one {# cuenta} other {# cuentas}}.',
  'insights.noticeEnded':
    'El aviso a las cuentas en riesgo ({risk}) terminó: {asked, plural, one {se avisó a # cuenta} other {se avisó a # cuentas}}, {spared, number} sin avisar de nuevo{leftOut, plural, =0 {} other {, # que no se pueden leer}}.',
  'timers.list': '{who} consultó los plazos de todas las cuentas.',
  'today.show': '{who} consultó lo que tiene pendiente hoy.',
  'timers.exportCalendar':
    '{who} guardó {dates, plural, one {# fecha} other {# fechas}} en un archivo de calendario{record, select, none {} other { (comienzo: registro {record})}}.',
  'outbox.list': '{who} consultó los mensajes.',
  'audit.account': '{who} leyó la cuenta y sus casos.',
  'audit.list': '{who} leyó la auditoría.',
  'audit.verify':
    '{who} comprobó los sellos de la auditoría: {intact, select, true {intacta} other {no intacta{sequence, select, none {} other {, registro {sequence}}}}}.',
  'audit.seals':
    'Latchkey comprobó los sellos de la auditoría: {intact, select, true {lo que estaba mal ya no lo está} other {no intacta{sequence, select, none {} other {, registro {sequence}}}{to, select, none {} other { a {to}}}}}.',
  'audit.export':
    '{who} exportó {records, plural, one {# registro} other {# registros}} de la auditoría{record, select, none {} other { (comienzo: registro {record})}}.',
  'training.begin': '{who} empezó un escenario en la sala de formación.',
  'training.resume': '{who} siguió con un escenario en la sala de formación.',
  'training.chooseFolder': '{who} eligió una carpeta de escenarios.',
  'training.report': '{who} consultó el informe de la clase.',
  'training.exportReport': '{who} exportó el informe de la clase.',
  'training.removeRun': '{who} eliminó una partida de {trainee}.',
  'training.removeRuns':
    '{who} eliminó {runs, plural, one {# partida} other {# partidas}} de formación.',
  'training.keepRuns':
    '{who} fijó cuánto se guardan las partidas: {days, select, none {hasta que alguien las elimine} other {{days} días}}{was, select, none {} other { (antes: {was} días)}}.',
  'training.forgotRuns':
    'Latchkey eliminó {runs, plural, one {# partida} other {# partidas}} de formación de hace más de {days, plural, one {# día} other {# días}}.',
  'courses.list': '{who} consultó los cursos y cómo van los alumnos.',
  'courses.save':
    '{who} guardó el curso «{course}» con {parts, plural, one {# escenario} other {# escenarios}}.',
  'courses.remove': '{who} eliminó el curso «{course}».',
  'courses.assign':
    '{who} asignó el curso «{course}» a {to}{due, select, none {} other {, con fecha límite {due}}}.',
  'courses.unassign': '{who} retiró una asignación del curso «{course}».',
  'courses.saveGroup':
    '{who} guardó el grupo «{group}» con {members, plural, one {# alumno} other {# alumnos}}.',
  'courses.removeGroup': '{who} eliminó el grupo «{group}».',
  'courses.saveCertificate': '{who} guardó el certificado de {trainee} del curso «{course}».',
  'training.saveDraft': '{who} guardó un escenario.',
  'training.removeScenario': '{who} eliminó un escenario.',
  'training.hunt': '{who} buscó fallos en una política.',
  'policy.adopt':
    '{who} puso en vigor la política {policy}, versión {version}, en lugar de {replaced}{reason, select, none {} other {: «{reason}»}}.',
  'policy.save':
    '{who} guardó la política propia {policy}, versión {version}. Guardarla no la pone en vigor.',
  'policy.discard': '{who} archivó la política propia {policy}.',
  'policy.saveFile': '{who} guardó en un archivo la política propia {policy}.',
  'policy.foresee': '{who} consultó qué plazos abiertos habrían sido distintos con otra política.',
  'policy.hunt': '{who} buscó fallos en la política {policy}.',
  sweep: 'Ha surtido efecto lo que había vencido en la cuenta.',
  'clock.jumped':
    'El reloj de este equipo se adelantó {seconds, time}, o el equipo estuvo suspendido.',
  'clock.suspected':
    'El reloj de este equipo dejó de ser de fiar: decía que era {says, date}{direction, select, behind {, que es antes del registro más nuevo} other {}}. Hasta entonces era {lastSeen, date}.',
  'clock.believed': 'El reloj de este equipo volvió a ser de fiar.',
  'clock.confirm':
    '{who} confirmó que el reloj de este equipo está bien: decía que era {says, date}, y se vio por última vez el {lastSeen, date}.',
  'clock.correct':
    '{who} confirmó que el reloj de este equipo vuelve a estar bien: decía que era {says, date}. Había estado adelantado, así que los registros anteriores a este llevan fechas de hasta {lastSeen, date}.',
  'cases.passedOn':
    '{count, plural, one {Un caso} other {# casos}} de {operator} {count, plural, one {pasó} other {pasaron}} a los supervisores: {operator} ya no atiende a clientes.',
  'clock.corrected':
    'Se corrigió la cuenta después de que el reloj estuviera adelantado: estaba en {newest, date}.{early, select, none {} other { Un cambio de toda la información de seguridad que debía surtir efecto el {early, date} ya lo había hecho. No se deshizo.}}',
  'fault.resolved':
    'No se pudo abrir el perfil, y en la pantalla que lo decía se eligió cómo seguir{what, select, none {} olderStore {: se abrió el almacén sin el registro que había junto a él} logMissing {: se abrió el almacén sin el registro que faltaba} newProfile {: se empezó un perfil nuevo} shippedPolicy {: no se puede leer la política que estaba en vigor, y la mesa trabaja con la que trae} other {}}{records, select, none {} other {: sigue con una clave nueva. Los registros hasta el {records} se sellaron con una anterior}}{kept, select, none {} other {. Lo que había antes se conserva como {kept}}}.',
  'unreadable.list': '{who} consultó los registros que no se pueden leer.',
  'store.unreadable':
    'No se ha podido {why, select, stuck {trabajar con} other {leer}} un registro guardado: {table} {key}.{full, select, true { Puede haber más; no se anotan otros.} other {}}',
  'store.readable': 'Un registro guardado se puede leer de nuevo, o ya no está: {table} {key}.',
  'store.mended':
    'Algo que estaba dañado en el almacén se ha rehecho a partir de lo que está entero: {table} {key}.',
  'delivery.held':
    'El perfil es una copia o se recuperó de una copia de seguridad: los mensajes pendientes salen cuando alguien los libera.',
  scenario: 'Se ha preparado un escenario.',
  ...commandDeeds,
}

export const attempts: Catalogue['attempts'] = {
  app: 'usar la consola',
  operators: 'gestionar los operadores',
  directory: 'importar o exportar cuentas',
  exports: 'ver o detener una exportación',
  accounts: 'trabajar con cuentas',
  commands: 'actuar en una cuenta',
  contacts: 'ver un contacto',
  approvals: 'trabajar con aprobaciones',
  cases: 'trabajar con casos',
  courses: 'trabajar con cursos',
  drafts: 'guardar lo que se escribió',
  transports: 'consultar los canales por los que salen los mensajes',
  delivery: 'consultar qué fue de los mensajes',
  timers: 'consultar los plazos',
  today: 'consultar lo pendiente de hoy',
  outbox: 'consultar los mensajes',
  hooks: 'consultar los avisos al sistema de tiques',
  audit: 'trabajar con la auditoría',
  clock: 'confirmar el reloj',
  unreadable: 'trabajar con registros que no se pueden leer',
  training: 'usar la sala de formación',
  'app.foreignCall': 'llamar a Latchkey desde algo que no es su ventana',
  'app.setAppearance': 'cambiar el aspecto',
  'app.waiting': 'ver lo que espera',
  'operators.signIn': 'iniciar sesión',
  'operators.changePassphrase': 'cambiar la frase de acceso',
  'operators.list': 'ver los operadores',
  'operators.add': 'añadir un operador',
  'operators.setRole': 'cambiar una función',
  'operators.remove': 'eliminar a un operador',
  'operators.resetPassphrase': 'dar una nueva frase de acceso',
  'operators.setIdleLock': 'cambiar cuándo se bloquea la consola',
  'directory.chooseImport': 'elegir archivos para importar',
  'directory.showImport': 'ver una importación',
  'directory.setMapping': 'cambiar la correspondencia de una importación',
  'directory.planImport': 'ensayar una importación',
  'directory.listImport': 'ver el ensayo de una importación',
  'directory.listProblemKinds': 'ver las clases de problemas de una importación',
  'directory.showPeople': 'ver completas personas de una importación',
  'directory.forgetMapping': 'hacer que Latchkey olvide una correspondencia',
  'directory.listProblems': 'ver los problemas de una importación',
  'directory.acceptHeld': 'aceptar lo que retenía una importación',
  'directory.applyImport': 'importar personas',
  'directory.cancelImport': 'detener una importación',
  'directory.showSamples': 'consultar valores de los archivos de una importación',
  'directory.saveReport': 'guardar el informe de una importación',
  'directory.export': 'exportar cuentas',
  'directory.exportFull': 'exportar cuentas completas',
  'cases.export': 'exportar los casos',
  'exports.show': 'ver una exportación',
  'exports.cancel': 'detener una exportación',
  'accounts.find': 'buscar cuentas',
  'accounts.show': 'abrir una cuenta',
  'accounts.waysBackIn': 'consultar las maneras de volver a entrar',
  'commands.preview': 'consultar qué haría una acción',
  'commands.run': 'actuar en una cuenta',
  'contacts.callBack': 'ver un número para devolver la llamada',
  'contacts.announceCall': 'anunciar una llamada',
  'transports.set': 'cambiar por dónde salen los mensajes',
  'transports.remove': 'desconectar un canal',
  'transports.check': 'probar un canal',
  'transports.release': 'dejar salir mensajes retenidos',
  'transports.redeem': 'usar un enlace para una contraseña nueva',
  'transports.queueAgain': 'enviar avisos de nuevo',
  'hooks.set': 'cambiar los avisos a un sistema de tiques',
  'hooks.test': 'enviar un aviso de prueba al sistema de tiques',
  'hooks.again': 'enviar de nuevo avisos al sistema de tiques',
  'contacts.entered': 'ver completo un contacto recién escrito',
  'app.setOrganisation': 'cambiar la organización',
  'contacts.reveal': 'ver un contacto completo',
  'approvals.list': 'ver lo que espera aprobación',
  'approvals.decideDesk': 'decidir sobre lo que otro pidió',
  'approvals.approveHere': 'aprobar en el diálogo de alguien',
  'approvals.history': 'ver lo que se aprobó y se rechazó',
  'cases.list': 'consultar los casos',
  'cases.ofAccount': 'leer los casos de una cuenta',
  'cases.summary': 'consultar el resumen de un caso',
  'cases.printSummary': 'imprimir el resumen de un caso',
  'cases.ticketBlock': 'copiar un caso para el tique',
  'cases.saveSummary': 'guardar el resumen de un caso',
  'delivery.show': 'consultar qué fue de los mensajes',
  'delivery.diagnose': 'saber por qué no llegó un código',
  insights: 'consultar Estadísticas',
  'insights.operators': 'consultar las cifras de cada operador',
  'insights.atRisk': 'consultar cuentas en riesgo',
  'insights.export': 'guardar una tabla de Estadísticas',
  'insights.exportOperators': 'guardar las cifras de cada operador',
  'insights.exportAtRisk': 'exportar cuentas en riesgo',
  'insights.notice': 'ver un aviso a cuentas en riesgo',
  'insights.sendNotice': 'enviar un aviso a cuentas en riesgo',
  'insights.stopNotice': 'detener un aviso a cuentas en riesgo',
  'timers.list': 'consultar los plazos',
  'timers.exportCalendar': 'guardar los plazos en un calendario',
  'outbox.list': 'consultar los mensajes',
  'audit.account': 'leer una cuenta',
  'audit.list': 'leer la auditoría',
  'audit.standing': 'ver hasta dónde se comprobaron los sellos',
  'audit.verify': 'comprobar los sellos de la auditoría',
  'audit.export': 'exportar la auditoría',
  'clock.confirm': 'decir que el reloj está bien',
  'clock.correct': 'decir que el reloj vuelve a estar bien',
  'unreadable.list': 'ver los registros que no se pueden leer',
  policy: 'trabajar con la política',
  'policy.adopt': 'poner en vigor una política',
  'policy.save': 'guardar una política propia',
  'policy.discard': 'archivar una política propia',
  'policy.saveFile': 'guardar en un archivo una política propia',
  'policy.foresee': 'ver qué habría sido distinto con otra política',
  'policy.hunt': 'buscar fallos en una política propia',
  'training.library': 'consultar en la sala de formación',
  'training.chooseFolder': 'elegir una carpeta de escenarios',
  'training.begin': 'empezar un escenario',
  'training.resume': 'seguir con un escenario',
  'training.show': 'consultar un escenario',
  'training.act': 'actuar como un cliente simulado',
  'training.ask': 'preguntar a quien llama en la simulación',
  'training.advance': 'dejar pasar el tiempo simulado',
  'training.back': 'volver atrás en un escenario',
  'training.setWorld': 'cambiar un mundo simulado',
  'training.tell': 'decir a una persona simulada qué hacer',
  'training.follow': 'seguir un enlace en la simulación',
  'training.trust': 'marcar un remitente como de confianza en la simulación',
  'training.look': 'mirar las cosas de una persona simulada',
  'training.hint': 'pedir una pista',
  'training.finish': 'terminar un escenario',
  'training.leave': 'salir de la sala de formación',
  'training.debrief': 'leer un repaso',
  'training.comment': 'comentar una partida',
  'training.compare': 'comparar políticas',
  'training.report': 'leer el informe de la clase',
  'training.exportReport': 'exportar el informe de la clase',
  'training.removeRun': 'eliminar una partida',
  'training.removeRuns': 'eliminar partidas',
  'training.keepRuns': 'fijar cuánto se guardan las partidas',
  'courses.list': 'consultar los cursos',
  'courses.save': 'guardar un curso',
  'courses.remove': 'eliminar un curso',
  'courses.assign': 'asignar un curso',
  'courses.unassign': 'retirar una asignación',
  'courses.saveGroup': 'guardar un grupo de alumnos',
  'courses.removeGroup': 'eliminar un grupo de alumnos',
  'courses.saveCertificate': 'guardar un certificado',
  'training.openDraft': 'abrir un escenario para escribirlo',
  'training.checkDraft': 'comprobar un escenario',
  'training.editDraft': 'escribir un escenario',
  'training.tryDraft': 'probar un escenario',
  'training.saveDraft': 'guardar un escenario',
  'training.removeScenario': 'eliminar un escenario',
  'training.recordDraft': 'hacer un escenario de una partida',
  'training.hunt': 'buscar fallos en una política',
  'training.stopHunt': 'terminar una búsqueda de fallos',
}
