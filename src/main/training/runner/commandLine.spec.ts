import { describe, expect, it } from 'vitest'
import { readCall } from './commandLine'

const play = { is: 'play', files: ['a.yaml'], json: false, junit: null, policy: null }

describe('the command line', () => {
  it.each([
    [['a.yaml'], play],
    [['a.yaml', 'b.yaml'], { ...play, files: ['a.yaml', 'b.yaml'] }],
    [['--json', 'a.yaml'], { ...play, json: true }],
    [['a.yaml', '--junit', 'out.xml'], { ...play, junit: 'out.xml' }],
    [['--junit=out.xml', 'a.yaml'], { ...play, junit: 'out.xml' }],
    [['--policy', 'nist-strict', 'a.yaml'], { ...play, policy: 'nist-strict' }],
    [['--', '--json'], { ...play, files: ['--json'] }],
    [['a.yaml', '--help'], { is: 'help' }],
    [['-h'], { is: 'help' }],
    [['--rules'], { is: 'rules' }],
  ])('understands %j', (args, call) => {
    expect(readCall(args)).toEqual(call)
  })

  it.each([
    [[], 'no scenario file was given'],
    [['--json'], 'no scenario file was given'],
    [['--jsn', 'a.yaml'], 'there is no option --jsn (did you mean “--json”?)'],
    [['-x', 'a.yaml'], 'there is no option -x'],
    [['a.yaml', '--junit'], '--junit needs the name of the file to write'],
    [['a.yaml', '--policy'], '--policy needs a pack or a file'],
    [['--policy=', 'a.yaml'], '--policy needs a pack or a file'],
  ])('says what is wrong with %j', (args, message) => {
    expect(readCall(args)).toEqual({ is: 'wrong', message })
  })
})
