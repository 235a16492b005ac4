import { describe, expect, it } from 'vitest'
import { junit } from './junit'

describe('JUnit’s XML', () => {
  it('tells a file that is no scenario as an error, with everything escaped that XML reads', () => {
    const message = 'expected <a> & "b"\u0007, found \'c\''
    expect(
      junit([{ file: 'a&b.yaml', problems: [{ line: 3, column: 5, path: 'steps[0]', message }] }]),
    ).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="latchkey scenarios">',
        '  <testsuite name="a&amp;b.yaml" tests="1" failures="0" errors="1">',
        '    <testcase classname="a&amp;b.yaml" name="is a scenario">',
        '      <error message="a&amp;b.yaml:3:5: steps[0]: expected &lt;a&gt; &amp; &quot;b&quot;�, found \'c\'">a&amp;b.yaml:3:5: steps[0]: expected &lt;a&gt; &amp; "b"�, found \'c\'</error>',
        '    </testcase>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    )
  })
})
