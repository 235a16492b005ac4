import { failed } from '../../services/replies'
import type { Run } from '../run'

/** At an open desk: whatever the window shows, there is no fault any more. */
export const run: Run<'app.resolveFault'> = () => failed('conflict')
