import { computed, reactive } from 'vue'
import type { RequestOf } from '@shared/channels'
import type { ManagedCourseView } from '@shared/views/training/course'
import type { RunMode } from '@shared/vocabulary/training'

/** A part as it is being filled in. */
export interface PartForm {
  scenarioId: string
  /** As it is called where its file is gone. */
  title: string
  mode: RunMode
  /** As it is typed; empty: none. */
  mark: string
}

export type CourseForm = ReturnType<typeof useCourseForm>

/** A course as it is being filled in, and what is wrong with it as it is. */
export function useCourseForm() {
  const form = reactive({
    title: '',
    about: '',
    inOrder: true,
    parts: [] as PartForm[],
  })
  const wrongMarks = computed(() => form.parts.map(({ mark }) => !isMark(mark)))
  const hasTwice = computed(
    () =>
      new Set(form.parts.map(({ mode, scenarioId }) => `${mode} ${scenarioId}`)).size <
      form.parts.length,
  )
  const isRight = computed(
    () =>
      form.title.trim() !== '' &&
      form.parts.length > 0 &&
      !hasTwice.value &&
      !wrongMarks.value.includes(true),
  )

  function fill(course: ManagedCourseView | null): void {
    form.title = course?.title ?? ''
    form.about = course?.about ?? ''
    form.inOrder = course?.inOrder ?? true
    form.parts = (course?.parts ?? []).map(({ scenarioId, title, mode, passMark }) => ({
      scenarioId,
      title,
      mode,
      mark: passMark === null ? '' : String(passMark),
    }))
  }

  function add({ id, title }: { readonly id: string; readonly title: string }): void {
    form.parts.push({ scenarioId: id, title, mode: 'practice', mark: '' })
  }

  function takeOut(index: number): void {
    form.parts.splice(index, 1)
  }

  /** To another place; what is pushed over an end stays. */
  function move(index: number, by: 1 | -1): boolean {
    const [part] = form.parts.slice(index, index + 1)
    const to = index + by
    if (part === undefined || to < 0 || to >= form.parts.length) return false
    form.parts.splice(index, 1)
    form.parts.splice(to, 0, part)
    return true
  }

  function request(id: string | null): RequestOf<'courses.save'> {
    return {
      ...(id === null ? {} : { id }),
      title: form.title,
      about: form.about,
      inOrder: form.inOrder,
      parts: form.parts.map(({ scenarioId, mode, mark }) => ({
        scenarioId,
        mode,
        passMark: mark.trim() === '' ? null : Number(mark),
      })),
    }
  }

  return { form, wrongMarks, hasTwice, isRight, fill, add, takeOut, move, request }
}

function isMark(text: string): boolean {
  const mark = Number(text)
  return text.trim() === '' || (Number.isInteger(mark) && mark >= 1 && mark <= 100)
}
