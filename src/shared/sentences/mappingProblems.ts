import type { MappingProblemId } from '../vocabulary/mapping'

/** What is wrong with a mapping, in ICU MessageFormat; `column` is its column, or the empty string. */
export const mappingProblems: {
  readonly en: Record<MappingProblemId, string>
  readonly es: Record<MappingProblemId, string>
} = {
  en: {
    'no-sign-in-name':
      'No column is the sign-in name, and without one there is no account. Choose it.',
    'column-unknown': 'The file has no column “{column}”. Choose one that it has, or leave it out.',
    'column-twice': 'The column “{column}” is used twice. Leave one of them out.',
    'column-secret':
      'The column “{column}” sounds like a password, a hash or a key. Such a column is never read; leave it out.',
    'role-twice':
      'The column “{column}” has a meaning that only one column can have. Leave one of them out.',
    'confirming-column-unknown':
      'The file has no column that says whether “{column}” is confirmed, or it can’t be read. Choose another, or let it count as not confirmed.',
    'country-unknown':
      'The country for numbers without one is not a two-letter code such as ES. Correct it, or leave it out.',
    'format-differs': 'This mapping is for another kind of file. Choose the file again.',
  },
  es: {
    'no-sign-in-name':
      'Ninguna columna es el nombre de inicio de sesión, y sin él no hay cuenta. Elíjala.',
    'column-unknown':
      'El archivo no tiene la columna «{column}». Elija una que tenga o déjela fuera.',
    'column-twice': 'La columna «{column}» se usa dos veces. Deje fuera una de ellas.',
    'column-secret':
      'La columna «{column}» parece una contraseña, un hash o una clave. Una columna así no se lee nunca; déjela fuera.',
    'role-twice':
      'La columna «{column}» tiene un significado que solo puede tener una. Deje fuera una de ellas.',
    'confirming-column-unknown':
      'El archivo no tiene una columna que diga si «{column}» está confirmado, o no se puede leer. Elija otra o cuéntelo como no confirmado.',
    'country-unknown':
      'El país para los números sin país no es un código de dos letras como ES. Corríjalo o déjelo fuera.',
    'format-differs':
      'Esta correspondencia es para otro tipo de archivo. Elija el archivo de nuevo.',
  },
}
