import type { ImportPhase, ImportProgressView } from '@shared/views/directory'

/** Before this many milliseconds a rate says nothing. */
const firstRate = 500

/** Turns counts into a rate and a time that is left, as people want to know them. One for each thing that is waited for. */
export function progressOf(phase: ImportPhase): (done: number, of: number) => ImportProgressView {
  const since = performance.now()
  return (done, of) => {
    const took = performance.now() - since
    if (took < firstRate || done === 0)
      return { phase, done, of, perSecond: null, secondsLeft: null }
    const perSecond = (done * 1000) / took
    return {
      phase,
      done,
      of,
      perSecond: Math.round(perSecond),
      secondsLeft: Math.ceil((of - done) / perSecond),
    }
  }
}
