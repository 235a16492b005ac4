import type { yamlRemarks as ids } from '../../vocabulary/remarks/yaml'

type Sentences = Readonly<Record<keyof typeof ids, string>>

/** Why a text is no YAML, in ICU MessageFormat; said within “not YAML: …”. */
export const yamlRemarks: { readonly en: Sentences; readonly es: Sentences } = {
  en: {
    'yaml-not-closed': 'this {opening} is not closed: a {closing} is missing',
    'yaml-tab': 'lines are indented with spaces, not with tabs',
    'yaml-indentation':
      'this line is not indented like the others of its mapping or list: keys and dashes that belong together begin in one column',
    'yaml-colon-in-text': 'a text with a colon in it needs quotes',
    'yaml-key-of-lines':
      'a key ends with a colon and a space on its own line: is the colon missing, or is the next line indented too far?',
    'yaml-lines-in-flow':
      'within braces or brackets commas stand between the values, and a text with a colon in it needs quotes',
    'yaml-first-character': 'a text that begins with {character} needs quotes',
    'yaml-escape':
      'within double quotes a backslash begins a special character: write two for a backslash',
    'yaml-missing':
      'something is missing here: a colon after a key, a comma, a dash, or the space before a #',
    'yaml-unexpected': '{text} is one too many here: does the text before it need quotes?',
    'yaml-alias':
      'an anchor is & and a name before a value, an alias is * and that name in place of one',
    'yaml-tag': 'there is no tag {tag}: a text that begins with ! needs quotes',
    'yaml-directive': 'a line that begins with % is a directive, and there is no such one',
    'yaml-too-deep': 'the values are nested too deeply',
    'yaml-unreadable': 'this can’t be read',
  },
  es: {
    'yaml-not-closed': 'este {opening} no se cierra: falta un {closing}',
    'yaml-tab': 'las líneas se sangran con espacios, no con tabuladores',
    'yaml-indentation':
      'esta línea no está sangrada como las demás de su mapa o lista: las claves y los guiones que van juntos empiezan en la misma columna',
    'yaml-colon-in-text': 'un texto con dos puntos necesita comillas',
    'yaml-key-of-lines':
      'una clave acaba con dos puntos y un espacio en su propia línea: ¿faltan los dos puntos, o está la línea siguiente demasiado sangrada?',
    'yaml-lines-in-flow':
      'entre llaves o corchetes los valores se separan con comas, y un texto con dos puntos necesita comillas',
    'yaml-first-character': 'un texto que empieza con {character} necesita comillas',
    'yaml-escape':
      'entre comillas dobles una barra invertida empieza un carácter especial: escriba dos para una barra',
    'yaml-missing':
      'aquí falta algo: los dos puntos tras una clave, una coma, un guion o el espacio antes de un #',
    'yaml-unexpected': 'aquí sobra {text}: ¿necesita comillas el texto de antes?',
    'yaml-alias':
      'un ancla es & y un nombre delante de un valor; un alias es * y ese nombre en lugar de un valor',
    'yaml-tag': 'no hay ninguna etiqueta {tag}: un texto que empieza con ! necesita comillas',
    'yaml-directive': 'una línea que empieza con % es una directiva, y esa no existe',
    'yaml-too-deep': 'los valores están anidados a demasiada profundidad',
    'yaml-unreadable': 'esto no se puede leer',
  },
}
