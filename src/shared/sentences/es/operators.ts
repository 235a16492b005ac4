import type { Catalogue } from '../shape'

export const operatorsScreen: Catalogue['operatorsScreen'] = {
  title: 'Operadores',
  about: 'Quién puede iniciar sesión en este perfil y qué le permite su función.',
  founding:
    'Usted administra este perfil porque todavía no tiene administrador. Cuando haya uno, administrar requerirá esa función.',
  add: 'Añadir un operador',
  list: 'Operadores',
  name: 'Nombre',
  role: 'Función',
  addedAt: 'Añadido',
  lastSignIn: 'Último inicio de sesión',
  never: 'nunca',
  what: 'Qué se puede hacer',
  you: 'usted',
  newcomer: 'tiene que elegir una frase de acceso',
  removedList: 'Eliminados',
  removedAbout: 'Lo que hicieron conserva su nombre. Nadie puede iniciar sesión con él.',
  removedAt: 'Eliminado',
  setRole: 'Cambiar la función',
  setRoleOf: 'Cambiar la función de {name}',
  reset: 'Nueva frase de acceso',
  resetOf: 'Dar a {name} una nueva frase de acceso',
  remove: 'Eliminar',
  removeOf: 'Eliminar a {name}',
  ownPassphrase: 'Su propia frase de acceso se cambia en Ajustes.',
  'role.agent': 'Busca cuentas, lleva casos, envía códigos, inicia lo que pide el cliente.',
  'role.supervisor': 'Lo mismo que un agente; además aprueba, activa y libera.',
  'role.trainer': 'Solo la sala de formación. No ve a ningún cliente.',
  'role.auditor': 'Lee quién hizo qué. No cambia nada.',
  'role.administrator': 'Operadores, política, importación. Nunca la cuenta de un cliente.',
  'add.about':
    'Usted elige la primera frase de acceso y se la comunica. Esa persona elige la suya al iniciar sesión por primera vez.',
  'add.name': 'Nombre',
  'add.nameHint': 'Aparece junto a todo lo que haga, para siempre.',
  'add.button': 'Añadir el operador',
  temporary: 'Primera frase de acceso',
  temporaryNew: 'Frase de acceso provisional',
  temporaryHint: 'Al menos 12 caracteres. Solo sirve para entrar a elegir la propia.',
  'role.about':
    'Donde {name} tenga la sesión iniciada, la ventana se bloquea en el acto; vuelve a entrar con la nueva función.',
  'role.aboutYou':
    'Esta ventana se bloquea en el acto; usted vuelve a entrar con la nueva función.',
  'role.legend': 'Nueva función',
  'role.button': 'Cambiar la función',
  'reset.about':
    'Úselo cuando {name} haya olvidado la suya. Donde tenga la sesión iniciada, la ventana se bloquea en el acto, y la frase anterior deja de valer.',
  'reset.button': 'Poner la frase de acceso',
  casesGo:
    '{count, plural, one {El caso que {name} tiene abierto pasa} other {Los # casos que {name} tiene abiertos pasan}} a los supervisores, que {count, plural, one {lo} other {los}} ven en «Esperan a un supervisor».',
  casesWent:
    '{count, plural, one {Un caso espera ahora} other {# casos esperan ahora}} a un supervisor.',
  'remove.about':
    'Donde {name} tenga la sesión iniciada, la ventana se bloquea en el acto, y no podrá volver a entrar. No se puede deshacer. Lo que hizo conserva su nombre.',
  'remove.button': 'Eliminar el operador',
  cancel: 'Cancelar',
  'yes.legend': 'Un supervisor da su conformidad',
  'yes.about':
    'Para nombrar a un supervisor, o darle una frase de acceso, hace falta la conformidad de otro supervisor presente. La da él mismo.',
  'yes.name': 'Nombre del supervisor',
  'yes.passphrase': 'Su frase de acceso',
  oneSupervisor:
    'Esta mesa tiene un solo supervisor. Hasta que haya otro no se puede hacer nada que necesite a dos: ver un contacto completo, activarlo, lo que espera aprobación en cuentas privilegiadas, exportar contactos completos, adoptar una política.',
  'refused.last-supervisor':
    'Es el único supervisor. Nombre antes a otro, o nadie podrá aprobar, liberar ni mostrar nada.',
  'refused.needs-yes':
    'Para nombrar a un supervisor, o darle una frase de acceso, hace falta la conformidad de un supervisor presente. Escribe su nombre y su frase de acceso en este diálogo.',
  'refused.yes-own':
    'La conformidad la da otro supervisor: ni usted ni la persona de que se trata.',
  'refused.yes-role':
    'Solo puede darla un supervisor que haya elegido su propia frase de acceso. No se ha cambiado nada.',
  'refused.yes-dependent':
    'Quien la da tiene que ser independiente: supervisor desde hace el tiempo suficiente, y sin que uno haya nombrado al otro ni le haya dado una frase de acceso hace poco. No se ha cambiado nada.',
  'refused.last-administrator':
    'Tiene que haber un administrador. Dé antes esa función a otro operador.',
  'refused.self': 'No puede eliminarse a sí mismo. Otro administrador sí puede.',
  'refused.removed': 'Este operador se ha eliminado.',
  'refused.name-taken': 'Otro operador tiene ese nombre. Añada un apellido o una inicial.',
  'refused.name-removed':
    'Un operador eliminado tenía ese nombre y el historial sigue mencionándolo. Añada un apellido o una inicial.',
  'add.needName': 'Escriba el nombre del nuevo operador.',
  'refused.weak-passphrase':
    'Esa frase de acceso es fácil de adivinar. Use varias palabras que no tengan que ver entre sí.',
  'refused.same-passphrase': 'Esa es la frase de acceso que ya tiene. Elija otra.',
}
