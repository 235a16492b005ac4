import type { Catalogue } from '../shape'

export const importing: Catalogue['importing'] = {
  filesApart: '{count} archivos',
  dropHere: 'O suelte los archivos aquí.',
  dropNow: 'Suelte para mirar los archivos. No se guarda nada.',
  looksLike: 'Parece {format}: {found} de {of, plural, one {# columna} other {# columnas}}.',
  looksLikeNone: 'Formato desconocido. Diga en qué se convierten sus columnas.',
  looksLikeHow: 'Por qué se reconoció',
  near: 'También podría ser {format}: {found} de {of, plural, one {# columna} other {# columnas}}. Mire la correspondencia antes de seguir.',
  statusOff:
    'De algunas personas, o de todas, los archivos no dicen si todavía pueden iniciar sesión. Por seguridad, las nuevas entran con sus nombres de inicio de sesión desactivados.',
  statusOn:
    'Como ha elegido, las personas de las que los archivos no lo dicen entran pudiendo iniciar sesión. Quien está desactivado en los archivos sigue desactivado.',
  'signIn.off': 'No inicia sesión: está suspendida en su origen.',
  'signIn.unknown': 'No inicia sesión: el archivo no dice si puede.',
  'signIn.turned-on': 'Puede iniciar sesión, como ha elegido.',
  letIn: 'Puede iniciar sesión',
  keepOut: 'Dejar desactivada',
  turnOn: 'Todas pueden iniciar sesión',
  turnOff: 'Desactivarlas',
  statusOnce: 'Vale para esta importación y no se recuerda.',
  offered: 'Aquí ya se importaron archivos con estas columnas, con otra correspondencia.',
  offeredUse: 'Usar esa correspondencia',
  offeredForget: 'Olvidarla',
  'count.notes': '{count, plural, one {Nota} other {Notas}}',
  notesAbout: 'Nada de esto se deja fuera; es solo para su información.',
  notesNone: 'No hay nada que anotar.',
  times: '{count, plural, one {una vez} other {# veces}}',
  lines:
    '{more, select, true {Líneas {lines} …} other {{count, plural, one {Línea {lines}} other {Líneas {lines}}}}}',
  showEach: 'Mostrar cada una',
  hideEach: 'Ocultarlas',
  howOften: 'Cuántas veces',
  showFull: 'Mostrar completos los nombres de inicio de sesión y la información de seguridad',
  showMasked: 'Ocultarlos de nuevo',
  showFullAbout: 'En la auditoría queda que los ha visto.',
}
