const startsFormula = /^[=+\-@\t\r]/

/** Whether a spreadsheet would compute this instead of showing it. It is kept as text; an export has to neutralise it. */
export function isFormulaLike(text: string): boolean {
  return startsFormula.test(text)
}
