import type { Catalogue } from '../shape'
import { commandDeeds } from './commands'

export const deeds: Catalogue['deeds'] = {
  'app.setAppearance': '{who} ha cambiado el aspecto.',
  'operators.createFirst':
    '{who} ha creado este perfil como su primer operador{operator, select, none {} other {, con {operator} como segundo fundador}}.',
  'operators.signIn': '{who} ha iniciado sesión.',
  'operators.lock':
    '{why, select, none {{who} ha bloqueado la consola.} idle {Se ha bloqueado la consola de {operator}: nadie la tocaba.} suspended {Se ha bloqueado la consola de {operator}: se dejó la máquina.} crashed {Se ha bloqueado la consola de {operator}: falló su página.} other {Se ha bloqueado la consola de {operator}: había cambiado la función o la frase de acceso.}}',
  'operators.changePassphrase': '{who} ha cambiado su propia frase de acceso.',
  'operators.list': '{who} ha mirado los operadores.',
  'operators.add':
    '{who} ha añadido a {operator} como {role}{yes, select, none {} other {, con el sí de {yes}}}.',
  'operators.setRole':
    '{who} ha cambiado la función de {operator} de {was} a {role}{yes, select, none {} other {, con el sí de {yes}}}.',
  'operators.remove': '{who} ha retirado a {operator}.',
  'operators.resetPassphrase':
    '{who} ha dado a {operator} una nueva frase de acceso{yes, select, none {} other {, con el sí de {yes}}}.',
  'operators.sayYes':
    '{who} ha dicho que sí a lo que pidió {operator}: {to, select, none {} other {{to}}}.',
  'operators.setIdleLock':
    '{who} ha hecho que la consola se bloquee a los {minutes, plural, one {# minuto} other {# minutos}}.',
  'directory.openSample':
    '{who} ha abierto un directorio de ejemplo{operator, select, none {} other {, con {operator} como segundo fundador}}.',
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
    '{who} miró personas de una importación completas: {people, plural, one {una persona} other {# personas}}, con nombres de inicio de sesión y contactos.',
  'directory.forgetMapping':
    '{who} hizo que Latchkey olvidara cómo se importaron archivos de una clase.',
  'directory.showSamples': '{who} miró valores de los archivos de una importación, completos.',
  'directory.saveReport': '{who} guardó el informe de una importación.',
  'directory.export':
    '{who} exportó {accounts, plural, one {# cuenta} other {# cuentas}}, con los datos ocultos{record, select, none {} other { (comienzo: registro {record})}}.',
  'directory.exportFull':
    '{who} exportó {accounts, plural, one {# cuenta completa} other {# cuentas completas}}{reason, select, none {} other {: «{reason}»}}{record, select, none {} other { (comienzo: registro {record})}}.',
  'cases.export':
    '{who} exportó {cases, plural, one {# caso} other {# casos}}{record, select, none {} other { (comienzo: registro {record})}}.',
  'accounts.find':
    '{who} ha preguntado al buscador {questions, plural, one {una vez} other {# veces}} sin abrir ninguna cuenta.',
  'accounts.lookUpsOver':
    '{operator} pasó del límite de búsquedas: {count, number} en una hora. Se avisa a los supervisores.',
  'accounts.show':
    '{who} ha abierto la cuenta{matched, select, none {} name {, encontrada por el nombre} email {, encontrada por el correo} phone {, encontrada por el teléfono} digits {, encontrada por las últimas cifras de un teléfono} case {, encontrada por el número de caso} other {, encontrada por el nombre de inicio de sesión}}{total, select, none {} 1 {} other { entre {total}}}.',
  'accounts.waysBackIn': '{who} ha mirado las formas de volver a entrar en la cuenta.',
  'commands.preview': '{who} ha mirado qué haría una acción en la cuenta.',
  'contacts.callBack': '{who} vio un número para devolver la llamada.',
  'contacts.announceCall': '{who} anunció una llamada.',
  'app.setOrganisation':
    '{who} cambió la organización{name, select, none {} other {; nombre: «{nameWas}» → «{name}»}}{phone, select, none {} other {; teléfono: «{phoneWas}» → «{phone}»}}{sender, select, none {} other {; nombre corto: «{senderWas}» → «{sender}»}}{domain, select, none {} other {; dominio: «{domainWas}» → «{domain}»}}{languages, select, none {} other {; idiomas: {languagesWas} → {languages}}}{texts, select, none {} other {; textos de los mensajes: {texts}}}{ticketPattern, select, none {} other {; tiques: «{ticketPatternWas}» → «{ticketPattern}»}}{ticketWhen, select, none {} never {; un caso no necesita tique} opening {; un caso necesita un tique para abrirse} other {; un caso necesita un tique para cerrarse}}.',
  'contacts.reveal': '{who} ha visto un contacto completo.',
  'approvals.list': '{who} ha mirado lo que espera aprobación.',
  'approvals.decideDesk':
    '{who} ha {decision, select, approved {aprobado} other {rechazado}} lo que pidió {operator}: {act}{reason, select, none {} other {: «{reason}»}}.',
  'approvals.withdrawDesk': '{who} ha retirado una petición de aprobación: {act}.',
  'approvals.use':
    '{who} ha usado una aprobación: {act}{reason, select, none {} other {: «{reason}»}}.',
  'cases.list': '{who} ha mirado los casos.',
  'cases.ofAccount': '{who} ha leído los casos de una cuenta.',
  'cases.summary': '{who} ha mirado el resumen de un caso.',
  'cases.saveSummary': '{who} ha guardado el resumen de un caso en un archivo.',
  'delivery.show': '{who} ha mirado qué fue de los mensajes a un contacto.',
  'delivery.diagnose': '{who} ha buscado por qué no llegó un código.',
  'timers.list': '{who} ha mirado los plazos de todas las cuentas.',
  'timers.exportCalendar':
    '{who} ha guardado {dates, plural, one {# fecha} other {# fechas}} en un archivo de calendario{record, select, none {} other { (comienzo: registro {record})}}.',
  'outbox.list': '{who} ha mirado la bandeja de salida.',
  'audit.list': '{who} ha leído la auditoría.',
  'audit.verify':
    '{who} ha comprobado los sellos de la auditoría: {intact, select, true {intacta} other {no intacta{sequence, select, none {} other {, registro {sequence}}}}}.',
  'audit.seals':
    'Latchkey ha comprobado los sellos de la auditoría: {intact, select, true {lo que estaba mal ya no lo está} other {no intacta{sequence, select, none {} other {, registro {sequence}}}{to, select, none {} other { a {to}}}}}.',
  'audit.export':
    '{who} ha exportado {records, plural, one {# registro} other {# registros}} de la auditoría{record, select, none {} other { (comienzo: registro {record})}}.',
  'training.begin': '{who} ha empezado un escenario en la sala de formación.',
  'training.resume': '{who} ha seguido con un escenario en la sala de formación.',
  'training.chooseFolder': '{who} ha elegido una carpeta de escenarios.',
  'training.report': '{who} ha mirado el informe de la clase.',
  'training.exportReport': '{who} ha exportado el informe de la clase.',
  'training.saveDraft': '{who} ha guardado un escenario.',
  'training.hunt': '{who} ha buscado fallos en una política.',
  'policy.adopt':
    '{who} ha puesto en vigor la política {policy}, versión {version}, en lugar de {replaced}{reason, select, none {} other {: «{reason}»}}.',
  'policy.save':
    '{who} ha guardado la política de la casa {policy}, versión {version}. No por eso está en vigor.',
  'policy.discard': '{who} ha retirado la política de la casa {policy}.',
  'policy.saveFile': '{who} ha guardado en un archivo la política de la casa {policy}.',
  'policy.foresee': '{who} ha mirado qué plazos abiertos habrían sido distintos con otra política.',
  'policy.hunt': '{who} ha buscado huecos en la política {policy}.',
  sweep: 'Ha surtido efecto lo que había vencido en la cuenta.',
  'clock.jumped':
    'El reloj de esta máquina se adelantó {seconds, time}, o la máquina estuvo dormida.',
  'clock.suspected':
    'El reloj de esta máquina dejó de ser de fiar: decía que era {says, date}{direction, select, behind {, que es antes del registro más nuevo} other {}}. Hasta entonces era {lastSeen, date}.',
  'clock.believed': 'El reloj de esta máquina volvió a ser de fiar.',
  'clock.confirm':
    '{who} ha dicho que el reloj de esta máquina está bien: decía que era {says, date}, y se vio por última vez el {lastSeen, date}.',
  'clock.correct':
    '{who} ha dicho que el reloj de esta máquina vuelve a estar bien: decía que era {says, date}. Había estado adelantado, así que los registros anteriores a este llevan fechas de hasta {lastSeen, date}.',
  'clock.corrected':
    'Se corrigió la cuenta después de que el reloj estuviera adelantado: estaba en {newest, date}.{early, select, none {} other { Un cambio de toda la información de seguridad que debía surtir efecto el {early, date} ya lo había hecho. No se deshizo.}}',
  'fault.resolved':
    'No se pudo abrir el perfil, y en la pantalla que lo decía se eligió cómo seguir{what, select, none {} olderStore {: se abrió el almacén sin el registro que había junto a él} logMissing {: se abrió el almacén sin el registro que faltaba} newProfile {: se empezó un perfil nuevo} shippedPolicy {: no se puede leer la política que estaba en vigor, y la mesa trabaja con la que trae} other {}}{records, select, none {} other {: sigue con una clave nueva. Los registros hasta el {records} se sellaron con una anterior}}{kept, select, none {} other {. Lo que había antes se conserva como {kept}}}.',
  'unreadable.list': '{who} ha mirado los registros que no se pueden leer.',
  'store.unreadable':
    'No se ha podido {why, select, stuck {trabajar con} other {leer}} un registro guardado: {table} {key}.{full, select, true { Puede haber más; no se anotan otros.} other {}}',
  'store.readable': 'Un registro guardado se puede leer de nuevo, o ya no está: {table} {key}.',
  'store.mended':
    'Algo que estaba dañado en el almacén se ha rehecho a partir de lo que está entero: {table} {key}.',
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
  delivery: 'mirar qué fue de los mensajes',
  timers: 'mirar los plazos',
  outbox: 'mirar la bandeja de salida',
  audit: 'trabajar con la auditoría',
  clock: 'responder por el reloj',
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
  'operators.remove': 'retirar a un operador',
  'operators.resetPassphrase': 'dar una nueva frase de acceso',
  'operators.setIdleLock': 'cambiar cuándo se bloquea la consola',
  'directory.chooseImport': 'elegir archivos para importar',
  'directory.showImport': 'ver una importación',
  'directory.setMapping': 'cambiar la correspondencia de una importación',
  'directory.planImport': 'ensayar una importación',
  'directory.listImport': 'ver el ensayo de una importación',
  'directory.listProblemKinds': 'ver las clases de problemas de una importación',
  'directory.showPeople': 'mirar personas de una importación, completas',
  'directory.forgetMapping': 'hacer que Latchkey olvide una correspondencia',
  'directory.listProblems': 'ver los problemas de una importación',
  'directory.acceptHeld': 'aceptar lo que retenía una importación',
  'directory.applyImport': 'importar personas',
  'directory.cancelImport': 'detener una importación',
  'directory.showSamples': 'mirar valores de los archivos de una importación',
  'directory.saveReport': 'guardar el informe de una importación',
  'directory.export': 'exportar cuentas',
  'directory.exportFull': 'exportar cuentas completas',
  'cases.export': 'exportar los casos',
  'exports.show': 'ver una exportación',
  'exports.cancel': 'detener una exportación',
  'accounts.find': 'buscar cuentas',
  'accounts.show': 'abrir una cuenta',
  'accounts.waysBackIn': 'mirar las formas de volver a entrar',
  'commands.preview': 'mirar qué haría una acción',
  'commands.run': 'actuar en una cuenta',
  'contacts.callBack': 'ver un número para devolver la llamada',
  'contacts.announceCall': 'anunciar una llamada',
  'app.setOrganisation': 'cambiar la organización',
  'contacts.reveal': 'ver un contacto completo',
  'approvals.list': 'ver lo que espera aprobación',
  'approvals.decideDesk': 'decidir sobre lo que otro pidió',
  'cases.list': 'mirar los casos',
  'cases.ofAccount': 'leer los casos de una cuenta',
  'cases.summary': 'mirar el resumen de un caso',
  'cases.saveSummary': 'guardar el resumen de un caso',
  'delivery.show': 'mirar qué fue de los mensajes',
  'delivery.diagnose': 'saber por qué no llegó un código',
  'timers.list': 'mirar los plazos',
  'timers.exportCalendar': 'guardar los plazos en un calendario',
  'outbox.list': 'mirar la bandeja de salida',
  'audit.list': 'leer la auditoría',
  'audit.standing': 'ver hasta dónde se comprobaron los sellos',
  'audit.verify': 'comprobar los sellos de la auditoría',
  'audit.export': 'exportar la auditoría',
  'clock.confirm': 'decir que el reloj está bien',
  'clock.correct': 'decir que el reloj vuelve a estar bien',
  'unreadable.list': 'ver los registros que no se pueden leer',
  policy: 'algo de la política',
  'policy.adopt': 'poner en vigor una política',
  'policy.save': 'guardar una política de la casa',
  'policy.discard': 'retirar una política de la casa',
  'policy.saveFile': 'guardar en un archivo una política de la casa',
  'policy.foresee': 'ver qué habría sido distinto con otra política',
  'policy.hunt': 'buscar huecos en una política de la casa',
  'training.library': 'mirar en la sala de formación',
  'training.chooseFolder': 'elegir una carpeta de escenarios',
  'training.begin': 'empezar un escenario',
  'training.resume': 'seguir con un escenario',
  'training.show': 'mirar un escenario',
  'training.act': 'actuar como un cliente simulado',
  'training.ask': 'preguntar a quien llama en la simulación',
  'training.advance': 'dejar pasar el tiempo simulado',
  'training.back': 'volver atrás en un escenario',
  'training.setWorld': 'cambiar un mundo simulado',
  'training.sit': 'ocupar un puesto simulado',
  'training.hint': 'pedir una pista',
  'training.finish': 'terminar un escenario',
  'training.leave': 'salir de la sala de formación',
  'training.debrief': 'leer un repaso',
  'training.compare': 'comparar políticas',
  'training.report': 'leer el informe de la clase',
  'training.exportReport': 'exportar el informe de la clase',
  'training.openDraft': 'abrir un escenario para escribirlo',
  'training.checkDraft': 'comprobar un escenario',
  'training.editDraft': 'escribir un escenario',
  'training.tryDraft': 'probar un escenario',
  'training.saveDraft': 'guardar un escenario',
  'training.recordDraft': 'hacer un escenario de una partida',
  'training.hunt': 'buscar huecos en una política',
  'training.stopHunt': 'terminar una búsqueda de huecos',
}
