import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { interfaceLanguages } from '@shared/vocabulary/kinds'
import { ruleIds } from '@shared/vocabulary/ruleIds'
import { anchorOf, elementsOf, titleOf } from '../../ui/markdown'
import { pageNames, pageText, pictureAt } from './pages'

const shown = (text: string) =>
  mount(() => elementsOf(text, { page: (name) => name === 'agent', picture: () => null }), {
    global: { stubs: { RouterLink: RouterLinkStub } },
  })

describe('a text of the handbook', () => {
  it('makes no HTML of what looks like it, and leads nowhere out of the app', () => {
    const page = shown(
      'A <b>bold</b> word <img src="x" onerror="alert(1)">.\n\n<script>alert(1)</script>\n\n[out](https://example.org) [js](javascript:alert(1)) ![p](https://example.org/a.png)',
    )
    expect(page.find('script, img, b, a').exists()).toBe(false)
    expect(page.text()).toContain('<b>bold</b>')
    expect(page.text()).toContain('out')
  })

  it('leads to pages, to places on them, and to places on the same page', () => {
    const links = shown('[a](agent.md) [b](agent.md#one-call) [c](#here) [d](gone.md)')
      .findAllComponents(RouterLinkStub)
      .map((link) => link.props('to'))
    expect(links).toEqual([
      { name: 'handbook', params: { page: 'agent' } },
      { name: 'handbook', params: { page: 'agent' }, hash: '#one-call' },
      { name: 'handbook', hash: '#here' },
    ])
  })

  it('keeps lists, tables, code and signs as they were written', () => {
    const page = shown('## A & B\n\n1. one\n2. *two*\n\n| a | b |\n|---|---|\n| 1 | `<x>` |\n')
    expect(page.get('h2').text()).toBe('A & B')
    expect(page.findAll('ol li').map((one) => one.text())).toEqual(['one', 'two'])
    expect(page.get('td code').text()).toBe('<x>')
  })
})

describe.each(interfaceLanguages)('the handbook in %s', (language) => {
  it('has the pages that the other languages have, each with a title', async () => {
    expect(pageNames(language)).toEqual(pageNames('en'))
    expect(pageNames(language).slice(0, 4)).toEqual([
      'agent',
      'supervisor',
      'trainer',
      'administrator',
    ])
    for (const name of pageNames(language))
      expect(titleOf((await pageText(language, name)) ?? ''), name).not.toBe('')
  })

  it('has no link and no picture that leads nowhere', async () => {
    const texts = new Map<string, string>()
    for (const name of pageNames(language)) texts.set(name, (await pageText(language, name)) ?? '')
    for (const [name, text] of texts) {
      for (const [, picture = '', target = ''] of text.matchAll(/(!?)\[[^\]]*\]\(([^)\s]+)/g)) {
        if (picture !== '') expect(pictureAt(language, target), `${name}: ${target}`).not.toBeNull()
        else expect(leads(texts, name, target), `${name}: ${target}`).toBe(true)
      }
    }
  })
})

function leads(texts: ReadonlyMap<string, string>, from: string, target: string): boolean {
  const [file = '', place] = target.split('#')
  const page = file === '' ? from : file.replace(/\.md$/, '')
  if (page === 'rules') return place === undefined || ruleIds.some((rule) => rule === place)
  const text = texts.get(page)
  if (text === undefined || (file !== '' && !file.endsWith('.md'))) return false
  const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))
  return place === undefined || anchors.includes(place)
}
