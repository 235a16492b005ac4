import { describe, expect, it } from 'vitest'
import { developmentUrl, fileOf, isOurs } from './origin'

const folder = '/opt/latchkey/renderer'

describe('the origin of the pages', () => {
  it('serves files of its folder, and the start page for the root', () => {
    expect(fileOf('app://latchkey/', folder)).toBe('/opt/latchkey/renderer/index.html')
    expect(fileOf('app://latchkey/assets/main.js?v=1#top', folder)).toBe(
      '/opt/latchkey/renderer/assets/main.js',
    )
  })

  it.each([
    'app://latchkey/%2e%2e/secrets',
    'app://latchkey/..%2f..%2fetc%2fpasswd',
    'app://latchkey/%2e%2e%2frenderer-other/a.js',
    'app://latchkey/a%00.js',
    'app://latchkey/..%5cwindows',
    'app://latchkey/%zz',
    'app://other/index.html',
    'file:///etc/passwd',
    'nonsense',
  ])('serves nothing for %s', (url) => {
    const file = fileOf(url, folder)
    expect(file === null || file.startsWith(`${folder}/`)).toBe(true)
    expect(file).not.toBe('/etc/passwd')
  })

  it('takes calls from its own pages only', () => {
    expect(isOurs('app://latchkey/index.html', null)).toBe(true)
    for (const url of [
      'app://evil/index.html',
      'https://latchkey/',
      'file:///index.html',
      'about:blank',
      '',
    ])
      expect(isOurs(url, null)).toBe(false)
  })

  it('takes calls from the development server only where one is named', () => {
    expect(isOurs('http://localhost:5173/index.html', 'http://localhost:5173')).toBe(true)
    expect(isOurs('http://localhost:5174/', 'http://localhost:5173')).toBe(false)
    expect(isOurs('http://localhost:5173/', null)).toBe(false)
  })

  it('knows no development server in a packaged app', () => {
    expect(developmentUrl(true, { ELECTRON_RENDERER_URL: 'http://localhost:5173' })).toBeNull()
    expect(developmentUrl(false, { ELECTRON_RENDERER_URL: 'http://localhost:5173' })).toBe(
      'http://localhost:5173',
    )
  })
})
