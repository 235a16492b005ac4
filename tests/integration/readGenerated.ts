// Run as a process of its own, with a small heap: reads a file that is made while it is read, and says what came of it.
// node readGenerated.js KIND PEOPLE
import { readDirectory } from '../../src/main/directory/readDirectory'

const [, , kind, people] = process.argv
const padding = 'x'.repeat(4_000)
const encoder = new TextEncoder()

const names = (at: number): string =>
  Array.from({ length: 2_000 }, (_, name) => `u${at}x${name}`).join('\n')

const shapes = {
  names: {
    start: 'name,signInNames,contacts,language,twoStep,lastSignIn,externalId\n',
    end: '',
    person: (at: number) => `Ana,"${names(at)}",,en,false,,\n`,
  },
  csv: {
    start: 'login,firstName,lastName,mobilePhone,countryCode,title\n',
    end: '',
    person: (at: number) => `user${at}@example.org,Ana,Silva,612${100_000 + at},ES,"${padding}"\n`,
  },
  json: {
    start: '{"realm":"test","users":[{"username":"nobody"}',
    end: ']}',
    person: (at: number) =>
      `,\n{"username":"user${at}","firstName":"Ana","email":"user${at}@example.org","credentials":[{"type":"password","secretData":"${padding}"}]}`,
  },
  lines: {
    start: '',
    end: '',
    person: (at: number) =>
      `{"latchkey":"account","name":"Ana","signInNames":[{"kind":"user-name","value":"user${at}","on":true}],"note":"${padding}"}\n`,
  },
}

function* file() {
  const { start, end, person } = shapes[kind as keyof typeof shapes]
  let text = start
  for (let at = 0; at < Number(people); at++) {
    text += person(at)
    if (text.length < 65_536) continue
    yield encoder.encode(text)
    text = ''
  }
  yield encoder.encode(text + end)
}

let handed = 0
const { refused, counts } = await readDirectory(
  [{ name: 'generated', open: file }],
  {},
  {
    record: () => {
      handed++
    },
    patch: () => {},
    problem: () => {},
    progress: () => {},
  },
)
// In kibibytes; what the system gave the process at most, the heap and all beside it.
process.stdout.write(
  JSON.stringify({
    refused,
    handed,
    bytes: counts.bytes,
    mostMebibytes: Math.round(process.resourceUsage().maxRSS / 1_024),
  }),
)
