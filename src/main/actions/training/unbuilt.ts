import { failed } from '../replies'

/** Channels whose parts are on their way. */
export const unbuilt = () => failed('fault')
