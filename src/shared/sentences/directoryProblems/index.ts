import { en } from './en'
import { es } from './es'

/**
 * What a person is told about a problem of an import, in ICU MessageFormat. The arguments are the problem's facts and,
 * always, `line` and `field` (its column or key; the empty string where it has none). Each sentence says where, what, and
 * what to do.
 */
export const directoryProblems = { en, es }
