import type { Workshop } from '../../actions/training/house'
import { blank } from './blank'
import { edited } from './edit'
import { look } from './look'
import { tryOut } from './tryOut'

/** Where scenarios are written. It keeps nothing: a draft comes in as text and goes out as text. */
export function makeWorkshop(migrationsFolder: string): Workshop {
  return {
    blank: () => blank,
    look,
    edit: (text, edits) => look(edited(text, edits)),
    try: (text) => tryOut(text, migrationsFolder),
  }
}
