// Tab and line breaks as well, after which a formula may follow, and the wide forms that a spreadsheet takes for the others.
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/

/** Whether a spreadsheet would compute this instead of showing it. An import keeps it as text; an export has to neutralise it. */
export function isFormulaLike(text: string): boolean {
  return startsFormula.test(text)
}
