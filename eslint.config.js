import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import vue from 'eslint-plugin-vue'
import typescript from 'typescript-eslint'

const typescriptFiles = ['**/*.ts', '**/*.vue']
/**
 * Where rules that need types are asked. Each screen takes longer than a hundred other files, because TypeScript has to be
 * told of it anew, so they have their turn in `npm run test:deep`.
 */
const typedFiles = process.env.LATCHKEY_LINT_SCREENS ? typescriptFiles : ['**/*.ts']
const electronModules = ['electron', 'electron/main', 'electron/renderer', 'electron/common']

const noUntypedIpc = {
  'no-restricted-imports': [
    'error',
    {
      paths: electronModules.map((name) => ({
        name,
        importNames: ['ipcMain', 'ipcRenderer'],
        message:
          'Channels are typed: use the bridge (src/preload/index.ts) or the dispatch (src/main/ipc/electron.ts).',
      })),
    },
  ],
}

const noHiddenTimeOrChance = {
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'The engine gets `now` as an argument.' },
    {
      object: 'Math',
      property: 'random',
      message: 'The engine gets what is random as an argument.',
    },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'The engine gets `now` as an argument.',
    },
    {
      selector: "CallExpression[callee.name='Date']",
      message: 'The engine gets `now` as an argument.',
    },
  ],
}

export default defineConfig(
  globalIgnores([
    'out/',
    'drizzle/',
    'test-results/',
    'playwright-report/',
    'coverage/',
    '.stryker/',
  ]),

  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: nodeGlobals() },
  },

  {
    files: typescriptFiles,
    extends: [js.configs.recommended, typescript.configs.recommended, typescript.configs.strict],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },

  {
    files: ['**/*.vue'],
    extends: [vue.configs['flat/recommended']],
    languageOptions: { parserOptions: { parser: typescript.parser } },
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': 'off',
      // TypeScript knows what is defined; and where lines break is left to whoever writes them.
      'no-undef': 'off',
      'vue/require-default-prop': 'off',
      'vue/attributes-order': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/singleline-html-element-content-newline': 'off',
    },
  },

  {
    files: ['src/**/*.{ts,vue}'],
    ignores: ['src/preload/index.ts', 'src/main/ipc/electron.ts'],
    rules: noUntypedIpc,
  },
  {
    files: ['src/main/engine/**/*.ts', 'src/shared/vocabulary/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: noHiddenTimeOrChance,
  },
  // A promise that nobody waits for loses its failure, and what it stores may come after what counts on it.
  {
    files: typedFiles,
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        ...(typedFiles === typescriptFiles && { extraFileExtensions: ['.vue'] }),
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      // What is returned without waiting leaves a try before it fails, and a finally runs before it is done.
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
    },
  },
  // A test may say "this is there" with an exclamation mark: when it isn't, the test fails.
  {
    files: ['**/*.spec.ts', 'tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
)

/** What scripts use of Node without importing it. */
function nodeGlobals() {
  const names = [
    'process',
    'console',
    'Buffer',
    'URL',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'module',
    '__dirname',
  ]
  return Object.fromEntries(names.map((name) => [name, 'readonly']))
}
