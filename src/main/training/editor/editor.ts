import type { Workshop } from '../../services/state/training'
import type { ScenarioReader } from '../reading/reader'
import { blank } from './blank'

/** Where scenarios are written. It keeps nothing: a draft comes in as text and goes out as text. */
export function makeWorkshop({ look, edit, try: tryOut }: ScenarioReader): Workshop {
  return { blank: () => blank, look, edit, try: tryOut }
}
