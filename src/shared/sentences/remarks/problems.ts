import type { problemRemarks as ids } from '../../vocabulary/remarks/problems'

type Sentences = Readonly<Record<keyof typeof ids, string>>

/** What is wrong with a scenario file, in ICU MessageFormat. Keys, words and values of the file stay as they are in it. */
export const problemRemarks: { readonly en: Sentences; readonly es: Sentences } = {
  en: {
    'expected-found': 'expected {expected}, found {found}',
    'either-neither': 'expected either “{one}” or “{other}”, found neither',
    'either-both': 'expected either “{one}” or “{other}”, found both',
    'both-hold': '“{one}” and “{other}” can’t both hold',
    'needs-key': '“{key}” needs “{needed}”',
    'key-missing': 'expected the key “{key}”, found none',
    'key-twice': 'expected the key “{key}” once, found it twice',
    'key-unknown': 'expected one of the keys {keys}, found “{key}”',
    'key-misspelt': 'there is no key “{key}” here (did you mean “{guess}”?)',
    'parameter-unknown': 'there is no parameter “{parameter}”',
    'parameter-misspelt': 'there is no parameter “{parameter}” (did you mean “{guess}”?)',
    'account-missing': '“expect.{key}” needs the key “account”: whose is it?',
    'step-missing':
      'expected one of “do”, “result”, “refused”, “asked”, “told”, “followed”, “trusted”, “lost”, “mood” or “hung-up”, found none of them',
    'goal-without-test': 'expected one of “when”, “never”, “ends-with”, or “within” with “until”',
    'pattern-alone': '“{key}” is no command, so “{other}” can’t stand beside it',
    'variant-key-kept': '“{key}” is the same in all variants: say it outside of them',
    'variant-path-blocked':
      '“{path}” leads through something that is no mapping: change that as a whole',
    'texts-undeclared':
      'a text in several languages: say first which languages this file is in, as {example}',
    'instruction-without-contact': '“{instruction}” is about no contact',
    'refusal-missing': 'liftsAt and remedies belong to a refusal: expected “refused” beside them',
    'nothing-asked': 'nothing is asked of the desk here, so there is no “{key}” to expect',
    'step-out-of-calendar': 'expected a step between the years 1970 and 9999',
    'past-not-first': 'expected the steps that are past before all others',
    'instant-after-start': 'expected an instant that is not after the start',
    'instant-before-1970': 'expected an instant from the year 1970 on',

    'file-unfolds': 'the file unfolds into more than 100,000 values: use fewer aliases',
    'file-too-deep':
      'the values are nested too deep to be read: look for brackets and dashes that are never closed',
    'file-takes-too-long':
      'this text takes too long to read: make it shorter, or look for brackets and quotation marks without their partners',
    'file-takes-too-much':
      'this text takes too much memory to read: make it shorter, or look for brackets and quotation marks without their partners',
    'play-takes-too-long':
      'the reference solution takes too long to play: use fewer steps, or shorter waits',
    'file-not-yaml': 'not YAML: {reason}',
    'file-has-documents': 'expected one document, found another one',
    'file-too-large': 'expected a file of at most 1 MiB, found {size, number, ::.0 group-off} MiB',
    'file-utf16': 'expected UTF-8, found UTF-16: save the file as UTF-8',
    'file-not-utf8': 'expected UTF-8, found bytes that are not: save the file as UTF-8',
    'file-control-character': 'expected text, found the control character {code}',
    'file-missing': 'there is no such file',
    'file-is-folder': 'expected a file, found a folder',
    'file-is-something-else': 'expected a file, found something else',
    'file-forbidden': 'may not be opened',
    'file-is-loop': 'is a link that leads to itself',
    'file-unopened': 'can’t be opened: {error}',
    'folder-missing': 'there is no such folder',
    'folder-too-full':
      'expected at most {limit} scenario files, found {count}: the first {limit} by name are shown',
    'folder-takes-too-long':
      'this folder takes too long to read: {count} of its files are not shown yet; they are read when the library is opened again',
  },
  es: {
    'expected-found': 'se esperaba {expected}; se encontró {found}',
    'either-neither': 'se esperaba «{one}» o «{other}», y no está ninguno de los dos',
    'either-both': 'se esperaba «{one}» o «{other}», y están los dos',
    'both-hold': '«{one}» y «{other}» no pueden cumplirse a la vez',
    'needs-key': '«{key}» necesita «{needed}»',
    'key-missing': 'se esperaba la clave «{key}», y no está',
    'key-twice': 'se esperaba la clave «{key}» una sola vez, y está dos veces',
    'key-unknown': 'se esperaba una de estas claves: {keys}; se encontró «{key}»',
    'key-misspelt': 'aquí no hay ninguna clave «{key}» (¿quiso decir «{guess}»?)',
    'parameter-unknown': 'no hay ningún parámetro «{parameter}»',
    'parameter-misspelt': 'no hay ningún parámetro «{parameter}» (¿quiso decir «{guess}»?)',
    'account-missing': '«expect.{key}» necesita la clave «account»: ¿de quién es?',
    'step-missing':
      'se esperaba una de las claves «do», «result», «refused», «asked», «told», «followed», «trusted», «lost», «mood» o «hung-up», y no está ninguna',
    'goal-without-test':
      'se esperaba una sola de estas cosas: «when», «never», «ends-with», o «within» con «until»',
    'pattern-alone': '«{key}» no es ninguna orden, así que «{other}» no puede ir a su lado',
    'variant-key-kept': '«{key}» es igual en todas las variantes: escríbalo fuera de ellas',
    'variant-path-blocked': '«{path}» pasa por algo que no es un mapa: cámbielo entero',
    'texts-undeclared':
      'un texto en varios idiomas: diga primero en qué idiomas está este archivo, como {example}',
    'instruction-without-contact': '«{instruction}» no trata de ningún contacto',
    'refusal-missing':
      'liftsAt y remedies son propias de un rechazo: se esperaba «refused» a su lado',
    'nothing-asked': 'aquí no se pide nada a la mesa, así que no hay ningún «{key}» que esperar',
    'step-out-of-calendar': 'se esperaba un paso entre los años 1970 y 9999',
    'past-not-first': 'se esperaban los pasos ya pasados antes que todos los demás',
    'instant-after-start': 'se esperaba un instante que no sea posterior al comienzo',
    'instant-before-1970': 'se esperaba un instante del año 1970 o posterior',

    'file-unfolds': 'el archivo se despliega en más de 100.000 valores: use menos alias',
    'file-too-deep':
      'los valores están anidados a demasiada profundidad para leerlos: busque corchetes y guiones que no se cierran',
    'file-takes-too-long':
      'este texto tarda demasiado en leerse: acórtelo o busque corchetes y comillas sin pareja',
    'file-takes-too-much':
      'este texto necesita demasiada memoria para leerse: acórtelo o busque corchetes y comillas sin pareja',
    'play-takes-too-long':
      'la solución de referencia tarda demasiado en jugarse: use menos pasos o esperas más cortas',
    'file-not-yaml': 'no es YAML: {reason}',
    'file-has-documents': 'se esperaba un solo documento, y hay otro más',
    'file-too-large':
      'se esperaba un archivo de 1 MiB como mucho, y tiene {size, number, ::.0 group-off} MiB',
    'file-utf16': 'se esperaba UTF-8, se encontró UTF-16: guarde el archivo como UTF-8',
    'file-not-utf8':
      'se esperaba UTF-8, se encontraron bytes que no lo son: guarde el archivo como UTF-8',
    'file-control-character': 'se esperaba texto, se encontró el carácter de control {code}',
    'file-missing': 'ese archivo no existe',
    'file-is-folder': 'se esperaba un archivo, se encontró una carpeta',
    'file-is-something-else': 'se esperaba un archivo, se encontró otra cosa',
    'file-forbidden': 'no hay permiso para abrirlo',
    'file-is-loop': 'es un enlace que lleva a sí mismo',
    'file-unopened': 'no se puede abrir: {error}',
    'folder-missing': 'esa carpeta no existe',
    'folder-too-full':
      'se esperaban {limit} archivos de escenario como mucho, y hay {count}: se muestran los {limit} primeros por nombre',
    'folder-takes-too-long':
      'esta carpeta tarda demasiado en leerse: {count} de sus archivos aún no se muestran; se leen cuando se abra de nuevo la biblioteca',
  },
}
