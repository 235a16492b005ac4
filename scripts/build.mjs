/** Builds the app into out/, whether or not something changed: npm run build. */
import { build } from './setup/build.mjs'
import { oneAtATime } from './setup/lock.mjs'
import { tell } from './setup/say.mjs'

await tell(() => oneAtATime(() => build()))
