import { lexer, type Token, type Tokens } from 'marked'
import { h, type VNode } from 'vue'
import { RouterLink } from 'vue-router'

/** Where the links and pictures of a text lead. */
export interface Leads {
  /** Another page of the handbook, and a place on it; null: there is none. */
  page(name: string): boolean
  picture(written: string): string | null
}

type Part = VNode | string

/**
 * A Markdown text as elements of the window. Nothing in it is taken for HTML: what looks like a tag is shown as it is written, and a
 * link leads to a page of the handbook or nowhere.
 */
export function elementsOf(text: string, leads: Leads): readonly Part[] {
  return lexer(text, { gfm: true }).flatMap((token) => element(token, leads))
}

/** The first heading: what the page is called. */
export function titleOf(text: string): string {
  const heading = lexer(text).find((token) => token.type === 'heading')
  return heading && 'text' in heading ? plain(heading as Tokens.Heading) : ''
}

/** What a heading is found by, as GitHub makes it: small letters, and dashes between words. */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} .-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
}

function within(token: Token, leads: Leads): Part[] {
  const tokens = 'tokens' in token ? token.tokens : undefined
  return (
    tokens?.flatMap((one) => element(one, leads)) ?? ['text' in token ? String(token.text) : '']
  )
}

function element(token: Token, leads: Leads): Part[] {
  const one = token as Tokens.Generic
  switch (token.type) {
    case 'space':
    case 'def':
      return []
    case 'heading': {
      const heading = token as Tokens.Heading
      return [
        h(
          `h${heading.depth}`,
          { id: anchorOf(plain(heading)), tabindex: -1 },
          within(token, leads),
        ),
      ]
    }
    case 'paragraph':
      return [h('p', within(token, leads))]
    case 'strong':
    case 'em':
    case 'del':
    case 'blockquote':
      return [h(token.type, within(token, leads))]
    case 'codespan':
      return [h('code', unescaped(String(one['text'])))]
    case 'code':
      return [h('pre', { tabindex: 0 }, h('code', String(one['text'])))]
    case 'list':
      return [list(token as Tokens.List, leads)]
    case 'table':
      return [table(token as Tokens.Table, leads)]
    case 'hr':
    case 'br':
      return [h(token.type)]
    case 'image':
      return picture(token as Tokens.Image, leads)
    case 'link':
      return [link(token as Tokens.Link, leads)]
    case 'text':
    case 'escape':
      return 'tokens' in token && token.tokens
        ? within(token, leads)
        : [unescaped(String(one['text']))]
    default:
      return [token.raw]
  }
}

function list(token: Tokens.List, leads: Leads): VNode {
  const start = token.ordered && typeof token.start === 'number' ? { start: token.start } : {}
  return h(
    token.ordered ? 'ol' : 'ul',
    start,
    token.items.map((item) => h('li', within(item, leads))),
  )
}

function table(token: Tokens.Table, leads: Leads): VNode {
  const cells = (row: readonly Tokens.TableCell[], name: 'th' | 'td') =>
    row.map((cell) =>
      h(
        name,
        name === 'th' ? { scope: 'col' } : {},
        cell.tokens.flatMap((one) => element(one, leads)),
      ),
    )
  return h('table', [
    h('thead', h('tr', cells(token.header, 'th'))),
    h(
      'tbody',
      token.rows.map((row) => h('tr', cells(row, 'td'))),
    ),
  ])
}

function picture(token: Tokens.Image, leads: Leads): Part[] {
  const src = leads.picture(token.href)
  return src === null ? [token.text] : [h('img', { src, alt: unescaped(token.text) })]
}

/** `cases.md`, `rules.md#contacts.limit`, `#close`: a page of the handbook. There is no way out of the app. */
function link(token: Tokens.Link, leads: Leads): Part {
  const words = within(token, leads)
  const found = /^(?:(?<page>[\w-]+)\.md)?(?:#(?<place>.+))?$/.exec(token.href)?.groups
  const { page, place } = found ?? {}
  if (found === undefined || (page !== undefined && !leads.page(page))) return h('span', words)
  return h(
    RouterLink,
    {
      to: {
        name: 'handbook',
        ...(page === undefined ? {} : { params: { page } }),
        ...(place === undefined ? {} : { hash: `#${place}` }),
      },
    },
    () => words,
  )
}

function plain(token: Token): string {
  const tokens = 'tokens' in token ? token.tokens : undefined
  if (tokens) return tokens.map(plain).join('')
  return unescaped('text' in token ? String(token.text) : '')
}

/** The lexer writes some signs as HTML would have them. */
function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
