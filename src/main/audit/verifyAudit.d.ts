/** The verifier as a text: it is written beside an export, and never run here. */
declare module '*/verifyAudit.mjs?raw' {
  const text: string
  export default text
}
