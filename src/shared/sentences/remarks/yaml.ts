import type { yamlRemarks as ids } from '../../vocabulary/remarks/yaml'

type Sentences = Readonly<Record<keyof typeof ids, string>>

/**
 * Why a text is not YAML, in ICU MessageFormat. The English sentences are those of the YAML reader, letter for letter: it
 * is by them that its complaints are known.
 */
export const yamlRemarks: { readonly en: Sentences; readonly es: Sentences } = {
  en: {
    'yaml-alias-with-properties': 'An alias node must not specify any properties',
    'yaml-alias-empty': 'Alias cannot be an empty string',
    'yaml-alias-ends-in-colon': 'Alias ending in : is ambiguous',
    'yaml-anchor-empty': 'Anchor cannot be an empty string',
    'yaml-anchor-ends-in-colon': 'Anchor ending in : is ambiguous',
    'yaml-anchors-many': 'A node can have at most one anchor',
    'yaml-tags-many': 'A node can have at most one tag',
    'yaml-tag-for-other': '{tag} used for {found} collection, but expects {wanted}',
    'yaml-tag-unresolved': 'Unresolved tag: {tag}',
    'yaml-tag-unknown': 'Could not resolve tag: {tag}',
    'yaml-tag-invalid': 'Not a valid tag: {tag}',
    'yaml-tag-without-suffix': 'The {tag} tag has no suffix',
    'yaml-tag-escape': 'URIError: URI malformed',
    'yaml-tag-wants-mapping': 'Expected a mapping for this tag',
    'yaml-tag-wants-sequence': 'Expected a sequence for this tag',
    'yaml-tag-wants-single-pairs': 'Each pair must have its own sequence indicator',
    'yaml-tag-wants-no-values': 'Set items must all have null values',
    'yaml-tag-wants-keys-once': 'Ordered maps must not include duplicate keys: {key}',
    'yaml-tag-wants-date': '!!timestamp expects a date, starting with yyyy-mm-dd',
    'yaml-verbatim-invalid': "Verbatim tags aren't resolved, so {tag} is invalid.",
    'yaml-verbatim-open': 'Verbatim tags must end with a >',
    'yaml-properties-not-apart':
      'Tags and anchors must be separated from the next token by white space',
    'yaml-properties-before': 'Anchors and tags must be after the {indicator} indicator',
    'yaml-properties-without-newline': 'Missing newline after block sequence props',

    'yaml-tab': 'Tabs are not allowed as indentation',
    'yaml-mapping-misaligned': 'All mapping items must start at the same column',
    'yaml-sequence-misaligned': 'All sequence items must start at the same column',
    'yaml-sequence-without-dash': 'Sequence item without - indicator',
    'yaml-sequence-as-key': 'A block sequence may not be used as an implicit map key',
    'yaml-sequence-beside-key': 'Unexpected block-seq-ind on same line with key',
    'yaml-mapping-in-line': 'Nested mappings are not allowed in compact mappings',
    'yaml-key-of-lines': 'Implicit keys need to be on a single line',
    'yaml-key-without-value': 'Implicit map keys need to be followed by map values',
    'yaml-key-too-long':
      'The : indicator must be at most 1024 chars after the start of an implicit block mapping key',
    'yaml-comment-not-apart':
      'Comments must be separated from other tokens by white space characters',
    'yaml-comment-trailed': 'Map comment with trailing content',

    'yaml-flow-key-of-lines': 'Implicit keys of flow sequence pairs need to be on a single line',
    'yaml-flow-key-too-long':
      'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key',
    'yaml-flow-map-open': 'Flow map must end with a {end}',
    'yaml-flow-map-open-in-block':
      'Flow map in block collection must be sufficiently indented and end with a {end}',
    'yaml-flow-sequence-open': 'Flow sequence must end with a {end}',
    'yaml-flow-sequence-open-in-block':
      'Flow sequence in block collection must be sufficiently indented and end with a {end}',
    'yaml-flow-end-misplaced': 'Flow end indicator should be more indented than parent',
    'yaml-flow-comma-missing': 'Missing , between {where} items',
    'yaml-flow-colon-missing': 'Missing , or : between {where} items',
    'yaml-flow-space-missing': 'Missing space after : in {where}',
    'yaml-flow-wants-scalar': 'Expected a flow scalar value, but found: {type}',
    'yaml-block-in-flow': 'Block collections are not allowed within flow collections',

    'yaml-block-on-marker': 'Block collection cannot start on same line with directives-end marker',
    'yaml-block-not-indented': 'Block scalar values in collections must be indented',
    'yaml-block-below-first': 'Block scalar lines must not be less indented than their first line',
    'yaml-block-below-indicator':
      'Block scalar lines must not be less indented than their explicit indentation indicator',
    'yaml-block-wants-indicator':
      'Block scalars with more-indented leading empty lines must use an explicit indentation indicator',
    'yaml-block-header-missing': 'Block scalar header not found',
    'yaml-block-header-extra': 'Block scalar header includes extra characters: {header}',
    'yaml-block-header-token': 'Unexpected token in block scalar header: {type}',

    'yaml-plain-tab': 'Plain value cannot start with a tab character',
    'yaml-plain-flow': 'Plain value cannot start with flow indicator character {character}',
    'yaml-plain-directive':
      'Plain value cannot start with directive indicator character {character}',
    'yaml-plain-block': 'Plain value cannot start with block scalar indicator {character}',
    'yaml-plain-reserved': 'Plain value cannot start with reserved character {character}',
    'yaml-quote-double': 'Missing closing "quote',
    'yaml-quote-single': "Missing closing 'quote",
    'yaml-escape': 'Invalid escape sequence {escape}',

    'yaml-directive-tag': '%TAG directive should contain exactly two parts',
    'yaml-directive-yaml': '%YAML directive should contain exactly one part',
    'yaml-directive-unknown': 'Unknown directive {name}',
    'yaml-version': 'Unsupported YAML version {version}',
    'yaml-marker-missing': 'Missing directives-end/doc-start indicator line',
    'yaml-start-missing': 'Missing directives-end indicator line',
    'yaml-end-alone': 'Unexpected doc-end without preceding document',

    'yaml-token-in-stream-told': 'Unexpected {type} token in YAML stream: {text}',
    'yaml-token-in-stream': 'Unexpected {type} token in YAML stream',
    'yaml-token-in-document-told': 'Unexpected {type} token in YAML document: {text}',
    'yaml-token-in-document': 'Unexpected {type} token in YAML document',
    'yaml-token-at-end': 'Unexpected {type} at node end',
    'yaml-token': 'Unexpected {type} token',
    'yaml-token-in': 'Unexpected {found} in {where}',
    'yaml-token-unsupported': 'Unsupported token {type}',
    'yaml-token-none': 'Not a YAML token: {text}',
    'yaml-too-deep': 'Maximum call stack size exceeded',

    'yaml-other': '{text}',
  },
  es: {
    'yaml-alias-with-properties': 'un alias no puede tener propiedades',
    'yaml-alias-empty': 'el alias no puede estar vacío',
    'yaml-alias-ends-in-colon': 'un alias que acaba en : es ambiguo',
    'yaml-anchor-empty': 'el ancla no puede estar vacía',
    'yaml-anchor-ends-in-colon': 'un ancla que acaba en : es ambigua',
    'yaml-anchors-many': 'un nodo puede tener un ancla como mucho',
    'yaml-tags-many': 'un nodo puede tener una etiqueta como mucho',
    'yaml-tag-for-other': '{tag} está en {found}, pero es para {wanted}',
    'yaml-tag-unresolved': 'etiqueta sin resolver: {tag}',
    'yaml-tag-unknown': 'no se pudo resolver la etiqueta {tag}',
    'yaml-tag-invalid': 'no es una etiqueta válida: {tag}',
    'yaml-tag-without-suffix': 'la etiqueta {tag} no tiene sufijo',
    'yaml-tag-escape': 'la etiqueta tiene un % que no codifica nada',
    'yaml-tag-wants-mapping': 'con esta etiqueta se esperaba un mapa',
    'yaml-tag-wants-sequence': 'con esta etiqueta se esperaba una lista',
    'yaml-tag-wants-single-pairs': 'con esta etiqueta cada par va en un elemento de la lista',
    'yaml-tag-wants-no-values': 'con esta etiqueta los elementos no tienen valor',
    'yaml-tag-wants-keys-once': 'con esta etiqueta ninguna clave está dos veces: {key}',
    'yaml-tag-wants-date': '!!timestamp necesita una fecha que empiece por aaaa-mm-dd',
    'yaml-verbatim-invalid': 'las etiquetas literales no se resuelven, así que {tag} no vale',
    'yaml-verbatim-open': 'las etiquetas literales acaban en >',
    'yaml-properties-not-apart':
      'entre una etiqueta o un ancla y lo que sigue hace falta un espacio',
    'yaml-properties-before': 'las anclas y las etiquetas van detrás del indicador {indicator}',
    'yaml-properties-without-newline': 'falta un salto de línea tras las propiedades de la lista',

    'yaml-tab': 'no se puede sangrar con tabuladores',
    'yaml-mapping-misaligned': 'todas las claves de un mapa empiezan en la misma columna',
    'yaml-sequence-misaligned': 'todos los elementos de una lista empiezan en la misma columna',
    'yaml-sequence-without-dash': 'a un elemento de la lista le falta el -',
    'yaml-sequence-as-key': 'una lista por líneas no puede ser una clave',
    'yaml-sequence-beside-key': 'una lista por líneas no empieza en la línea de su clave',
    'yaml-mapping-in-line': 'un mapa no cabe dentro de otro en la misma línea',
    'yaml-key-of-lines': 'una clave tiene que caber en una línea',
    'yaml-key-without-value': 'tras una clave tiene que ir su valor',
    'yaml-key-too-long': 'el : está a más de 1024 caracteres del comienzo de la clave',
    'yaml-comment-not-apart': 'antes de un comentario hace falta un espacio',
    'yaml-comment-trailed': 'hay algo detrás del comentario de un mapa',

    'yaml-flow-key-of-lines':
      'en una lista entre corchetes, una clave tiene que caber en una línea',
    'yaml-flow-key-too-long':
      'en una lista entre corchetes, el : está a más de 1024 caracteres del comienzo de la clave',
    'yaml-flow-map-open': 'un mapa entre llaves tiene que acabar en {end}',
    'yaml-flow-map-open-in-block':
      'un mapa entre llaves tiene que estar bastante sangrado y acabar en {end}',
    'yaml-flow-sequence-open': 'una lista entre corchetes tiene que acabar en {end}',
    'yaml-flow-sequence-open-in-block':
      'una lista entre corchetes tiene que estar bastante sangrada y acabar en {end}',
    'yaml-flow-end-misplaced':
      'la llave o el corchete del final va más sangrado que lo que lo contiene',
    'yaml-flow-comma-missing': 'falta una , entre los elementos de {where}',
    'yaml-flow-colon-missing': 'falta una , o un : entre los elementos de {where}',
    'yaml-flow-space-missing': 'falta un espacio tras el : en {where}',
    'yaml-flow-wants-scalar': 'se esperaba un valor sencillo, se encontró: {type}',
    'yaml-block-in-flow': 'entre llaves o corchetes no caben mapas ni listas por líneas',

    'yaml-block-on-marker': 'un mapa o una lista por líneas no empieza en la línea de ---',
    'yaml-block-not-indented': 'un bloque de texto tiene que estar sangrado',
    'yaml-block-below-first':
      'ninguna línea de un bloque de texto está menos sangrada que la primera',
    'yaml-block-below-indicator':
      'ninguna línea de un bloque de texto está menos sangrada de lo que dice su indicador',
    'yaml-block-wants-indicator':
      'un bloque de texto que empieza con líneas vacías más sangradas necesita un indicador de sangría',
    'yaml-block-header-missing': 'al bloque de texto le falta su cabecera',
    'yaml-block-header-extra': 'la cabecera del bloque de texto tiene caracteres de más: {header}',
    'yaml-block-header-token': 'en la cabecera del bloque de texto sobra {type}',

    'yaml-plain-tab': 'un valor sin comillas no puede empezar con un tabulador',
    'yaml-plain-flow':
      'un valor sin comillas no puede empezar con {character}, que separa elementos',
    'yaml-plain-directive':
      'un valor sin comillas no puede empezar con {character}, que es de las directivas',
    'yaml-plain-block':
      'un valor sin comillas no puede empezar con {character}, que abre un bloque de texto',
    'yaml-plain-reserved':
      'un valor sin comillas no puede empezar con {character}, que está reservado',
    'yaml-quote-double': 'falta la comilla " del final',
    'yaml-quote-single': "falta la comilla '' del final",
    'yaml-escape': 'la secuencia de escape {escape} no vale',

    'yaml-directive-tag': 'la directiva %TAG tiene exactamente dos partes',
    'yaml-directive-yaml': 'la directiva %YAML tiene exactamente una parte',
    'yaml-directive-unknown': 'la directiva {name} no se conoce',
    'yaml-version': 'la versión {version} de YAML no se admite',
    'yaml-marker-missing': 'falta la línea --- entre las directivas y el documento',
    'yaml-start-missing': 'falta la línea --- tras las directivas',
    'yaml-end-alone': 'hay un final de documento sin documento delante',

    'yaml-token-in-stream-told': 'fuera del documento sobra {type}: {text}',
    'yaml-token-in-stream': 'fuera del documento sobra {type}',
    'yaml-token-in-document-told': 'en el documento sobra {type}: {text}',
    'yaml-token-in-document': 'en el documento sobra {type}',
    'yaml-token-at-end': 'tras el valor sobra {type}',
    'yaml-token': 'sobra {type}',
    'yaml-token-in': 'sobra {found} en {where}',
    'yaml-token-unsupported': 'aquí no se admite {type}',
    'yaml-token-none': 'no es nada que YAML conozca: {text}',
    'yaml-too-deep': 'los valores están anidados a demasiada profundidad',

    'yaml-other': 'dice el lector de YAML: {text}',
  },
}
