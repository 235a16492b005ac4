import type { ScenarioEditor } from '../../services/training/trainingModule'
import type { ScenarioReader } from '../reading/reader'
import { blank } from './blank'

/** Where scenarios are written. It keeps nothing: a draft comes in as text and goes out as text. */
export function makeEditor({ look, edit, try: tryOut }: ScenarioReader): ScenarioEditor {
  return { blank: () => blank, look, edit, try: tryOut }
}
