import { describe, expect, it } from 'vitest'
import { readHuntCall } from './commandLine'

const plain = {
  is: 'hunt',
  policy: 'seeds',
  set: [],
  stories: 20_000,
  seed: 1,
  gap: null,
  out: null,
}

describe('the command line of the hunter', () => {
  it.each([
    [[], plain],
    [['--policy', 'nist-strict'], { ...plain, policy: 'nist-strict' }],
    [
      ['--set', 'replacement.wait=1d', '--set=code.tries=2'],
      {
        ...plain,
        set: [
          ['replacement.wait', '1d'],
          ['code.tries', '2'],
        ],
      },
    ],
    [
      ['--stories', '50', '--seed=0', '--out', 'a.yaml', '--gap', 'unread'],
      { ...plain, stories: 50, seed: 0, out: 'a.yaml', gap: 'unread' },
    ],
    [['--help', '--nonsense'], { is: 'help' }],
    [['-h'], { is: 'help' }],
  ])('understands %j', (args, call) => {
    expect(readHuntCall(args)).toEqual(call)
  })

  it.each([
    [['--polcy', 'seeds'], 'there is no option --polcy (did you mean “--policy”?)'],
    [['a.yaml'], 'found “a.yaml” where an option is expected'],
    [['--policy'], '--policy needs a pack or a file'],
    [['--out'], '--out needs the name of the file to write'],
    [['--gap', 'unred'], '--gap needs one of one-left, unread (did you mean “unread”?)'],
    [
      ['--set', 'replacement.wait'],
      '--set needs a parameter and its value, such as replacement.wait=1d',
    ],
    [['--stories', '0'], '--stories needs a whole number from 1 to 100000000'],
    [['--stories', '1e3'], '--stories needs a whole number from 1 to 100000000'],
    [['--seed', '-1'], '--seed needs a whole number from 0 to 4294967295'],
  ])('says what is wrong with %j', (args, message) => {
    expect(readHuntCall(args)).toEqual({ is: 'wrong', message })
  })
})
