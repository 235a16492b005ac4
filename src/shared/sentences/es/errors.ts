import type { Catalogue } from '../shape'

export const errors: Catalogue['errors'] = {
  'bad-request':
    'No se pudo leer tal como se introdujo. No se ha guardado nada. Revise los campos e inténtelo de nuevo.',
  locked: 'La consola está bloqueada. No se ha guardado nada. Inicie sesión y hágalo de nuevo.',
  forbidden: 'Su función no puede hacer esto. No se ha guardado nada. Pídaselo a quien pueda.',
  'not-found': 'Eso ya no está en el directorio. No se ha guardado nada. Búsquelo de nuevo.',
  'wrong-passphrase':
    'Ese nombre y esa frase de acceso no coinciden. Revíselos e inténtelo de nuevo.',
  throttled:
    'Demasiados intentos. {liftsAt, select, none {Espere un poco e inténtelo de nuevo.} other {El siguiente intento es posible el {liftsAt, date}.}}',
  conflict:
    '{request, select, used {Antes de esta se envió otra solicitud con su mismo número. De esta no se ha guardado nada. Mírelo de nuevo y decida.} other {{export, select, underWay {Se está escribiendo otra exportación. Esta no ha empezado. Espere a que acabe la otra, o deténgala.} other {{clock, select, doubted {El reloj de este equipo no es de fiar, y esto cuenta el tiempo. No se ha guardado nada. Antes, un supervisor tiene que decir que el reloj está bien.} early {El reloj de este equipo marca una hora anterior al comienzo de este perfil, así que no puede estar bien. No se ha guardado nada. Ponga en hora el equipo.} other {{approval, select, over {La aprobación ya no vale: caducó, se retiró, o quien la dio no puede responder de ella ahora. No se ha hecho nada. Pídala de nuevo.} other {Ha cambiado desde que se mostró aquí. No se ha guardado nada. Mírelo de nuevo y decida.}}}}}}}}',
  file: '{reason, select, profile {No se pudo cambiar la carpeta del perfil{cause, select, full {: no queda espacio en su disco} forbidden {: el sistema no deja que Latchkey escriba ahí, u otro programa tiene abierto el archivo} gone {: un archivo ya no está} other {}}. No se ha borrado nada. Compruebe la carpeta, sus permisos y el espacio libre, y hágalo de nuevo.} unwritable {No se pudo escribir {what, select, report {el informe} accounts {el archivo de cuentas} cases {la tabla de casos} audit {la auditoría} calendar {el calendario} summary {el resumen} policy {la política} other {el archivo}}{cause, select, full {: no queda espacio en ese disco} forbidden {: el sistema no deja que Latchkey escriba ahí, u otro programa tiene abierto el archivo} gone {: esa carpeta ya no está} other {}}. Nada ha cambiado por esto en el directorio, y un archivo que ya estuviera ahí sigue como estaba. {cause, select, full {Libere espacio o elija una carpeta de otro disco} forbidden {Elija otra carpeta, o cierre el archivo en el otro programa} gone {Elija otra carpeta} other {Revise el disco o elija otra carpeta}}; después, guarde de nuevo.} stalled {La unidad en la que está el archivo no responde. No se ha guardado nada. Compruebe la red o la unidad, o copie el archivo a este equipo, y elíjalo de nuevo.} changed {El archivo no es el mismo con el que se hizo el ensayo: se cambió o se sustituyó después. No se ha guardado nada. Elíjalo de nuevo y mire el ensayo nuevo.} other {No se pudo leer el archivo{name, select, none {} other { ({name})}}. No se ha guardado nada. Compruebe que está ahí y que se puede abrir.}}',
  unreadable:
    '{table, select, account {El registro de esta cuenta está dañado y no se puede leer. No se ha guardado nada, y ninguna otra cuenta está afectada. Diga al cliente que ahora mismo no puede trabajar en su cuenta y avise a un administrador: él ve qué registro es.} operator {El registro de este operador está dañado y no se puede leer, así que nadie puede iniciar sesión con él. No se ha guardado nada, y todos los demás pueden iniciar sesión. Avise a un administrador: puede añadir al operador de nuevo con otro nombre.} other {Un registro que hace falta para esto está dañado y no se puede leer. No se ha guardado nada, y nada más está afectado. Avise a un administrador: él ve qué registro es.}}',
  fault:
    '{reason, select, diskFull {El disco donde está el perfil está lleno. No se ha guardado nada; lo que había sigue ahí. Libere espacio y hágalo de nuevo: no hace falta arrancar Latchkey otra vez.} other {Algo ha fallado dentro de Latchkey. No se ha guardado nada; lo que había sigue ahí. Inténtelo de nuevo; si vuelve a pasar, cierre y arranque otra vez.}}',
}

