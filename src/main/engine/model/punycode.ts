// RFC 3492, with the parameters of domain names (section 5).
const base = 36
const tMin = 1
const tMax = 26
const skew = 38
const damp = 700
const initialBias = 72
const initialPoint = 128
const highest = 0x10ffff
/** What a label of a domain begins with when its letters are written in ASCII. */
const mark = 'xn--'
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
const basicOnly = /^[\x20-\x7e]*$/

/** `xn--bcher-kva` → `bücher`; a label that is not written so, or wrongly, as it is. */
export function unicodeLabel(label: string): string {
  if (!label.startsWith(mark)) return label
  return decoded(label.slice(mark.length)) ?? label
}

/** `bücher` → `xn--bcher-kva`; a label in ASCII as it is. */
export function asciiLabel(label: string): string {
  return basicOnly.test(label) ? label : mark + encoded(label)
}

function decoded(text: string): string | null {
  const split = text.lastIndexOf('-')
  const points = Array.from(split > 0 ? text.slice(0, split) : '', codePoint)
  let next = initialPoint
  let bias = initialBias
  let place = 0
  let at = split > 0 ? split + 1 : 0
  if (at >= text.length) return null
  while (at < text.length) {
    const before = place
    let weight = 1
    for (let k = base; ; k += base) {
      const digit = letters.indexOf(text.charAt(at++) || ' ')
      if (digit < 0) return null
      place += digit * weight
      const limit = threshold(k, bias)
      if (digit < limit) break
      weight *= base - limit
    }
    const count = points.length + 1
    bias = adapted(place - before, count, before === 0)
    next += Math.floor(place / count)
    if (next > highest) return null
    place %= count
    points.splice(place++, 0, next)
  }
  return String.fromCodePoint(...points)
}

function encoded(label: string): string {
  const points = Array.from(label, codePoint)
  const basic = points.filter((point) => point < initialPoint)
  let text = String.fromCodePoint(...basic) + (basic.length > 0 ? '-' : '')
  let done = basic.length
  let next = initialPoint
  let delta = 0
  let bias = initialBias
  while (done < points.length) {
    const least = Math.min(...points.filter((point) => point >= next))
    delta += (least - next) * (done + 1)
    next = least
    for (const point of points) {
      if (point < next) delta += 1
      if (point !== next) continue
      text += variable(delta, bias)
      bias = adapted(delta, done + 1, done === basic.length)
      delta = 0
      done += 1
    }
    delta += 1
    next += 1
  }
  return text
}

function variable(delta: number, bias: number): string {
  let text = ''
  let rest = delta
  for (let k = base; ; k += base) {
    const limit = threshold(k, bias)
    if (rest < limit) return text + letters.charAt(rest)
    text += letters.charAt(limit + ((rest - limit) % (base - limit)))
    rest = Math.floor((rest - limit) / (base - limit))
  }
}

function threshold(k: number, bias: number): number {
  return Math.min(tMax, Math.max(tMin, k - bias))
}

function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / damp) : Math.floor(delta / 2)
  rest += Math.floor(rest / count)
  let k = 0
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin))
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew))
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0
}
