/** The keys of a scenario in the order in which people write them. */
const order = [
  'latchkey',
  'texts',
  'title',
  'situation',
  'about',
  'difficulty',
  'minutes',
  'policy',
  'start',
  'zone',
  'seed',
  'seat',
  'operators',
  'accounts',
  'world',
  'sharedPrivateSession',
  'letters',
  'caller',
  'steps',
  'score',
  'debrief',
  'variants',
]

/** Those that stand before a key; all of them for one that is not of the format. */
export function keysBefore(key: string): readonly string[] {
  const index = order.indexOf(key)
  return index < 0 ? order : order.slice(0, index)
}