export const faults: Catalogue['faults'] = {
  'newer-schema.title': 'Este perfil lo escribió un Latchkey más nuevo',
  'newer-schema.what':
    'El almacén tiene una forma que esta versión ({version}) no conoce. No se abrió para escribir: el archivo está exactamente como estaba.',
  'newer-schema.do': 'Instale la versión más nueva y ábrala con este perfil. No borre el archivo.',
  'damaged.title': 'El almacén está dañado',
  'damaged.what':
    'El almacén no superó la comprobación al abrirse. No se escribió nada en él: el archivo está exactamente como estaba.',
  'damaged.do':
    'Cierre. Antes de nada, copie toda la carpeta del perfil a un lugar seguro; después ponga en su sitio la copia de seguridad más reciente de la carpeta entera y arranque de nuevo.',
  'foreign-schema.title': 'Otro programa ha cambiado el almacén',
  'foreign-schema.what':
    'El almacén tiene una tabla, una vista o un disparador que Latchkey no creó, o le falta un disparador que protege su historial. Lo que otros pusieran ahí se ejecutaría con cada cambio, así que no se abrió. El archivo está exactamente como estaba.',
  'foreign-schema.do':
    'Cierre. Copie toda la carpeta del perfil a un lugar seguro y averigüe quién cambió el almacén. Después ponga en su sitio la copia de seguridad más reciente de la carpeta entera y arranque de nuevo.',
  'disk-full.title': 'El disco está lleno',
  'disk-full.what':
    'No queda espacio en el disco donde está el perfil, así que no se pudo guardar nada y la mesa no se abrió. Lo que había sigue ahí.',
  'disk-full.do': 'Libere espacio en ese disco y mire de nuevo.',
  'foreign-log.title': 'Se puso un almacén más antiguo junto a trabajo más reciente',
  'foreign-log.what':
    'Junto al almacén está el registro de otro estado suyo, más nuevo o distinto. Los dos juntos darían un almacén que no es ninguno, así que no se abrió nada: ambos archivos están exactamente como estaban.',
  'foreign-log.do':
    'Si se restauró una copia a propósito, siga con ella aquí abajo. Si no, vuelva a poner el almacén que había antes y mire de nuevo.',
  'open-older.button': 'Seguir con el almacén tal como está',
  'open-older.what':
    'Aparta el registro con un nombre que lleva la fecha de hoy y abre el almacén sin él. Lo que se hizo después de copiar ese almacén no está en él; queda en el registro que se conserva.',
  'log-missing.title': 'Falta el registro con el trabajo más reciente',
  'log-missing.what':
    'La última vez Latchkey no terminó de forma ordenada, y el archivo con su trabajo más reciente no está o no se puede leer. Puede que lo último que se confirmó no esté en el almacén. No se abrió nada: el almacén está exactamente como estaba.',
  'log-missing.do':
    'Si alguien movió o quitó el archivo latchkey.db-wal, vuelva a ponerlo y mire de nuevo.',
  'open-what-is-left.button': 'Seguir con lo que queda',
  'open-what-is-left.what':
    'Abre el almacén sin el registro que falta, después de comprobarlo entero. Lo último que se hizo puede haberse perdido para siempre: mire qué se hizo antes del final y repita lo que falte.',
  'store-missing.title': 'Falta el almacén',
  'store-missing.what':
    'Este perfil se ha usado: sus otros archivos están aquí, pero latchkey.db no. No se creó nada nuevo en su lugar y no se borró nada.',
  'store-missing.do':
    'Vuelva a poner latchkey.db donde estaba: desde donde se movió, o desde la copia de seguridad más reciente de la carpeta entera. Si está en otro disco, conéctelo. Después mire de nuevo.',
  'begin-anew.button': 'Empezar de nuevo',
  'begin-anew.what':
    'Mueve lo que queda del perfil antiguo a una carpeta con la fecha de hoy y empieza un perfil vacío: sin operadores y sin cuentas. No se borra nada; para volver, saque los archivos de esa carpeta.',
  'in-use.title': 'Otro Latchkey tiene abierto este perfil',
  'in-use.what':
    'Dos programas no deben escribir en un mismo almacén, así que este se detuvo antes de leerlo. El archivo está exactamente como estaba.',
  'in-use.do': 'Vaya a la otra ventana, o ciérrela y arranque esta de nuevo.',
  'unwritable.title': 'No se puede escribir en la carpeta del perfil',
  'unwritable.what':
    'Latchkey no puede guardar nada ahí, así que no abrió la mesa. Lo que hay en la carpeta está exactamente como estaba.',
  'unwritable.do':
    'Compruebe de quién es la carpeta, sus permisos y el espacio libre del disco, y arranque de nuevo.',
  'key-missing.title': 'Falta la clave de este perfil',
  'key-missing.what':
    'El archivo seal.key no está. Con él Latchkey sella la auditoría y los códigos que están en camino. Sin él nadie puede saber si lo escrito sigue como estaba, así que no se selló nada con otra clave. El almacén está entero y exactamente como estaba.',
  'key-missing.do':
    'Vuelva a poner seal.key desde una copia de seguridad de este perfil y mire de nuevo.',
  'key-changed.title': 'La clave de este perfil ha cambiado',
  'key-changed.what':
    'El archivo seal.key contiene una clave que no selló esta auditoría: es de otro perfil o se ha cambiado. No se selló nada con ella. El almacén está entero y exactamente como estaba.',
  'key-changed.do':
    'Vuelva a poner el seal.key de este perfil desde una copia de seguridad y mire de nuevo.',
  'key-locked.title': 'El llavero del sistema no abre la clave de este perfil',
  'key-locked.what':
    'Un Latchkey anterior dejó que el llavero del sistema cerrara el archivo seal.key. Ese llavero no está aquí ahora: es otro escritorio, otro llavero u otro equipo. El almacén y la clave están enteros y exactamente como estaban.',
  'key-locked.do':
    'Arranque Latchkey una vez donde funcionaba: con el mismo escritorio y el mismo llavero, o con --password-store=gnome-libsecret (o kwallet5, kwallet6). Desde entonces no necesita ningún llavero. También sirve el seal.key de una copia de seguridad que ningún llavero haya cerrado.',
  'key-unreadable.title': 'No se puede leer la clave de este perfil',
  'key-unreadable.what':
    'El archivo seal.key está, pero lo que contiene no es una clave, o el sistema no deja que Latchkey lo lea. No se selló nada con otra clave. El almacén está entero y exactamente como estaba.',
  'key-unreadable.do':
    'Compruebe el archivo y sus permisos, o vuelva a poner seal.key desde una copia de seguridad de este perfil, y mire de nuevo.',
  'checkpoints-unreadable.title': 'No se pueden usar los puntos de control de la auditoría',
  'checkpoints-unreadable.what':
    'El archivo audit.checkpoints dice hasta dónde llegaba la auditoría, para que se note si le falta el final. No se puede leer y escribir tal como está, así que no se abrió la mesa. El almacén está entero y exactamente como estaba.',
  'checkpoints-unreadable.do':
    'Compruebe que es un archivo, de quién es y sus permisos, o vuelva a ponerlo desde una copia de seguridad de este perfil, y mire de nuevo.',
  'policy-unreadable.title': 'No se puede leer la política que estaba en vigor',
  'policy-unreadable.what':
    'Alguien puso en vigor una política en esta mesa, y su registro está dañado o tiene números que esta versión de Latchkey no conoce. No se tomó ninguna otra en su lugar, porque las esperas y los códigos habrían sido distintos. El almacén está exactamente como estaba.',
  'policy-unreadable.do':
    'Arranque la versión de Latchkey con la que se puso en vigor, o recupere el perfil de una copia de seguridad. Después, mire de nuevo.',
  'shipped-policy.button': 'Seguir con la política que trae Latchkey',
  'shipped-policy.what':
    'La mesa trabaja con la política que trae Latchkey hasta que se ponga otra en vigor. Lo que empezó antes conserva sus fechas. La auditoría dice que se eligió aquí.',
  'defect.title': 'Latchkey se ha detenido',
  'defect.what':
    'Algo ha fallado en el propio Latchkey, así que se detuvo antes de seguir con lo que pudiera estar mal. Lo guardado antes sigue ahí.',
  'defect.do':
    'Arranque Latchkey de nuevo. Si vuelve a pasar, guarde una copia de la carpeta del perfil y comunique lo que dijo el sistema.',
  'try-again.button': 'Mirar de nuevo',
  'try-again.what': 'Abre el perfil una vez más. No cambia nada.',
  'new-key.button': 'Seguir con una clave nueva',
  'new-key.what':
    'Latchkey hace un seal.key nuevo; lo que haya en su lugar queda al lado con otro nombre. Los códigos que están en camino hay que enviarlos otra vez, y las contraseñas de un directorio de ejemplo dejan de valer. Lo que la clave anterior selló en la auditoría ya no se podrá comprobar: la auditoría dice hasta qué registro, y que se eligió aquí.',
  ways: 'Cómo seguir',
  wayCost: 'Desde aquí no se puede deshacer.',
  cancel: 'Cancelar',
  file: 'Archivo',
  detail: 'Lo que dijo el sistema',
  quit: 'Cierre esta ventana para salir.',
}
