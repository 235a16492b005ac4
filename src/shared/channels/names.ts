import { channels, type Channel } from '.'

/**
 * The names of all channels. A window gets them as a list that is made while it is built (`electron.vite.config.ts`): what
 * the names are taken from, with its schema library, stays out of it.
 */
export const channelNames = Object.keys(channels) as readonly Channel[]
