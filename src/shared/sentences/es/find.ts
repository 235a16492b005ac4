import type { Catalogue } from '../shape'

export const find: Catalogue['find'] = {
  title: 'Buscar una cuenta',
  placeholder: 'Nombre, nombre de inicio de sesión, correo, teléfono, últimas cifras o caso',
  hint: 'Escriba lo que le diga quien llama, o una parte. Un teléfono escrito de cualquier manera, o solo sus últimas cifras.',
  results: 'Cuentas',
  more: 'Mostrar más',
  recent: 'Abiertas en esta sesión',
  noRecent:
    'Todavía no se ha abierto ninguna. Lo que abra quedará aquí hasta que bloquee o cierre.',
  count: '{total, plural, one {Una cuenta} other {# cuentas}}',
  accounts:
    '{total, plural, =0 {Todavía no hay ninguna cuenta en el directorio.} one {Una cuenta en el directorio.} other {# cuentas en el directorio.}}',
  import: 'Importar un directorio',
  many: 'Coinciden al menos {total} cuentas; se muestran las {shown} primeras. Añada otra palabra, más letras de la dirección o las cuatro últimas cifras de un teléfono.',
  nearly: 'Ninguna cuenta tiene «{query}». Se escriben casi igual: pida que se lo deletreen.',
  some: 'Coinciden {total} cuentas; se muestran las {shown} primeras. Añada otra palabra o más cifras.',
  none: 'Ninguna cuenta coincide con «{query}».',
  'none.short':
    'Ninguna cuenta tiene una palabra que empiece por «{query}». Escriba un tercer carácter: a partir de ahí se busca también dentro de las palabras.',
  'none.case': 'Aquí no hay ningún caso con el número {number}.',
  'none.caseWrong':
    '{number} no es el número de ningún caso: al menos uno de sus caracteres está mal.',
  'none.caseAsk':
    'Pídalo carácter por carácter, o busque el nombre, el nombre de inicio de sesión o el teléfono de quien llama.',
  'none.ask': 'Pida que se lo deletreen y pruebe con:',
  'none.other': 'otro nombre de inicio de sesión u otra dirección de correo',
  'none.digits': 'las cuatro últimas cifras de un teléfono de la cuenta',
  'none.name': 'el nombre tal como era cuando se creó la cuenta',
  'none.silent': 'No diga a quien llama si existe o no una cuenta.',
  'matched.name': 'nombre',
  'matched.sign-in-name': 'nombre de inicio de sesión',
  'matched.email': 'correo',
  'matched.phone': 'teléfono',
  'matched.ticket': 'tique',
  'matched.case': 'caso',
  'inside.name': 'dentro del nombre',
  'inside.sign-in-name': 'dentro de un nombre de inicio de sesión',
  'inside.email': 'dentro de un correo',
  'inside.phone': 'dentro de un teléfono',
  indexing:
    'Todavía se están indexando las partes de palabras: aquí pueden faltar cuentas que tengan «{query}» dentro de una palabra.',
  action: 'hacer o ir',
  heldUntil: '{hold} hasta el {at}',
  heldToo: '{hold} +{count}',
  free: 'nada la retiene',
  move: 'moverse',
  open: 'abrir',
}
