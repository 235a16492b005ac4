import fs from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * A mutant is done with as soon as one test fails, so the slow specs come last: those that tell random stories, and of
 * them those that load the whole of main.
 */
export class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(
      files.toSorted(
        (a, b) => slowness(a.moduleId) - slowness(b.moduleId) || (a.moduleId < b.moduleId ? -1 : 1),
      ),
    )
  }
}

function slowness(file: string): number {
  if (file.includes('/tests/')) return 2
  return fs.readFileSync(file, 'utf8').includes("from 'fast-check'") ? 1 : 0
}
