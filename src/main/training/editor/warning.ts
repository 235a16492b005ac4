import { remark, type Remark } from '@shared/vocabulary/remarks'

/** Something that an author should know of their scenario, and where it stands. */
export interface Warning {
  readonly path: readonly (string | number)[]
  readonly remark: Remark
}

/** Says something at a place of the scenario. */
export function warning<Says extends Parameters<typeof remark>[0]>(
  path: Warning['path'],
  ...said: Parameters<typeof remark<Says>>
): Warning {
  return { path, remark: remark(...said) }
}
