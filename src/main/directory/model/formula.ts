// Tab and line breaks as well, after which a formula may follow, and the wide forms that a spreadsheet takes for the others.
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/

/** Whether a spreadsheet would compute this instead of showing it. An import keeps it as text; an export has to neutralise it. */
export function isFormulaLike(text: string): boolean {
  return startsFormula.test(text)
}

const textFormula = /^\s*="((?:[^"]|"")*)"\s*$/

/** `="0612"` is how a spreadsheet is made to keep a text as it is; every other formula stays what it is. */
export function textOfFormula(text: string): string {
  const [, kept] = textFormula.exec(text) ?? []
  return kept === undefined ? text : kept.replaceAll('""', '"')
}
