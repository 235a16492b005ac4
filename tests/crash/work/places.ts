import path from 'node:path'

/** Where things of a work lie that are not the profile's own. */
export const peopleToImport = (folder: string): string =>
  path.join(path.dirname(folder), 'people.csv')
export const exported = (folder: string): string => path.join(folder, 'exports', 'accounts.csv')
