import type { ProblemId } from '../vocabulary/directory'

/**
 * What a person is told about a problem of an import, in ICU MessageFormat. The arguments are the problem's facts and,
 * always, `line` and `field` (its column or key; the empty string where it has none). Each sentence says where, what, and
 * what to do.
 */
export const directoryProblems: {
  readonly en: Record<ProblemId, string>
  readonly es: Record<ProblemId, string>
} = {
  en: {
    'file-empty': 'The file is empty. Export it again, then choose the new file.',
    'file-too-large':
      'The files of an import have at most {limit, number} MiB together, and this has more. Export fewer people at a time.',
    'file-packed':
      'This is a packed file: an archive, or a workbook, which is one too. Nothing is unpacked here. Unpack it, or save the workbook as CSV (UTF-8), and choose that file.',
    'file-not-text':
      'This is a workbook or a document, not a text file. Save it as CSV (UTF-8) and choose that file.',
    'file-picture':
      'This is a picture, or sound or film, not a text file. Choose the file that the provider’s console exported.',
    'file-program':
      'This is a program or a database, not a text file. Export the people as CSV or JSON, and choose that file.',
    'file-utf16':
      'The file is saved as UTF-16 (Windows calls it “Unicode”). Save it as UTF-8 and choose it again.',
    'file-not-utf8':
      'Line {line} has letters that are not UTF-8. Save the file as UTF-8 (“CSV UTF-8” in a spreadsheet) and choose it again; otherwise names would be garbled.',
    'file-nul':
      'Line {line} has a NUL byte, which no text has: the file is damaged. Export it again.',
    'file-unknown-format':
      'This is none of the exports that are known here: a Keycloak realm, SCIM, Ory identities, the user CSV of Google, Entra or Okta, our own, or another CSV with a column for the sign-in name. For a CSV file, check that line {line} has the names of the columns, then choose it again.',
    'file-mixed-formats':
      'There are people as different systems write them, such as Keycloak and SCIM. Import each system’s people by themselves.',
    'file-cut-off':
      'The file ends in the middle of what starts on line {line}: it was cut off. Export or copy it again.',
    'file-changed':
      'The file was changed after it was chosen, or is still being written. Nothing of it was taken. Wait until it is whole, then choose it again.',
    'file-no-people':
      'The file has no people. In the provider’s console, export it again with users included.',
    'file-too-many-records':
      'From line {line} on there are more than {limit, number} people or empty rows; an import takes up to {limit, number}. Export fewer at a time.',
    'file-too-many-names':
      'From line {line} on the people have more than {limit, number} sign-in names together; an import takes up to {limit, number}. Export fewer people at a time.',
    'files-too-many':
      'There are {files, number} files; an import takes up to {limit, number}. Choose fewer at a time.',
    'mapping-unusable':
      'What the columns mean does not fit this file. Choose the file again and check the mapping.',
    'csv-line-too-long':
      'Line {line} is longer than {limit} MiB, which no person’s record is. A quotation mark without its partner can cause that; check the line.',
    'csv-too-many-columns':
      'Line {line} names {columns} columns; an import takes up to {limit}. Delete the columns that are not needed.',
    'csv-heading-too-long':
      'On line {line} the name of column {column} is longer than {limit} characters, which no column’s name is. A quotation mark without its partner can cause that; check the line, or shorten the name.',
    'csv-column-repeated':
      'Line {line} has the column “{column}” twice, so it is unclear which one counts. Delete or rename one of them.',
    'csv-quotes-broken':
      'The quotation marks in the record on line {line} do not match. Put the value in quotation marks and double each one inside it.',
    'json-broken':
      'Line {line} is not valid JSON at character {column}. Export the file again, or correct it there.',
    'json-too-deep':
      'On line {line} values are nested deeper than {limit} levels, which no export is. Check where the file comes from.',
    'json-string-too-long':
      'Line {line} has a text longer than {limit} MiB, which no export has. A missing quotation mark can cause that; check the line.',
    'json-number-too-long':
      'Line {line} has a number of more than {limit} MiB, which no export has. The file is damaged, or made to do harm; check where it comes from.',
    'json-too-many-keys':
      'Up to line {line} one object has more than {limit, number} keys, which no export has. Check where the file comes from.',
    'blank-too-long':
      'Before line {line} ends there is more than {limit} MiB of blank space on end, which no export has. The file is damaged, or was not written to its end; export it again.',
    'json-section-repeated':
      'Line {line} starts “{key}” a second time, so it is unclear which list counts. Join the lists into one.',

    'record-not-an-object':
      'Line {line}: this item of the list is not a person’s record. This item is not imported; remove it or correct it.',
    'record-not-a-person':
      'Line {line}: this is a group, a service account or something else, not a person. It is not imported.',
    'record-too-large':
      'Line {line}: this person has more than {limit} values. They are not imported; check where the file comes from.',
    'record-too-many-cells':
      'Line {line} has {cells} values for {columns} columns, so some are in the wrong column. This person is not imported; put values with commas in quotation marks.',
    'record-quotes-broken':
      'Line {line}: a quotation mark here, or on a line before, makes it unclear where a value ends. This person is not imported; put the value in quotation marks and write each mark within it twice.',
    'record-may-be-cut':
      'Line {line}: the file ends in “{field}” without the line break that its other lines have, so the value may be cut short. This person is not imported; export or copy the file again, or end the last line if it is whole.',
    'record-repeated-key':
      'Line {line} has “{key}” twice for one person, so it is unclear which one counts. This person is not imported; remove one.',
    'sign-in-name-missing':
      'Line {line}: nothing in “{field}”, and without a sign-in name there is no account. This person is not imported; fill it in.',
    'sign-in-name-unreadable':
      'Line {line}: what is in “{field}” can’t be a sign-in name. This person is not imported; correct it.',
    'sign-in-name-invisible':
      'Line {line}: the sign-in name in “{field}” has invisible characters, which can make it look like somebody else’s. This person is not imported; type the name again.',
    'sign-in-name-masked':
      'Line {line}: the sign-in name in “{field}” is hidden behind dots, as in an export without full contacts. This person is not imported; use a full export.',
    'sign-in-name-damaged':
      'Line {line}: a spreadsheet has taken the sign-in name in “{field}” for a number (such as 1234.0), so noughts or digits may be gone. This person is not imported; export again and keep the column as text.',
    'sign-in-name-repeated':
      'Line {line} has the same sign-in name as line {firstLine}{firstFile, plural, =0 {} other { of file #}}. The person on line {line} is not imported; keep one of the two.',
    'sign-in-names-too-many':
      'Line {line}: this person has more than {limit} sign-in names. They are not imported; remove the names that are not needed.',
    'account-unreadable':
      'Line {line}: the account that this person has here can’t be read, because its record is damaged. This person is left as they are; everybody else is imported. Tell an administrator.',
    'account-unclear':
      'Line {line}: the id and the sign-in names of this person belong to different accounts that are here, so it is unclear which one is meant. This person is not imported; correct the names.',
    'account-twice':
      'Line {line} has the id, or is the account, of the person on line {firstLine}{firstFile, plural, =0 {} other { of file #}}. The person on line {line} is not imported; keep one of the two, or correct the id.',
    'patch-for-nobody':
      'Line {line}: this changes somebody who is not here. Nothing is changed; import the person first.',
    'patch-of-nobody':
      'Line {line}: nothing says whose emails and phone numbers this changes. It is left out; put it into a bulk request with the path /Users/ and the id, or write id or userName beside it.',
    'patch-unreadable':
      'Line {line}: this is not a change of emails or phone numbers that can be read. Nothing of this person’s patch is applied; use add, remove or replace (PATCH) with a path such as emails[value eq "ana@example.org"].',

    'email-unreadable':
      'Line {line}: what is in “{field}” is not an email address. The person is imported without it; correct it if it is needed.',
    'phone-unreadable':
      'Line {line}: what is in “{field}” is not a phone number. The person is imported without it; write it with + and the country code.',
    'phone-rounded':
      'Line {line}: a spreadsheet has rounded the number in “{field}” (such as 3.46E+10), and the digits are lost. The person is imported without it; export again and keep the column as text.',
    'phone-damaged':
      'Line {line}: a spreadsheet has changed the number in “{field}”, and it can have been more than one number. The person is imported without it; write it with + and the country code, and keep the column as text.',
    'phone-too-short':
      'Line {line}: the number in “{field}” is too short for a phone number, as an extension is. The person is imported without it; write the whole number with + and the country code.',
    'phone-placeholder':
      'Line {line}: the number in “{field}” is one that is typed where there is none, such as 123456789. The person is imported without it.',
    'phone-without-country':
      'Line {line}: the number in “{field}” has no country code, and nothing says which country it is from. The person is imported without it; write it with + and the country code, or in the mapping name the column with the country, or one country for all.',
    'phone-country-unknown':
      'Line {line}: the number in “{field}” has no country code, and the person’s country is none that is known here. The person is imported without it; write the number with +, or correct the country.',
    'phone-no-messages':
      'Line {line}: the number in “{field}” is a fax, a pager, an extension, or a toll-free or premium number, where no code can arrive. The person is imported without it.',
    'contacts-too-many':
      'Line {line}: this person has more than {limit} contacts. The first {limit} are imported; remove those that are not needed.',
    'date-unreadable':
      'Line {line}: what is in “{field}” is not a date. The person is imported without it; write it as 2026-03-31.',
    'date-ambiguous':
      'Line {line}: the date in “{field}” can be read day first or month first. The person is imported without it; write it as 2026-03-31.',
    'date-in-future':
      'Line {line}: the last sign-in lies in the future. The person is imported without it.',
    'date-too-early':
      'Line {line}: the last sign-in in “{field}” lies before there was anything to sign in to. The person is imported without it.',
    'date-as-number':
      'Line {line}: a spreadsheet has turned the date in “{field}” into a number of days, which programs count from different years. The person is imported without it; format the column as a date and write it as 2026-03-31.',
    'yes-no-unreadable':
      'Line {line}: “{field}” says neither yes nor no. It counts as no; write TRUE or FALSE.',
    'language-unreadable':
      'Line {line}: what is in “{field}” is not a language. Messages to this person will be in English; write a code such as es.',
    'id-unreadable':
      'Line {line}: the id in “{field}” is too long or has invisible characters. The person is imported without it.',
    'id-damaged':
      'Line {line}: a spreadsheet has taken the id in “{field}” for a number (such as 1.23E+17), so noughts or digits may be gone. The person is imported without it; export again and keep the column as text.',
    'id-repeated':
      'Line {line} has the id of line {firstLine}{firstFile, plural, =0 {} other { of file #}}, which another directory can have given to somebody else. The person is imported without it.',
    'key-forbidden':
      'Line {line} has the key __proto__, which is never a person’s data. It was ignored; check where the file comes from.',
    'patch-type-unknown':
      'Line {line}: this takes away from “{field}” by type or rank, and which one that is is not known here. Nothing is taken away; name it by its value.',
    'patch-value-not-there':
      'Line {line}: this takes away one of “{field}” that the account does not have. Nothing is taken away for it; the rest of the patch counts. Correct the value if another one is meant.',

    'name-missing':
      'Line {line}: there is no name, or an address in place of one. The person is shown under the hidden form of their sign-in name.',
    'name-cleaned':
      'Line {line}: the name had invisible characters or line breaks. They were taken out; compare the name with the person.',
    'name-shortened':
      'Line {line}: the name is longer than {limit} characters. The first {limit} were kept.',
    'contact-cleaned':
      'Line {line}: the value in “{field}” had invisible characters around it. They were taken out.',
    'date-means-never':
      'Line {line}: the date in “{field}” is the beginning of a calendar, which programs write where nobody has signed in yet. It counts as never.',
    'phone-repaired':
      'Line {line}: a spreadsheet had changed the number in “{field}”, for example by taking off its +. It can only have been one number, which is imported as unconfirmed; compare it with the person.',
    'phone-left-unconfirmed':
      'Line {line}: the number in “{field}” has no country code and may be a number of another country. It is imported as unconfirmed; write it with + and the country code.',
    'phone-fictional':
      'Line {line}: the number in “{field}” is one of those kept free for films and examples, which nobody has. It was kept; compare it with the person.',
    'contacts-left-unconfirmed':
      'Line {line}: an account has at most {limit} confirmed contacts, and this person has more. The first {limit} are imported as confirmed, the others as unconfirmed; remove those that are not needed.',
    'formula-like':
      'Line {line}: the value in “{field}” begins like a spreadsheet formula. It was kept as plain text; do not let a spreadsheet compute it.',
    'account-suspended':
      'Line {line}: this person is suspended at the provider. They are imported with their sign-in name turned off.',
    'status-unreadable':
      'Line {line}: the status in “{field}” is unknown. To be safe, the person is imported with their sign-in name turned off.',
    'example-left-out': 'Line {line} is the example of the template and was left out.',
    'status-missing':
      'Line {line}: nothing says whether this person may sign in. To be safe, they are imported with their sign-in name turned off.',
    'status-column-missing':
      'The file has no column that says who may sign in. To be safe, everybody who is new is imported with their sign-in name turned off. If all of them may sign in, choose so before the import.',
    'language-not-offered':
      'From line {line} on: no messages can be written in “{language}” ({count, plural, one {# person} other {# people}}). They will be in English.',
    'cells-missing':
      'Line {line} has {cells} values for {columns} columns. The missing ones at the end count as empty.',
    'csv-heading-missing':
      'Line {line}: the first line has no names of columns but a person. It was read as one, and the columns are called by their place, such as #1.',
    'csv-heading-repeated':
      'Line {line} has the column names once more, as when two files were put together. It was left out; check that the people after it are meant too.',
    'column-missing':
      'Line {line} does not name the column “{column}”, which this export usually has. Nothing is read from it; check the spelling if it should be there.',
    'sign-in-name-looks-like-other':
      'Line {line}: the sign-in name looks like the one on line {firstLine}{firstFile, plural, =0 {} other { of file #}} without being it. Both are imported; make sure that nobody poses as somebody else.',
    'sign-in-name-looks-like-account':
      'Line {line}: the sign-in name looks like the one of an account that is here already, without being it. The person is imported; make sure that nobody poses as somebody else.',
    'patch-added-only':
      'Line {line}: this replaces one of “{field}” by type or rank, and which one that is is not known here. The new one is added and the others stay; take the old one away by its value.',
    'patch-left-out':
      'Line {line}: this changes something other than emails and phone numbers. It is left out.',
    'one-page-of-many':
      'The file has {present, number} of {total, number} people: it is one page of a longer list. Export the other pages too.',
    'accounts-unreadable':
      '{count, plural, one {# account that is here} other {# accounts that are here}} can’t be read. Check that nobody of these is listed as new: people in the file are compared with the accounts that can be read.',
    'problems-left-out':
      '{count, plural, one {# more note is} other {# more notes are}} not listed. Correct the first ones, which are likely to repeat.',
  },
  es: {
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
      'No es ninguna de las exportaciones que se conocen aquí: un realm de Keycloak, SCIM, identidades de Ory, el CSV de usuarios de Google, Entra u Okta, una propia u otro CSV con una columna para el nombre de inicio de sesión. Si es un CSV, compruebe que la línea {line} tiene los nombres de las columnas y elíjalo de nuevo.',
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
  },
}
