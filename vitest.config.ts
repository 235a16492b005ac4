import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const alias = { '@shared': fileURLToPath(new URL('src/shared', import.meta.url)) }

// `npm run check` runs --project unit --project web: quick, and nothing of them needs Electron or a built app.
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['tests/seededStories.ts'],
          include: ['src/**/*.spec.ts'],
          exclude: ['src/renderer/**'],
        },
      },
      {
        plugins: [vue()],
        resolve: { alias },
        test: {
          name: 'web',
          environment: 'happy-dom',
          include: ['src/renderer/**/*.spec.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          environment: 'node',
          include: ['tests/{contract,integration}/**/*.spec.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
})
