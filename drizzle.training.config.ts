import { defineConfig } from 'drizzle-kit'

/** The runs of the training room lie in a file of their own, with migrations of their own. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './src/main/store/training/schema.ts',
  out: './drizzle/training',
})
