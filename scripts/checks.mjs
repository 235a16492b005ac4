/** The checks on the sources that are not tests; `npm run check` and the tests of the house run the same ones. */
export const checks = [
  { name: 'types', tool: 'vue-tsc/bin/vue-tsc.js', args: ['-b'] },
  { name: 'lint', tool: 'eslint/bin/eslint.js', args: ['--max-warnings=0', '.'] },
  { name: 'format', tool: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level=warn', '.'] },
  {
    name: 'layers',
    tool: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['src', 'tests', 'scripts', '--config', '--output-type', 'err-long'],
  },
]
