import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import type { DraftFormView, DraftMap, DraftPath } from '@shared/views/training/author'
import type { DraftEdit, DraftValue } from '../writing'
import { isMap, languagesOf, listOf, mapOf } from './nodes'

/** The draft as the fields of the form see it, and how they write it. */
export interface DraftForm {
  readonly whole: ComputedRef<DraftMap>
  readonly languages: ComputedRef<readonly string[]>
  readonly accounts: ComputedRef<readonly string[]>
  readonly operators: ComputedRef<readonly string[]>
  readonly letters: ComputedRef<readonly string[]>
  /** Handles of contacts: of an account, or of all where none is named; with those that steps and the caller bring along. */
  contacts(account: string): readonly string[]
  /** `maria/phone`: the contacts that something can be true of. */
  readonly places: ComputedRef<readonly string[]>
  lineOf(path: DraftPath): number | null
  write(path: DraftPath, value: DraftValue): Promise<void>
  writeYaml(path: DraftPath, text: string): Promise<void>
  move(path: DraftPath, to: number): Promise<void>
  go(line: number): void
}

const key: InjectionKey<DraftForm> = Symbol('draft form')

export function provideDraftForm(
  form: () => DraftFormView,
  edit: (...edits: readonly DraftEdit[]) => Promise<void>,
  go: (line: number) => void,
): DraftForm {
  const whole = computed(() => form().whole)
  const handles = (name: string) => computed(() => Object.keys(mapOf(whole.value[name])))
  const accounts = handles('accounts')
  const own = (account: string) =>
    Object.keys(mapOf(mapOf(mapOf(whole.value.accounts)[account]).contacts))
  const brought = computed(() => [
    ...Object.keys(mapOf(mapOf(whole.value.caller).brings)),
    ...listOf(whole.value.steps).flatMap((step) =>
      isMap(step) && typeof step.handle === 'string' ? [step.handle] : [],
    ),
  ])
  const made: DraftForm = {
    whole,
    languages: computed(() => languagesOf(whole.value)),
    accounts,
    operators: handles('operators'),
    letters: handles('letters'),
    contacts: (account) => [
      ...new Set([
        ...(account === '' ? accounts.value.flatMap(own) : own(account)),
        ...brought.value,
      ]),
    ],
    places: computed(() =>
      accounts.value.flatMap((account, index) =>
        [...own(account), ...(index === 0 ? brought.value : [])].map(
          (contact) => `${account}/${contact}`,
        ),
      ),
    ),
    lineOf: (path) => form().lines[written(path)] ?? null,
    write: (path, value) => edit({ path: [...path], value }),
    writeYaml: (path, text) => edit({ path: [...path], yaml: text }),
    move: (path, to) => edit({ path: [...path], moveTo: to }),
    go,
  }
  provide(key, made)
  return made
}

export function useDraftForm(): DraftForm {
  const form = inject(key)
  if (form === undefined) throw new Error('a field of the form stands outside of it')
  return form
}

/** `['steps', 3, 'do']` → `steps[3].do`. */
function written(path: DraftPath): string {
  return path.reduce<string>(
    (before, one) =>
      typeof one === 'number' ? `${before}[${one}]` : before === '' ? one : `${before}.${one}`,
    '',
  )
}
