import path from 'node:path'

/** The one origin that the console's pages come from. */
export const scheme = 'app'
export const origin = `${scheme}://latchkey`
export const startPage = `${origin}/index.html`

/** Vite's server while developing; null in a built app, whatever the environment says. */
export function developmentUrl(
  packaged: boolean,
  environment: NodeJS.ProcessEnv = process.env,
): string | null {
  return packaged ? null : (environment['ELECTRON_RENDERER_URL'] ?? null)
}

/** Whether a page of this address is ours. */
export function isOurs(url: string, development: string | null): boolean {
  const place = parse(url)
  if (place === null) return false
  if (place.protocol === `${scheme}:`) return place.host === 'latchkey'
  return development !== null && place.origin === parse(development)?.origin
}

/** The file that an address names; null where it lies outside the folder or is not ours. */
export function fileOf(url: string, folder: string): string | null {
  const place = parse(url)
  if (place === null || place.protocol !== `${scheme}:` || place.host !== 'latchkey') return null
  const name = decode(place.pathname)
  if (name === null || name.includes('\0') || name.includes('\\')) return null
  const file = path.resolve(folder, `.${name === '/' ? '/index.html' : name}`)
  return file.startsWith(path.resolve(folder) + path.sep) ? file : null
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
