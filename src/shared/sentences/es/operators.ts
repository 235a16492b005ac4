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
  removedList: 'Retirados',
  removedAbout: 'Lo que hicieron conserva su nombre. Nadie puede iniciar sesión con él.',
  removedAt: 'Retirado',
  setRole: 'Cambiar la función',
  setRoleOf: 'Cambiar la función de {name}',
  reset: 'Nueva frase de acceso',
  resetOf: 'Dar a {name} una nueva frase de acceso',
  remove: 'Retirar',
  removeOf: 'Retirar a {name}',
  ownPassphrase: 'Su propia frase de acceso se cambia en Ajustes.',
  'role.agent': 'Busca cuentas, lleva casos, envía códigos, inicia lo que pide el cliente.',
  'role.supervisor': 'Lo mismo que un agente; además aprueba, habilita y libera.',
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
  'remove.button': 'Retirar el operador',
  cancel: 'Cancelar',
  'yes.legend': 'Un supervisor dice que sí',
  'yes.about':
    'Para nombrar a un supervisor, o darle una frase de acceso, hace falta el sí de otro supervisor presente. Lo escribe él mismo.',
  'yes.name': 'Nombre del supervisor',
  'yes.passphrase': 'Su frase de acceso',
  oneSupervisor:
    'Esta mesa tiene un solo supervisor. Hasta que haya otro no se puede hacer nada que necesite a dos: ver un contacto completo, activarlo, lo que espera aprobación en cuentas privilegiadas, exportar contactos completos, adoptar una política.',
  'refused.last-supervisor':
    'Es el único supervisor. Nombre antes a otro, o nadie podrá aprobar, liberar ni mostrar nada.',
  'refused.needs-yes':
    'Para nombrar a un supervisor, o darle una frase de acceso, hace falta el sí de un supervisor presente. Escribe su nombre y su frase de acceso en este diálogo.',
  'refused.yes-own':
    'Quien dice que sí es otro supervisor: ni usted ni la persona de que se trata.',
  'refused.yes-role':
    'Quien dice que sí es un supervisor con frase de acceso propia. No se ha cambiado nada.',
  'refused.yes-dependent':
    'Quien dice que sí tiene que ser otra persona: supervisor desde hace lo bastante, y sin que uno haya hecho operador al otro ni le haya dado una frase de acceso hace poco. No se ha cambiado nada.',
  'refused.last-administrator':
    'El único administrador sigue siéndolo. Dé antes esa función a otro operador.',
  'refused.self': 'No puede retirarse a sí mismo. Otro administrador sí puede.',
  'refused.removed': 'Este operador ha sido retirado.',
  'refused.name-taken': 'Otro operador tiene ese nombre. Añada un apellido o una inicial.',
  'refused.name-removed':
    'Un operador retirado tenía ese nombre y el historial sigue hablando de él. Añada un apellido o una inicial.',
  'add.needName': 'Escriba el nombre del nuevo operador.',
  'refused.weak-passphrase':
    'Esa frase de acceso es fácil de adivinar. Use varias palabras que no tengan que ver entre sí.',
  'refused.same-passphrase': 'Esa es la frase de acceso que ya tiene. Elija otra.',
}
