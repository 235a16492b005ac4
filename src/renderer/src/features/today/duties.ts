import {
  Database,
  FileChartColumn,
  GraduationCap,
  IdCard,
  PencilLine,
  ScrollText,
  SlidersHorizontal,
  type LucideIcon,
} from '@lucide/vue'
import type { ScreenName } from '@shared/vocabulary/screens'
import type { Role } from '@shared/vocabulary/kinds'

/** What somebody looks after who serves no customers, and the page on which they do. */
export interface Duty {
  readonly key: 'audit' | 'training' | 'report' | 'author' | 'directory' | 'operators' | 'policy'
  readonly icon: LucideIcon
  readonly page: string
  /** Left out: everybody who has the screen. */
  readonly only?: readonly Role[]
  readonly screen: ScreenName
}

const teachers: readonly Role[] = ['trainer', 'supervisor']

export const duties: readonly Duty[] = [
  { key: 'audit', icon: ScrollText, page: 'audit', screen: 'audit' },
  { key: 'training', icon: GraduationCap, page: 'training', screen: 'training' },
  {
    key: 'report',
    icon: FileChartColumn,
    page: 'training-report',
    screen: 'training',
    only: teachers,
  },
  { key: 'author', icon: PencilLine, page: 'training-author', screen: 'training', only: teachers },
  { key: 'directory', icon: Database, page: 'directory', screen: 'directory' },
  { key: 'operators', icon: IdCard, page: 'operators', screen: 'operators' },
  {
    key: 'policy',
    icon: SlidersHorizontal,
    page: 'policy',
    screen: 'settings',
    only: ['administrator'],
  },
]
