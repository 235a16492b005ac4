/** La búsqueda de un fallo en una política. */
export const huntScreen = {
  title: 'Buscador de fallos',
  about:
    'Busca entre historias al azar una en la que una política cambiada deje fuera para siempre a un titular legítimo o deje entrar a un impostor.',
  pack: 'Política de partida',
  parameters: 'Qué cambiar',
  parametersHint:
    'Solo se cambia lo que difiere de la política. La búsqueda avisa de un valor que no vale.',
  parameter: 'Parámetro',
  value: 'Valor',
  expects: 'Admite',
  changed:
    '{count, plural, =0 {no se cambia nada} one {# valor cambiado} other {# valores cambiados}}',
  changedIs: 'era {was}',
  undo: 'Deshacer todos los cambios',
  find: 'Buscar un parámetro',
  noParameter: 'Ningún parámetro tiene eso en su nombre.',
  stories: 'Historias que probar',
  storiesHint: 'De 1 a 10.000.000. Se prueban unas mil por segundo.',
  seed: 'Semilla',
  seedHint: 'La misma semilla prueba las mismas historias.',
  number: 'Escriba un número entero de {from, number} a {to, number}.',
  start: 'Buscar',
  stop: 'Parar',
  progress: '{done, number} de {of, number} historias',
  stopping: 'Parando…',
  badValue: 'Uno de los valores cambiados no lo admite su parámetro. No se ha probado nada.',
  underWay: 'Ya hay una búsqueda en marcha en esta ventana. Párela antes.',
  'found.owner-locked-out': 'Un titular legítimo se queda fuera para siempre',
  'found.impostor-in': 'Entra un impostor',
  foundAfter:
    'Encontrado tras {tried, plural, one {# historia} other {# historias}}; la más corta tiene {steps, plural, one {# paso} other {# pasos}}.',
  story: 'La historia',
  people: 'Quién sale en ella',
  happens: 'Qué pasa',
  why: 'Por qué acaba así',
  lookFor: 'Qué buscar',
  lookForHint: 'Los huecos conocidos solo se buscan si se piden: las reglas los permiten.',
  'lookFor.anything': 'Lo que salga mal, salvo los huecos conocidos',
  'lookFor.one-left': 'Hueco conocido: queda un contacto y se piden dos pruebas',
  'lookFor.unread': 'Hueco conocido: mensajes que nadie lee',
  notLookedFor: 'No se buscó, porque las reglas lo permiten:',
  'gap.one-left':
    'un titular que ha olvidado la contraseña de una cuenta con verificación en dos pasos o privilegiada y solo lee uno de sus contactos. Restablecerla y verificar a quien llama exige dos; una sustitución aporta uno, y quien pudiera aportar el segundo con un solo código podría ser un extraño.',
  'gap.unread':
    'un extraño que llama o sabe la contraseña, cuando el titular ya no lee ninguno de los contactos. Todo cambio espera y se avisa; nadie se opone a lo que nadie lee.',
  file: 'Como archivo de escenario',
  author: 'Abrir en el editor',
  replace: '¿Descartar el borrador sin guardar?',
  none: 'No se ha encontrado nada',
  noneTried:
    '{tried, plural, one {Se ha probado # historia} other {Se han probado # historias}} con la semilla {seed}{stopped, select, true {, hasta que usted paró} other {}}: en ninguna se quedó fuera para siempre un titular legítimo ni entró un impostor.',
  noneMeans:
    'Eso no es una prueba. Otras historias pueden tener un fallo: pruebe más, u otra semilla.',
  before:
    'Elija una política, cambie lo que tenga pensado y busque. La historia más corta con un fallo sale como un escenario que se puede jugar.',
}
