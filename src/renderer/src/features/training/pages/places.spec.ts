import { describe, expect, it } from 'vitest'
import { shownPage } from './places'

const nobody = { signedIn: null }
const signedIn = (held: 'code' | 'notice' | 'gate' | null = null) => ({
  signedIn: { accountHandle: 'li', name: 'Li Wei', signInName: 'li@contoso.example', held },
})

describe('the page that a browser window shows', () => {
  it('is first what the account asks: to sign in, a code, the notice, new info, or nothing', () => {
    const start = { page: 'start' } as const
    expect(
      [nobody, signedIn('code'), signedIn('notice'), signedIn('gate'), signedIn()].map((window) =>
        shownPage(start, window),
      ),
    ).toEqual(['sign-in', 'sign-in-code', 'notice', 'gate', 'home'])
  })

  it('is the sign-in again where the session has ended meanwhile', () => {
    expect(shownPage({ page: 'settings' }, signedIn())).toBe('settings')
    expect(shownPage({ page: 'settings' }, nobody)).toBe('sign-in')
  })

  it('stays at the code prompt even so: what came of the session is said when the code is entered', () => {
    expect(
      shownPage(
        {
          page: 'code',
          purpose: 'change-security-info',
          contactId: 'c1',
          hint: null,
          then: { page: 'settings' },
        },
        nobody,
      ),
    ).toBe('code')
  })

  it('asks for a reset code without anybody being signed in', () => {
    expect(
      shownPage(
        {
          page: 'verify',
          purpose: 'reset-password',
          account: 'li',
          then: { page: 'reset', account: 'li' },
        },
        nobody,
      ),
    ).toBe('verify')
  })
})
