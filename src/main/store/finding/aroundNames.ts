import { normaliseHandle } from '../normaliseHandle'

const folded = (...words: string[]) => words.join(' ').split(' ').map(normaliseHandle)

/** Forms of address that nobody is called: they are read away wherever a name stands beside them. */
const titles: ReadonlySet<string> = new Set(
  folded(
    'mr mrs ms mx dr dra drs prof profa professor dipl',
    'señor señora señorita sra srta senhor senhora',
    'herr herrn frau fräulein',
    'monsieur madame mademoiselle mme mlle',
    'signor signora signore dott dottoressa',
    'meneer mevrouw dhr mevr bayan',
    'господин госпожа κύριος κυρία السيد السيدة الدكتور',
  ),
)
/** Beginnings of names as well, which are typed for the whole: titles only with a dot. */
const dotted: ReadonlySet<string> = new Set(
  folded('sr hr fr sig ing lic mag rev hon capt lt maj col sgt'),
)
/** These people are called, too: they are read away only where nobody is found with them. */
const titlesAndNames: ReadonlySet<string> = new Set([
  ...titles,
  ...dotted,
  ...folded(
    'don doña dom dona sir lady lord dame miss mister master madam m',
    'captain sister father pan pani bay пан пані',
    'customer caller user account client cliente usuario usuaria cuenta kunde kundin',
    'fax office main oficina büro bureau dept extension',
  ),
])
const behindNames: ReadonlySet<string> = new Set(
  folded('jr sr ii iii iv esq phd md msc mba bsc hijo filho junior'),
)
const mark = /[.,:;]+$/
const honorific = /(?<=\S)\s*(?:さん|さま|様|氏|先生|君|くん|ちゃん|殿|女士|小姐|씨|님)$/u

/** `Dr. Müller`, `Sr. Gómez`, `Bob Johnson Jr.` → the name. A title that stands alone is what is looked for. */
export function withoutTitles(text: string): string {
  return without(text, titles)
}

/** The same of titles that are names as well (`Don`, `Miss`), and of what else is said of a person. */
export function withoutDoubtfulTitles(text: string): string {
  return without(text.replace(honorific, ''), titlesAndNames)
}

function isOf(word: string, ones: ReadonlySet<string>): boolean {
  const bare = word.replace(mark, '')
  return ones.has(bare) || (ones === titles && dotted.has(bare) && word.endsWith('.'))
}

function without(text: string, left: ReadonlySet<string>): string {
  const words = text.trim().split(/\s+/)
  const isLeft = (word: string, ones: ReadonlySet<string>) => isOf(normaliseHandle(word), ones)
  let from = 0
  while (from < words.length - 1 && isLeft(words[from] ?? '', left)) from += 1
  let to = words.length
  while (to - 1 > from && isLeft(words[to - 1] ?? '', behindNames)) to -= 1
  return from === 0 && to === words.length ? text : words.slice(from, to).join(' ')
}
