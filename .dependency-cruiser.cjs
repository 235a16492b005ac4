/** Who may import whom, checked by `npm run check`: the table of ARCHITECTURE.md, and here what a row can't say. */
const { npm, rooms, spec } = require('./scripts/layers.cjs')

module.exports = {
  forbidden: [
    ...rooms,
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
      name: 'set-up-needs-nothing',
      comment:
        'The scripts run before anything is installed: libraries are imported when they are there.',
      severity: 'error',
      from: {
        path: '^scripts/',
        pathNot: '^scripts/(asar|tool|setup/standInRuntime|release/packageApp)[.]mjs$',
      },
      to: { path: 'node_modules/' },
    },
    {
      name: 'set-up-loads-libraries-late',
      comment: 'The stand-in runtime is put together with libraries.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^scripts/setup/standInRuntime[.]mjs$', dynamic: false },
    },
    {
      name: 'only-specs-import-what-is-for-specs',
      comment: 'What only specs use has no place in the app.',
      severity: 'error',
      from: { path: '^src/', pathNot: spec },
      to: { path: ['[.]spec[.]ts$', '^src/.*/testing/'] },
    },

    {
      name: 'ports-import-types-only',
      comment: 'A port has no code of the engine in it.',
      severity: 'error',
      from: { path: '^src/main/ports/', pathNot: spec },
      to: { path: '^src/main/engine/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-dispatch-has-no-transport',
      comment: 'It answers calls without Electron: in tests, and in the training room.',
      severity: 'error',
      from: { path: '^src/main/ipc/dispatch[.]ts$' },
      to: { path: npm('electron') },
    },
    {
      name: 'a-run-calls-no-other',
      comment: 'What two channels share is a service.',
      severity: 'error',
      from: { path: '^src/main/channels/[^/]+/' },
      to: { path: '^src/main/channels/[^/]+/' },
    },
    {
      name: 'only-the-dispatch-runs-a-channel',
      comment: 'Whatever else calls a run goes past permission, request and audit.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/main/(channels/|ipc/dispatch[.]ts$)',
      },
      to: { path: '^src/main/channels/' },
    },
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
      comment: 'A window is a web page: everything else is asked over the bridge.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: ['^(src/(main|preload)|scripts|tests)/', npm('electron')] },
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
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|drizzle|test-results|scripts/setup/defaultApp)/' },
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
