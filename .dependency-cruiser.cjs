/** Who may import whom, checked by `npm run check`: the table of ARCHITECTURE.md, row by row. */

/** Specs, and what only they use: folders called testing. */
const spec = '[.]spec[.]ts$|/testing/'
const itselfAnd = (folder, ...others) => [`^${folder}/`, ...others]
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`

const vocabulary = '^src/shared/vocabulary/'
const views = '^src/shared/views/'
const commands = '^src/shared/commands/'
const engine = '^src/main/engine/'
const room = (name) => `${engine}${name}/`

/** Rooms of the window that a room of it may know, besides what is asked of main; npm's: what every one of them is made of. */
const windowAbove = (...rooms) => [
  ...['query', ...rooms].map((room) => `^src/renderer/src/${room}/`),
  '^src/shared/',
  npm('vue', 'vue-router', 'pinia'),
]

/** The files of a folder may import only what is listed; specs may use test libraries too. */
const only = (name, comment, folder, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: spec },
  to: { pathNot: allowed },
})

/**
 * The engine reads like the policy: no clock, chance, input, output, database or screen. Its rooms stand in the order of a
 * decision. Each may import what stands beside its name, itself, and the words of the domain.
 */
const engineRooms = () =>
  Object.entries({
    model: [npm('libphonenumber-js')],
    packs: [room('model')],
    evolve: [room('model')],
    rules: [room('model')],
    time: [room('model'), room('evolve')],
    commands: [room('model'), room('evolve'), room('rules'), room('time')],
    questions: [room('model'), room('evolve'), room('rules'), room('time'), room('commands')],
  })
    .map(([name, others]) =>
      only(
        `engine-${name}`,
        'A room of the engine knows only those before it in a decision.',
        `src/main/engine/${name}`,
        itselfAnd(`src/main/engine/${name}`, vocabulary, commands, ...others),
      ),
    )
    .concat({
      name: 'engine-has-no-other-rooms',
      comment: 'Whoever adds a room says who may import whom.',
      severity: 'error',
      from: {},
      to: {
        path: engine,
        pathNot: `${engine}(model|packs|evolve|rules|time|commands|questions|testing)/`,
      },
    })

/** Nobody but the files listed may import something. */
const reserved = (name, comment, holders, to) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: holders },
  to,
})

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-missing-files',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'What is shipped does not depend on its tests or on the scripts around it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'only-specs-import-what-is-for-specs',
      comment: 'What only specs use has no place in the app.',
      severity: 'error',
      from: { path: '^src/', pathNot: spec },
      to: { path: ['[.]spec[.]ts$', '^src/.*/testing/'] },
    },

    only(
      'vocabulary-imports-nothing',
      'The words of the domain stand on their own.',
      'src/shared/vocabulary',
      itselfAnd('src/shared/vocabulary'),
    ),
    only(
      'views',
      'What a screen may see is said in the vocabulary alone.',
      'src/shared/views',
      itselfAnd('src/shared/views', vocabulary),
    ),
    only(
      'sentences',
      'Sentences know words and how to fill them in.',
      'src/shared/sentences',
      itselfAnd(
        'src/shared/sentences',
        vocabulary,
        '^src/shared/channels/',
        npm('intl-messageformat'),
      ),
    ),
    only(
      'commands',
      'A command is declared in the vocabulary, and what it carries in schemas.',
      'src/shared/commands',
      itselfAnd('src/shared/commands', vocabulary, npm('zod')),
    ),
    only(
      'channels-are-declared-in-shared-words',
      'A declaration says what is asked, what is shown, and who may: nothing of how it is done.',
      'src/shared/channels',
      itselfAnd(
        'src/shared/channels',
        vocabulary,
        views,
        commands,
        '^src/shared/ipc/(commands|customerCommands)[.]ts$',
        npm('zod'),
      ),
    ),
    only(
      'bridge',
      'What crosses from main to a window and back, whatever it is about.',
      'src/shared/ipc',
      itselfAnd('src/shared/ipc', '^src/shared/channels/', vocabulary, views, commands, npm('zod')),
    ),
    ...engineRooms(),
    only(
      'disk-knows-nobody',
      'Files that last are needed everywhere, and know nothing of what is in them.',
      'src/main/disk',
      itselfAnd('src/main/disk', '^(node:)?(fs|path)$'),
    ),
    only(
      'ports-are-types',
      'A port says what is needed, in the words of the engine.',
      'src/main/ports',
      itselfAnd('src/main/ports', engine, vocabulary),
    ),
    {
      name: 'ports-import-types-only',
      comment: 'A port has no code of the engine in it.',
      severity: 'error',
      from: { path: '^src/main/ports/', pathNot: spec },
      to: { path: engine, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'channels-see-the-port',
      comment: 'A run asks the store through its port and never knows which window asked it.',
      severity: 'error',
      from: { path: '^src/main/(channels|services)/', pathNot: spec },
      to: { path: '^src/main/(store|ipc|app|desk|training)/|^src/main/index[.]ts$' },
    },
    {
      name: 'a-run-calls-no-other',
      comment: 'What two channels share is a service.',
      severity: 'error',
      from: { path: '^src/main/channels/[^/]+/' },
      to: { path: '^src/main/channels/[^/]+/' },
    },
    reserved(
      'only-the-dispatch-runs-a-channel',
      'Whatever else calls a run goes past permission, request and audit.',
      ['^src/main/channels/', '^src/main/ipc/dispatch[.]ts$', '^tests/'],
      { path: '^src/main/channels/' },
    ),
    {
      name: 'only-the-shell-knows-electron',
      comment:
        'Everything below the window works without Electron: in tests, in the training room, on the command line.',
      severity: 'error',
      from: {
        path: [
          '^src/main/(audit|channels|delivery|directory|engine|operators|ports|services|store|training)/',
          '^src/main/ipc/dispatch[.]ts$',
          '^src/shared/',
        ],
      },
      to: { path: npm('electron') },
    },
    only(
      'preload-is-a-bridge',
      'The preload script knows types and nothing else: it is loaded into every window.',
      'src/preload',
      itselfAnd('src/preload', '^src/shared/', npm('electron')),
    ),
    {
      name: 'preload-imports-types-only',
      comment:
        'Code from elsewhere has no place in the preload script, except the names that it lets through.',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: {
        path: '^src/shared/',
        pathNot: '^src/shared/(channels/names|ipc/(announcements|door))[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'windows-see-only-what-is-shared',
      comment:
        'A window knows the shared words and its own files; everything else is asked over the bridge.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^(src/(main|preload)|scripts|tests)/' },
    },
    {
      name: 'windows-know-channels-by-name',
      comment: 'Of a declaration a window needs the types: main parses, and decides who may.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: {
        path: '^src/shared/channels/',
        pathNot: '^src/shared/channels/names[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'windows-have-no-node',
      comment: 'A window is a web page.',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: spec },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'windows-have-no-electron',
      comment: 'A window is a web page.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: npm('electron', 'better-sqlite3', 'drizzle-orm') },
    },
    only(
      'query-knows-the-contract',
      'What is asked of main, and what becomes of an answer: without a word of what is shown.',
      'src/renderer/src/query',
      itselfAnd('src/renderer/src/query', '^src/shared/', npm('vue')),
    ),
    only(
      'session-is-below-what-is-shown',
      'Who is signed in, in which language and zone, at what time: it draws nothing.',
      'src/renderer/src/session',
      windowAbove('session'),
    ),
    only(
      'ui-is-below-every-screen',
      'A control knows the words that it says and no screen that it stands on.',
      'src/renderer/src/ui',
      [...windowAbove('session', 'ui'), npm('reka-ui')],
    ),
    only(
      'room-is-the-training-room',
      'What the training room’s screens and its frame share.',
      'src/renderer/src/room',
      windowAbove('session', 'ui', 'room'),
    ),
    only(
      'features-are-below-the-shell',
      'A screen knows nothing of the frame around it.',
      'src/renderer/src/features',
      windowAbove('session', 'ui', 'room', 'features'),
    ),
    {
      name: 'the-training-room-is-its-own',
      comment: 'The screens of the live desk work without the training room.',
      severity: 'error',
      from: {
        path: '^src/renderer/src/features/',
        pathNot: '^src/renderer/src/features/training/',
      },
      to: { path: '^src/renderer/src/room/' },
    },
    {
      name: 'a-screen-owns-its-folder',
      comment: 'What two screens need belongs into src/renderer/src/ui.',
      severity: 'error',
      from: { path: '^src/renderer/src/features/([^/]+)/' },
      to: { path: '^src/renderer/src/features/', pathNot: '^src/renderer/src/features/$1/' },
    },
    reserved(
      'only-the-store-knows-the-database',
      'Everyone else asks the store.',
      ['^src/main/store/', '^tests/', '^drizzle([.]training)?[.]config[.]ts$', 'node_modules'],
      {
        path: npm('drizzle-orm', 'drizzle-kit', 'better-sqlite3'),
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|drizzle|test-results)/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    // Imports of types count too: they are dependencies of the reader.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.vue', '.mjs', '.js', '.json', '.d.ts'],
    },
    cache: false,
  },
}
