import type { ProblemId } from '../../vocabulary/directory'

export const es: Readonly<Record<ProblemId, string>> = {
  'file-empty': 'El archivo está vacío. Expórtelo de nuevo y elija el archivo nuevo.',
  'file-too-large':
    'Los archivos de una importación tienen como mucho {limit, number} MiB en total, y aquí hay más. Exporte menos personas a la vez.',
  'file-packed':
    'Es un archivo comprimido, o un libro de cálculo, que también lo es. Aquí no se descomprime nada. Descomprímalo, o guarde el libro como CSV (UTF-8), y elija ese archivo.',
  'file-not-text':
    'Es un libro de cálculo o un documento, no un archivo de texto. Guárdelo como CSV (UTF-8) y elija ese archivo.',
  'file-picture':
    'Es una imagen, un sonido o un vídeo, no un archivo de texto. Elija el archivo que exportó la consola del proveedor.',
  'file-program':
    'Es un programa o una base de datos, no un archivo de texto. Exporte las personas como CSV o JSON y elija ese archivo.',
  'file-utf16':
    'El archivo está guardado como UTF-16 (Windows lo llama «Unicode»). Guárdelo como UTF-8 y elíjalo de nuevo.',
  'file-not-utf8':
    'La línea {line} tiene letras que no son UTF-8. Guarde el archivo como UTF-8 («CSV UTF-8» en una hoja de cálculo) y elíjalo de nuevo; si no, los nombres quedarían ilegibles.',
  'file-nul':
    'La línea {line} tiene un byte NUL, que ningún texto tiene: el archivo está dañado. Expórtelo de nuevo.',
  'file-unknown-format':
    'No es ninguna exportación que se conozca aquí, como las de Active Directory, Entra, Google, Okta, Keycloak o SCIM. En la ventana se puede decir a mano qué significa cada columna de una tabla con nombres de columna, o de un JSON con una lista de personas. Si es un CSV, compruebe que la línea {line} tiene los nombres de las columnas y elíjalo de nuevo.',
  'file-mixed-formats':
    'Hay personas escritas como las escriben sistemas distintos, por ejemplo Keycloak y SCIM. Importe las de cada sistema por separado.',
  'file-cut-off':
    'El archivo termina en medio de lo que empieza en la línea {line}: está cortado. Expórtelo o cópielo de nuevo.',
  'file-changed':
    'El archivo ha cambiado después de elegirlo, o todavía se está escribiendo. No se ha tomado nada de él. Espere a que esté completo y elíjalo de nuevo.',
  'file-no-people':
    'El archivo no tiene personas. Expórtelo de nuevo en la consola del proveedor, con los usuarios incluidos.',
  'file-too-many-records':
    'A partir de la línea {line} hay más de {limit, number} personas o filas vacías; una importación admite hasta {limit, number}. Exporte menos a la vez.',
  'file-too-many-names':
    'A partir de la línea {line} las personas tienen en total más de {limit, number} nombres de inicio de sesión; una importación admite hasta {limit, number}. Exporte menos personas a la vez.',
  'files-too-many':
    'Hay {files, number} archivos; una importación admite hasta {limit, number}. Elija menos a la vez.',
  'mapping-unusable':
    'Lo que significan las columnas no cuadra con este archivo. Elija el archivo de nuevo y revise la correspondencia.',
  'csv-line-too-long':
    'La línea {line} pasa de {limit} MiB, más que el registro de cualquier persona. Puede deberse a una comilla sin pareja; revise la línea.',
  'csv-too-many-columns':
    'La línea {line} nombra {columns} columnas; una importación admite hasta {limit}. Elimine las columnas que no hagan falta.',
  'csv-heading-too-long':
    'En la línea {line} el nombre de la columna {column} pasa de {limit} caracteres, más que el de cualquier columna. Puede deberse a una comilla sin pareja; revise la línea o acorte el nombre.',
  'csv-column-repeated':
    'La línea {line} tiene dos veces la columna «{column}» y no está claro cuál vale. Elimine una o cámbiele el nombre.',
  'csv-quotes-broken':
    'Las comillas del registro de la línea {line} no cuadran. Ponga el valor entre comillas y duplique cada una de las interiores.',
  'json-broken':
    'La línea {line} no es JSON válido en el carácter {column}. Exporte el archivo de nuevo o corríjalo ahí.',
  'json-too-deep':
    'En la línea {line} los valores están anidados a más de {limit} niveles, como en ninguna exportación. Compruebe de dónde viene el archivo.',
  'json-string-too-long':
    'La línea {line} tiene un texto de más de {limit} MiB, como ninguna exportación. Puede faltar una comilla; revise la línea.',
  'json-number-too-long':
    'La línea {line} tiene un número de más de {limit} MiB, como ninguna exportación. El archivo está dañado o hecho para hacer daño; compruebe de dónde viene.',
  'json-too-many-keys':
    'Hasta la línea {line} un solo objeto tiene más de {limit, number} claves, como ninguna exportación. Compruebe de dónde viene el archivo.',
  'blank-too-long':
    'Antes de que termine la línea {line} hay más de {limit} MiB seguidos en blanco, como en ninguna exportación. El archivo está dañado o no se terminó de escribir; expórtelo de nuevo.',
  'json-section-repeated':
    'La línea {line} empieza «{key}» por segunda vez y no está claro qué lista vale. Una las listas en una sola.',

  'record-not-an-object':
    'Línea {line}: este elemento de la lista no es el registro de una persona. No se importa; quítelo o corríjalo.',
  'record-not-a-person':
    'Línea {line}: es un grupo, una cuenta de servicio u otra cosa, no una persona. No se importa.',
  'record-too-large':
    'Línea {line}: esta persona tiene más de {limit} valores. No se importa; compruebe de dónde viene el archivo.',
  'record-too-many-cells':
    'La línea {line} tiene {cells} valores para {columns} columnas, así que algunos están en la columna equivocada. Esta persona no se importa; ponga entre comillas los valores con comas.',
  'record-quotes-broken':
    'Línea {line}: una comilla aquí, o en una línea anterior, hace que no esté claro dónde termina un valor. Esta persona no se importa; ponga el valor entre comillas y escriba dos veces cada comilla que lleve dentro.',
  'record-may-be-cut':
    'Línea {line}: el archivo termina en «{field}» sin el salto de línea que tienen las demás, así que el valor puede estar cortado. Esta persona no se importa; exporte o copie el archivo de nuevo, o añada un salto al final si está entero.',
  'record-repeated-key':
    'La línea {line} tiene «{key}» dos veces para una persona y no está claro cuál vale. Esta persona no se importa; quite una.',
  'sign-in-name-missing':
    'Línea {line}: no hay nada en «{field}», y sin nombre de inicio de sesión no hay cuenta. Esta persona no se importa; complételo.',
  'sign-in-name-unreadable':
    'Línea {line}: lo que hay en «{field}» no puede ser un nombre de inicio de sesión. Esta persona no se importa; corríjalo.',
  'sign-in-name-invisible':
    'Línea {line}: el nombre de inicio de sesión en «{field}» tiene caracteres invisibles, que pueden hacerlo pasar por el de otra persona. Esta persona no se importa; escriba el nombre de nuevo.',
  'sign-in-name-masked':
    'Línea {line}: el nombre de inicio de sesión de «{field}» está oculto tras puntos, como en una exportación sin contactos completos. Esta persona no se importa; use una exportación completa.',
  'sign-in-name-damaged':
    'Línea {line}: una hoja de cálculo ha tomado por un número el nombre de inicio de sesión de «{field}» (como 1234,0), así que pueden faltar ceros o cifras. Esta persona no se importa; exporte de nuevo y deje la columna como texto.',
  'sign-in-name-repeated':
    'La línea {line} tiene el mismo nombre de inicio de sesión que la línea {firstLine}{firstFile, plural, =0 {} other { del archivo #}}. La persona de la línea {line} no se importa; deje una de las dos.',
  'sign-in-names-too-many':
    'Línea {line}: esta persona tiene más de {limit} nombres de inicio de sesión. No se importa; quite los que no hagan falta.',
  'account-unreadable':
    'Línea {line}: la cuenta que esta persona tiene aquí no se puede leer, porque su registro está dañado. Esta persona se queda como está; las demás se importan. Avise a un administrador.',
  'account-unclear':
    'Línea {line}: el identificador y los nombres de inicio de sesión de esta persona son de cuentas distintas que ya están aquí y no está claro cuál es. Esta persona no se importa; corrija los nombres.',
  'account-twice':
    'La línea {line} tiene el identificador o es la cuenta de la persona de la línea {firstLine}{firstFile, plural, =0 {} other { del archivo #}}. La persona de la línea {line} no se importa; deje una de las dos o corrija el identificador.',
  'patch-for-nobody':
    'Línea {line}: esto cambia a alguien que no está aquí. No se cambia nada; importe antes a la persona.',
  'patch-of-nobody':
    'Línea {line}: nada dice de quién son los correos y teléfonos que esto cambia. Se deja fuera; póngalo en una petición «bulk» con la ruta /Users/ y el identificador, o escriba id o userName a su lado.',
  'patch-unreadable':
    'Línea {line}: no es un cambio de correos o teléfonos que se pueda leer. No se aplica nada del cambio de esta persona; use add, remove o replace (PATCH) con una ruta como emails[value eq "ana@example.org"].',

  'email-unreadable':
    'Línea {line}: lo que hay en «{field}» no es una dirección de correo. La persona se importa sin ella; corríjala si hace falta.',
  'phone-unreadable':
    'Línea {line}: lo que hay en «{field}» no es un número de teléfono. La persona se importa sin él; escríbalo con + y el prefijo del país.',
  'phone-rounded':
    'Línea {line}: una hoja de cálculo ha redondeado el número de «{field}» (como 3,46E+10) y se han perdido cifras. La persona se importa sin él; exporte de nuevo y deje la columna como texto.',
  'phone-damaged':
    'Línea {line}: una hoja de cálculo ha cambiado el número de «{field}» y puede haber sido más de uno. La persona se importa sin él; escríbalo con + y el prefijo del país, y deje la columna como texto.',
  'phone-too-short':
    'Línea {line}: el número de «{field}» es demasiado corto para un teléfono, como lo es una extensión. La persona se importa sin él; escriba el número entero con + y el prefijo del país.',
  'phone-placeholder':
    'Línea {line}: el número de «{field}» es de los que se escriben donde no hay ninguno, como 123456789. La persona se importa sin él.',
  'phone-without-country':
    'Línea {line}: el número de «{field}» no tiene prefijo de país y nada dice de qué país es. La persona se importa sin él; escríbalo con + y el prefijo del país, o indique en la correspondencia la columna del país o un país para todos.',
  'phone-country-unknown':
    'Línea {line}: el número de «{field}» no tiene prefijo de país y el país de la persona no es ninguno que se conozca aquí. La persona se importa sin él; escriba el número con + o corrija el país.',
  'phone-no-messages':
    'Línea {line}: el número de «{field}» es un fax, un buscapersonas, una extensión o un número gratuito o de tarificación especial, donde no puede llegar ningún código. La persona se importa sin él.',
  'contacts-too-many':
    'Línea {line}: esta persona tiene más de {limit} contactos. Se importan los {limit} primeros; quite los que no hagan falta.',
  'date-unreadable':
    'Línea {line}: lo que hay en «{field}» no es una fecha. La persona se importa sin ella; escríbala como 2026-03-31.',
  'date-ambiguous':
    'Línea {line}: la fecha de «{field}» puede leerse con el día o con el mes primero. La persona se importa sin ella; escríbala como 2026-03-31.',
  'date-in-future':
    'Línea {line}: el último inicio de sesión está en el futuro. La persona se importa sin él.',
  'date-too-early':
    'Línea {line}: el último inicio de sesión de «{field}» es anterior a que hubiera dónde iniciar sesión. La persona se importa sin él.',
  'date-as-number':
    'Línea {line}: una hoja de cálculo ha convertido la fecha de «{field}» en un número de días, que cada programa cuenta desde otro año. La persona se importa sin ella; dé a la columna formato de fecha y escríbala como 2026-03-31.',
  'yes-no-unreadable':
    'Línea {line}: «{field}» no dice ni sí ni no. Cuenta como no; escriba TRUE o FALSE.',
  'language-unreadable':
    'Línea {line}: lo que hay en «{field}» no es un idioma. Los mensajes a esta persona irán en inglés; escriba un código como es.',
  'id-unreadable':
    'Línea {line}: el identificador de «{field}» es demasiado largo o tiene caracteres invisibles. La persona se importa sin él.',
  'id-damaged':
    'Línea {line}: una hoja de cálculo ha tomado por un número el identificador de «{field}» (como 1,23E+17), así que pueden faltar ceros o cifras. La persona se importa sin él; exporte de nuevo y deje la columna como texto.',
  'id-repeated':
    'La línea {line} tiene el identificador de la línea {firstLine}{firstFile, plural, =0 {} other { del archivo #}}, que otro directorio puede haber dado a otra persona. La persona se importa sin él.',
  'key-forbidden':
    'La línea {line} tiene la clave __proto__, que nunca es un dato de una persona. Se ha pasado por alto; compruebe de dónde viene el archivo.',
  'patch-type-unknown':
    'Línea {line}: esto quita de «{field}» por tipo o rango, y aquí no se sabe cuál es. No se quita nada; indíquelo por su valor.',
  'patch-value-not-there':
    'Línea {line}: esto quita uno de «{field}» que la cuenta no tiene. No se quita nada por ello; el resto del cambio vale. Corrija el valor si se trata de otro.',

  'name-missing':
    'Línea {line}: no hay nombre, o hay una dirección en su lugar. La persona aparece con la forma oculta de su nombre de inicio de sesión.',
  'name-cleaned':
    'Línea {line}: el nombre tenía caracteres invisibles o saltos de línea. Se han quitado; compare el nombre con la persona.',
  'name-shortened':
    'Línea {line}: el nombre pasa de {limit} caracteres. Se han conservado los {limit} primeros.',
  'contact-cleaned':
    'Línea {line}: el valor de «{field}» tenía caracteres invisibles alrededor. Se han quitado.',
  'date-means-never':
    'Línea {line}: la fecha de «{field}» es el comienzo de un calendario, que los programas escriben cuando nadie ha iniciado sesión todavía. Cuenta como nunca.',
  'phone-repaired':
    'Línea {line}: una hoja de cálculo había cambiado el número de «{field}», por ejemplo quitándole el +. Solo puede haber sido un número, que se importa sin confirmar; compárelo con la persona.',
  'phone-left-unconfirmed':
    'Línea {line}: el número de «{field}» no tiene prefijo de país y puede ser de otro país. Se importa sin confirmar; escríbalo con + y el prefijo del país.',
  'phone-fictional':
    'Línea {line}: el número de «{field}» es de los que se reservan para películas y ejemplos, que nadie tiene. Se ha conservado; compárelo con la persona.',
  'contacts-left-unconfirmed':
    'Línea {line}: una cuenta tiene como mucho {limit} contactos confirmados, y esta persona tiene más. Los {limit} primeros se importan confirmados y los demás sin confirmar; quite los que no hagan falta.',
  'formula-like':
    'Línea {line}: el valor de «{field}» empieza como una fórmula de hoja de cálculo. Se ha conservado como texto; no deje que una hoja de cálculo lo calcule.',
  'account-suspended':
    'Línea {line}: esta persona está suspendida en el proveedor. Se importa con el nombre de inicio de sesión desactivado.',
  'status-unreadable':
    'Línea {line}: no se conoce el estado de «{field}». Por seguridad, la persona se importa con el nombre de inicio de sesión desactivado.',
  'example-left-out': 'La línea {line} es el ejemplo de la plantilla y se omitió.',
  'status-missing':
    'Línea {line}: nada dice si esta persona puede iniciar sesión. Por seguridad, se importa con el nombre de inicio de sesión desactivado.',
  'status-column-missing':
    'El archivo no tiene ninguna columna que diga quién puede iniciar sesión. Por seguridad, todas las personas nuevas se importan con el nombre de inicio de sesión desactivado. Si todas pueden iniciar sesión, elíjalo antes de importar.',
  'language-not-offered':
    'A partir de la línea {line}: no se pueden escribir mensajes en «{language}» ({count, plural, one {# persona} other {# personas}}). Irán en inglés.',
  'cells-missing':
    'La línea {line} tiene {cells} valores para {columns} columnas. Los que faltan al final cuentan como vacíos.',
  'csv-heading-missing':
    'Línea {line}: la primera línea no tiene nombres de columnas, sino una persona. Se leyó como tal, y las columnas se llaman según su lugar, por ejemplo #1.',
  'csv-heading-repeated':
    'La línea {line} tiene otra vez los nombres de las columnas, como cuando se juntan dos archivos. Se dejó fuera; compruebe que las personas que siguen también deban estar.',
  'column-missing':
    'La línea {line} no nombra la columna «{column}», que esta exportación suele tener. No se lee nada de ella; revise la ortografía si debería estar.',
  'sign-in-name-looks-like-other':
    'Línea {line}: el nombre de inicio de sesión se parece al de la línea {firstLine}{firstFile, plural, =0 {} other { del archivo #}} sin serlo. Se importan las dos personas; asegúrese de que nadie se hace pasar por otra.',
  'sign-in-name-looks-like-account':
    'Línea {line}: el nombre de inicio de sesión se parece al de una cuenta que ya está aquí, sin serlo. La persona se importa; asegúrese de que nadie se hace pasar por otra.',
  'patch-added-only':
    'Línea {line}: esto sustituye uno de «{field}» por tipo o rango, y aquí no se sabe cuál es. El nuevo se añade y los demás se quedan; quite el antiguo por su valor.',
  'patch-left-out':
    'Línea {line}: esto cambia algo que no son correos ni teléfonos. Se deja fuera.',
  'one-page-of-many':
    'El archivo tiene {present, number} de {total, number} personas: es una página de una lista más larga. Exporte también las otras páginas.',
  'accounts-unreadable':
    '{count, plural, one {No se puede leer # cuenta} other {No se pueden leer # cuentas}} de las que ya están aquí. Compruebe que ninguna de esas personas figure como nueva: las del archivo se comparan con las cuentas que sí se pueden leer.',
  'problems-left-out':
    '{count, plural, one {Hay # aviso más} other {Hay # avisos más}} que no se muestran. Corrija los primeros, que probablemente se repiten.',
}
