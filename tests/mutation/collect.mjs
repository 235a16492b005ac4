import { format } from 'node:util'

/** What specs are given in place of Vitest’s `describe` and `it`, and the tests that they made with it, in that order. */
export function collect(expect) {
  const tests = []
  let fileName = ''
  let suites = []
  const describe = (name, ...rest) => {
    suites.push(name)
    functionOf(rest)()
    suites.pop()
  }
  const it = (name, ...rest) => {
    const full = [...suites, name].join(' ')
    tests.push({
      id: `${fileName}#${full}`,
      name: full,
      fileName,
      run: functionOf(rest),
    })
  }
  it.each =
    (table) =>
    (name, ...rest) => {
      const test = functionOf(rest)
      for (const row of table) {
        const given = Array.isArray(row) ? row : [row]
        it(named(name, given), () => test(...given))
      }
    }
  return { tests, specs: { describe, it, expect, fileIs: (file) => void (fileName = file) } }
}

/** A row’s name: `%s` is its next value, `$key` one of its parts. */
function named(name, given) {
  const filled = name.replace(/\$(\w+)/g, (_, key) => String(given[0]?.[key]))
  const places = filled.match(/%[sdifjoO]/g)?.length ?? 0
  return format(filled, ...given.slice(0, places))
}

/** Options may stand before the function, and a time after it. */
function functionOf(rest) {
  return rest.find((one) => typeof one === 'function')
}
