import { describe, expect, it } from 'vitest'
import { inspectDirectory } from './inspect'
import { mebibyte } from './model/limits'
import { readAll, sourceOf } from './testing/reading'

describe('what shows the format', () => {
  const photo = 'x'.repeat(3 * mebibyte)

  it.each([
    [
      'scim',
      `{"photos":[{"value":"${photo}"}],"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ana","meta":{"resourceType":"User"},"id":"1"}`,
    ],
    [
      'ory',
      `[{"traits":{"picture":"${photo}","email":"ana@example.org"},"schema_id":"x","verifiable_addresses":[],"recovery_addresses":[],"metadata_public":null,"id":"1","state":"active"}]`,
    ],
  ])('may stand behind a picture of the first person: %s', async (format, text) => {
    const sources = [sourceOf('file', ...cut(text))]
    expect(await inspectDirectory(sources)).toMatchObject({ format, refused: null })
    expect((await readAll(sources)).records).toHaveLength(1)
  })

  it('is not asked for where a text is longer than any may be: that is said already when the file is chosen', async () => {
    const text = `[{"traits":{"picture":"${photo.repeat(2)}","email":"ana@example.org"},"schema_id":"x"}]`
    expect((await inspectDirectory([sourceOf('file', ...cut(text))])).refused).toMatchObject({
      problem: 'json-string-too-long',
    })
  })
})

function cut(text: string): string[] {
  return text.match(/[^]{1,200000}/g) ?? []
}
