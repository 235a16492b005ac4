import { limits, mebibyte } from './limits'
import { FileRefused } from './problems'

const quote = 34
const backslash = 92
const lineFeed = 10

/**
 * Refuses JSON that is nested too deeply or has a giant string, in one pass that keeps nothing. The parser calls itself
 * for each level and glues a string together escape by escape, so such a file would take it down.
 */
export function surveyJson(text: string): void {
  let depth = 0
  let line = 1
  let stringStart = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === lineFeed) {
      line++
      stringStart = -1 // No JSON string spans lines; the parser will say so.
    } else if (stringStart >= 0) {
      if (code === backslash && text.charCodeAt(at + 1) !== lineFeed) at++
      else if (code === quote) stringStart = -1
      if (stringStart >= 0 && at - stringStart > limits.jsonStringMebibytes * mebibyte) {
        throw new FileRefused('json-string-too-long', { line }, { limit: limits.jsonStringMebibytes })
      }
    } else if (code === quote) stringStart = at
    else if (isOpening(code) && ++depth > limits.jsonDepth) throw new FileRefused('json-too-deep', { line }, { limit: limits.jsonDepth })
    else if (isClosing(code)) depth--
  }
}

function isOpening(code: number): boolean {
  return code === 0x5b || code === 0x7b
}

function isClosing(code: number): boolean {
  return code === 0x5d || code === 0x7d
}
