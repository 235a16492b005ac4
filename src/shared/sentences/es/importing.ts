import type { Catalogue } from '../shape'

export const importing: Catalogue['importing'] = {
  filesOf: '{count, plural, one {un archivo} other {# archivos, leídos como uno}}',
  filesApart: '{count} archivos',
  dropHere: 'O suelte los archivos aquí.',
  dropNow: 'Suelte para mirar los archivos. No se guarda nada.',
  looksLike:
    'Parece {format}: {found, plural, one {está} other {están}} {found} de {of} {of, plural, one {señal} other {señales}} de ese formato.',
  looksLikeNone: 'Ningún formato conocido aquí. Diga en qué se convierten sus columnas.',
  looksLikeHow: 'Por qué se reconoció',
  near: 'También podría ser {format}: {found} de {of} señales. Mire la correspondencia antes de seguir.',
  offered: 'Aquí ya se importaron archivos con estas columnas, con otra correspondencia.',
  offeredUse: 'Usar esa correspondencia',
  offeredForget: 'Olvidarla',
  offeredUsed: 'Se usa la correspondencia de los últimos archivos así.',
  'count.notes': '{count, plural, one {Nota} other {Notas}}',
  notesAbout: 'Nada de esto se deja fuera. Solo conviene saberlo.',
  notesNone: 'No hay nada que anotar.',
  times: '{count, plural, one {una vez} other {# veces}}',
  lines:
    '{more, select, true {Líneas {lines} …} other {{count, plural, one {Línea {lines}} other {Líneas {lines}}}}}',
  showEach: 'Mostrar cada una',
  hideEach: 'Ocultarlas',
  howOften: 'Cuántas veces',
  showFull: 'Mostrar completos los nombres de inicio de sesión y la información de seguridad',
  showMasked: 'Ocultarlos de nuevo',
  showFullAbout: 'En el registro se anota que los ha mirado.',
}
