import type { Catalogue } from '../shape'

export const auditScreen: Catalogue['auditScreen'] = {
  title: 'Auditoría',
  about:
    'Quién hizo qué, en qué cuenta, cuándo y con qué resultado. Los registros solo se añaden, y cada uno sella los anteriores.',
  none: 'Todavía no hay nada registrado.',
  noneHere: 'Ningún registro coincide. Amplíe el tiempo o quite un filtro.',
  noneSoFar: 'Ningún registro coincide hasta aquí. Busque más atrás.',
  table: 'Registros de auditoría, los más nuevos primero',
  sequence: 'N.º',
  at: 'Cuándo ({zone})',
  who: 'Quién',
  what: 'Qué',
  account: 'Cuenta',
  outcome: 'Resultado',
  'outcome.accepted': 'hecho',
  'outcome.asked': 'pedido',
  askedApproval:
    '{who} pidió una aprobación: {what}{contact, select, none {} other { · {contact}}}{reason, select, none {.} other { · «{reason}»}}',
  'outcome.refused': 'denegado',
  'outcome.failed': 'fallido',
  accountGone: 'no está en el directorio',
  onlyAccount: 'Solo esta cuenta',
  more: 'Mostrar los anteriores',
  further: 'Buscar más atrás',
  shown: '{count, plural, one {# registro mostrado} other {# registros mostrados}}.',
  filters: 'Filtros',
  from: 'Desde',
  until: 'Hasta',
  operator: 'Operador',
  action: 'Acción',
  rule: 'Regla',
  any: 'cualquiera',
  'group.channels': 'En la consola',
  'group.commands': 'En una cuenta',
  clear: 'Quitar todos los filtros',
  accountFilter: 'Solo {name}',
  clearAccount: 'Mostrar todas las cuentas',
  verify: 'Comprobar los sellos',
  verifying: 'Comprobando…',
  export: 'Exportar…',
  exportTable: 'Exportar como tabla…',
  exporting: 'Exportando…',
  read: 'Leer',
  readOf: 'Leer la cuenta y sus casos: {name}',
  readAbout:
    'Solo para leer: enmascarado, y aquí no se puede hacer nada. Queda registrado que lo ha mirado.',
  presets: 'Días',
  'preset.today': 'Hoy',
  'preset.yesterday': 'Ayer',
  'preset.week': 'Últimos 7 días',
  caseFilter: 'Solo',
  clearCase: 'Mostrar todos los casos',
  onlyCase: 'Solo este caso',
  approvedBy: 'Lo aprobó {name}.',
  progress: '{done, number} de {of, number} registros',
  exported:
    '{records, plural, one {Se ha exportado # registro} other {Se han exportado # registros}}. Al lado está verify-audit.mjs: en cualquier equipo que tenga Node, «node verify-audit.mjs ARCHIVO» dice si algo se cambió o se quitó.',
  exportedKey: 'Está firmado con la clave {fingerprint}.',
  'found.intact':
    'La auditoría está intacta: {records, plural, =0 {todavía no tiene registros} one {su único registro está como se escribió} other {sus # registros están como se escribieron}}.',
  'found.altered': 'El registro {sequence} se modificó después de escribirse.',
  'found.out-of-order':
    'El registro {sequence} está en un lugar que no es el suyo: se intercambiaron o movieron registros.',
  'found.missing':
    '{count, plural, one {Falta el registro {sequence}: se quitó} other {Faltan los registros {sequence} a {to}: se quitaron}} de en medio.',
  'found.cut-off':
    '{count, plural, one {Falta el registro {sequence}} other {Faltan los registros {sequence} a {to}}}: se cortó el final de la auditoría, o se puso una copia más antigua en lugar de la más nueva.',
  'found.checkpoint-missing':
    'Los registros están como se escribieron, pero faltan puntos de control: el archivo audit.checkpoints se quitó o se acortó. No se puede saber si antes se cortó el final.',
  'found.checkpoint-forged':
    'Los registros están como se escribieron, pero la línea {sequence} del archivo audit.checkpoints no está firmada por este perfil.',
  'found.other-key':
    'La auditoría se selló con una clave que este perfil no tiene: se cambió el archivo seal.key. Vuelva a poner el anterior y compruebe otra vez.',
  'found.witness-missing':
    'Se quitó el archivo audit.head. No se puede saber si, con Latchkey cerrado, se cortaron registros posteriores al último punto de control.',
  'found.witness-unreadable':
    'El archivo audit.head se modificó, o no se pudo leer o escribir. No se puede saber si, con Latchkey cerrado, se cortaron registros posteriores al último punto de control.',
  'found.before':
    '{records, plural, =0 {No hay ningún registro antes.} one {El único registro anterior está como se escribió.} other {Los # registros anteriores están como se escribieron.}}',
  'found.checkpoint': 'Último punto de control: registro {sequence}, {at, date}.',
  'found.noCheckpoint': 'No se ha encontrado ningún punto de control.',
  'found.unsealed':
    '{unsealed, plural, one {El primer registro es anterior} other {Los primeros # registros son anteriores}} a los sellos: lo que dicen no se puede comprobar.',
  'found.otherKey':
    '{records, plural, one {El primer registro se selló con una clave anterior que este perfil ya no tiene: está en su lugar, pero lo que dice no se puede comprobar.} other {Los primeros # registros se sellaron con una clave anterior que este perfil ya no tiene: están en su lugar, pero lo que dicen no se puede comprobar.}}',
  'found.intactSince':
    'La auditoría está intacta desde el registro {from}: {records, plural, =0 {todavía no hay registros desde la clave nueva} one {el único registro desde la clave nueva está como se escribió} other {los # registros desde la clave nueva están como se escribieron}}.',
  'found.key': 'Clave de las exportaciones: {fingerprint}',
  'found.doWitness':
    'Averigüe quién podía acceder a la carpeta del perfil y compare los últimos registros con lo que sabe que se hizo. Comprobar los sellos otra vez quita este aviso; su registro queda.',
  'found.do':
    'Salga sin cambiar nada, guarde una copia de toda la carpeta del perfil y compárela con una copia de seguridad o una exportación anterior.',
  'found.show': 'Mostrarlo en la lista',
  'found.showNext': 'Mostrar dónde estaba',
  'standing.none': 'Latchkey comprueba los sellos por sí mismo; empieza en menos de un minuto.',
  'standing.upTo':
    'Latchkey ha comprobado todos los registros hasta el {sequence}, la última vez el {at, date}.',
  'standing.whole': 'Todos desde el primero: el {at, date}.',
  'standing.wholeToCome': 'Todos desde el primero: todavía no.',
  'standing.since': 'Se sabe desde el {at, date}.',
  'shortcut.verify': 'Comprobar los sellos',
  'shortcut.export': 'Exportar la auditoría',
  system: 'Latchkey',
  customer: 'El cliente',
  nobody: 'Alguien',
  used: '{who} ha usado {action}.',
  refused: 'Denegado a {who}: {what}.',
  failed: '{who} lo ha intentado: {what}. No se pudo.',
  'export.begun':
    '{who} empezó a {what}{of, select, none {} other {, {of, number} en total}}{reason, select, none {.} other {: «{reason}»}}',
  'export.stopped':
    '{why, select, locked {Se bloqueó la consola y {who} dejó de} other {{who} dejó de}} {what}, tras {done, number} de {of, number} (comienzo: registro {record}). No ha quedado ningún archivo.',
  'export.failed':
    '{who} no pudo {what}: tras {done, number} de {of, number} no se pudo escribir el archivo (comienzo: registro {record}). No ha quedado ninguno.',
  'export.cutOff':
    'Latchkey se ha cerrado al {what} (comienzo: registro {record}){done, select, none {} other {, tras {done, number} de {of, number}}}. {half, select, removed {El archivo a medias se ha eliminado.} left {El archivo a medias no se ha podido eliminar: búsquelo junto al sitio elegido.} other {No había ningún archivo a medias: o no se había escrito nada, o ya estaba entero.}}',
}
