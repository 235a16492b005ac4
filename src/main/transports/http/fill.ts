import type { GatewayRequest, Placeholder } from '@shared/transports/http'

export type Values = Readonly<Partial<Record<Placeholder, string>>>

/** A request with everything put in; null: it can’t be one with these values. */
export interface FilledRequest {
  readonly method: GatewayRequest['method']
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** Why a template can’t be filled. */
class Unfit extends Error {
  override readonly name = 'Unfit'
}

type Escape = (value: string, before: string) => string

const placeholder = /\{([a-z]+)\}/g
const printable = /^[\x20-\x7e]*$/
const digits = /^\d+$/
/** Of one value in a URL these would lead up instead of along. */
const leadsUp = /^\.{1,2}$/

/** Puts values in by the kind of the place where they stand; no value becomes a part of the request’s form. */
export function filled(request: GatewayRequest, values: Values): FilledRequest | null {
  try {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name.toLowerCase(),
        fill(value, values, inHeader),
      ]),
    )
    const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
    const body = request.body === null ? null : fill(request.body, values, inBody(type))
    if (body !== null && isJson(type)) JSON.parse(body)
    return { method: request.method, url: urlOf(request.url, values), headers, body }
  } catch (error) {
    if (error instanceof Unfit || error instanceof SyntaxError) return null
    throw error
  }
}

function fill(template: string, values: Values, escape: Escape): string {
  return template.replace(placeholder, (_whole, name: string, at: number) => {
    const value = values[name as Placeholder]
    if (value === undefined) throw new Unfit()
    return escape(value.toWellFormed(), template.slice(0, at))
  })
}

/** `base` stands at the beginning as it is, without its last slash; it is a URL of its own and was read as one. */
function urlOf(template: string, values: Values): string {
  const begins = '{base}'
  if (!template.startsWith(begins)) return fill(template, values, inUrl)
  const rest = template.slice(begins.length)
  if (rest !== '' && !/^[/?]/.test(rest)) throw new Unfit()
  return (values.base ?? '').replace(/\/+$/, '') + fill(rest, values, inUrl)
}

const inUrl: Escape = (value, before) => {
  // What decides where a request goes is nobody’s value.
  if (leadsUp.test(value) || /^[a-z]+:\/\/[^/]*$/i.test(before)) throw new Unfit()
  return encodeURIComponent(value)
}

const inHeader: Escape = (value) => {
  if (!printable.test(value)) throw new Unfit()
  return value
}

const inForm: Escape = (value) => encodeURIComponent(value).replace(/%20/g, '+')

const xmlSigns = /[<>&"']/g
// eslint-disable-next-line no-control-regex -- XML has none of them.
const notInXml = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g
const inXml: Escape = (value) =>
  value.replace(notInXml, '').replace(xmlSigns, (sign) => `&#${sign.charCodeAt(0)};`)

/** Between quotation marks a text; elsewhere only a number. */
const inJson: Escape = (value, before) => {
  if (isBetweenQuotes(before)) return JSON.stringify(value).slice(1, -1)
  if (!digits.test(value)) throw new Unfit()
  return String(Number(value))
}

function isBetweenQuotes(before: string): boolean {
  return before.replace(/\\./g, '').split('"').length % 2 === 0
}

const isJson = (type: string): boolean => /^application\/(?:[\w.-]+\+)?json$/.test(type)

function inBody(type: string): Escape {
  if (isJson(type)) return inJson
  if (type === 'application/x-www-form-urlencoded') return inForm
  if (type === 'text/xml' || /^application\/(?:[\w.-]+\+)?xml$/.test(type)) return inXml
  // A text has no form that a value could become a part of; what else there is, is not known here.
  if (type === 'text/plain') return (value) => value
  return () => {
    throw new Unfit()
  }
}
