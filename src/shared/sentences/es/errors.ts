import type { Catalogue } from '../shape'

export const errors: Catalogue['errors'] = {
  'bad-request': 'No se pudo leer tal como se introdujo. No se ha guardado nada. Revise los campos e inténtelo de nuevo.',
  locked: 'La consola está bloqueada. No se ha guardado nada. Inicie sesión y hágalo de nuevo.',
  forbidden: 'Su función no puede hacer esto. No se ha guardado nada. Pídaselo a quien pueda.',
  'not-found': 'Eso ya no está en el directorio. No se ha guardado nada. Búsquelo de nuevo.',
  'wrong-passphrase': 'Ese nombre y esa frase de acceso no coinciden. Revíselos e inténtelo de nuevo.',
  throttled: 'Demasiados intentos. {liftsAt, select, none {Espere un poco e inténtelo de nuevo.} other {El siguiente intento es posible el {liftsAt, date}.}}',
  conflict: '{export, select, underWay {Se está escribiendo otra exportación. Esta no ha empezado. Espere a que acabe la otra, o deténgala.} other {Ha cambiado desde que se mostró aquí. No se ha guardado nada. Mírelo de nuevo y decida.}}',
  file: '{reason, select, unwritable {No se pudo escribir {what, select, report {el informe} accounts {el archivo de cuentas} cases {la tabla de casos} audit {la auditoría} calendar {el calendario} summary {el resumen} other {el archivo}}{cause, select, full {: no queda espacio en ese disco} forbidden {: el sistema no deja que Latchkey escriba ahí, u otro programa tiene abierto el archivo} gone {: esa carpeta ya no está} other {}}. Nada ha cambiado por esto en el directorio, y un archivo que ya estuviera ahí sigue como estaba. {cause, select, full {Libere espacio o elija una carpeta de otro disco} forbidden {Elija otra carpeta, o cierre el archivo en el otro programa} gone {Elija otra carpeta} other {Revise el disco o elija otra carpeta}}; después, guarde de nuevo.} other {No se pudo leer el archivo{name, select, none {} other { ({name})}}. No se ha guardado nada. Compruebe que está ahí y que se puede abrir.}}',
  unreadable: '{table, select, account {El registro de esta cuenta está dañado y no se puede leer. No se ha guardado nada, y ninguna otra cuenta está afectada. Diga al cliente que ahora mismo no puede trabajar en su cuenta y avise a un administrador: él ve qué registro es.} operator {El registro de este operador está dañado y no se puede leer, así que nadie puede iniciar sesión con él. No se ha guardado nada, y todos los demás pueden iniciar sesión. Avise a un administrador: puede añadir al operador de nuevo con otro nombre.} other {Un registro que hace falta para esto está dañado y no se puede leer. No se ha guardado nada, y nada más está afectado. Avise a un administrador: él ve qué registro es.}}',
  fault: 'Algo ha fallado dentro de Latchkey. No se ha guardado nada; lo que había sigue ahí. Inténtelo de nuevo; si vuelve a pasar, cierre y arranque otra vez.',
}

export const faults: Catalogue['faults'] = {
  'newer-schema.title': 'Este perfil lo escribió un Latchkey más nuevo',
  'newer-schema.what': 'El almacén tiene una forma que esta versión ({version}) no conoce. No se abrió para escribir: el archivo está exactamente como estaba.',
  'newer-schema.do': 'Instale la versión más nueva y ábrala con este perfil. No borre el archivo.',
  'damaged.title': 'El almacén está dañado',
  'damaged.what': 'El almacén no superó la comprobación al abrirse. No se escribió nada en él: el archivo está exactamente como estaba.',
  'damaged.do': 'Cierre. Antes de nada, copie la carpeta del perfil a un lugar seguro; después ponga en su sitio la copia de seguridad más reciente y arranque de nuevo.',
  'in-use.title': 'Otro Latchkey tiene abierto este perfil',
  'in-use.what': 'Dos programas no deben escribir en un mismo almacén, así que este se detuvo antes de leerlo. El archivo está exactamente como estaba.',
  'in-use.do': 'Vaya a la otra ventana, o ciérrela y arranque esta de nuevo.',
  'unwritable.title': 'No se puede escribir en la carpeta del perfil',
  'unwritable.what': 'Latchkey no puede guardar nada ahí, así que no abrió la mesa. Lo que hay en la carpeta está exactamente como estaba.',
  'unwritable.do': 'Compruebe de quién es la carpeta, sus permisos y el espacio libre del disco, y arranque de nuevo.',
  'clock-backwards.title': 'El reloj de este equipo va atrasado',
  'clock-backwards.what': 'El almacén tiene anotaciones posteriores a la hora de este equipo. Todas las esperas dependen del reloj, así que no se decide nada. El archivo está exactamente como estaba.',
  'clock-backwards.do': 'Ponga en hora el reloj de este equipo y arranque de nuevo.',
  'defect.title': 'Latchkey se ha detenido',
  'defect.what': 'Algo ha fallado en el propio Latchkey, así que se detuvo antes de seguir con lo que pudiera estar mal. Lo guardado antes sigue ahí.',
  'defect.do': 'Arranque Latchkey de nuevo. Si vuelve a pasar, guarde una copia de la carpeta del perfil y comunique lo que dijo el sistema.',
  file: 'Archivo',
  detail: 'Lo que dijo el sistema',
  quit: 'Cierre esta ventana para salir.',
}
