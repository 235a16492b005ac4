import { describe, expect, it } from 'vitest'
import type { ManagedCourseView } from '@shared/views/training/course'
import { useCourseForm } from './form'

const course: ManagedCourseView = {
  id: 'c',
  title: 'First week',
  about: 'New',
  inOrder: false,
  parts: [
    { scenarioId: 'a', title: 'A', mode: 'practice', passMark: null, gone: false },
    { scenarioId: 'b', title: 'B', mode: 'exam', passMark: 80, gone: true },
  ],
  assignments: [],
  trainees: [],
}
function filled() {
  const made = useCourseForm()
  made.fill(course)
  return made
}

describe('the form of a course', () => {
  it('sends what it was filled with, in the order in which the parts stand', () => {
    const { move, request } = filled()
    expect(move(0, -1)).toBe(false)
    expect(move(0, 1)).toBe(true)
    expect(request('c')).toEqual({
      id: 'c',
      title: 'First week',
      about: 'New',
      inOrder: false,
      parts: [
        { scenarioId: 'b', mode: 'exam', passMark: 80 },
        { scenarioId: 'a', mode: 'practice', passMark: null },
      ],
    })
  })

  it.each([
    ['', true],
    ['1', true],
    ['100', true],
    ['0', false],
    ['101', false],
    ['79.5', false],
    ['many', false],
  ])('takes the mark %j: %j', (mark, right) => {
    const { form, isRight, wrongMarks } = filled()
    form.parts[1]!.mark = mark
    expect([isRight.value, wrongMarks.value[1]]).toEqual([right, !right])
  })

  it('wants a title, a part, and none of them twice in the same mode', () => {
    const { form, isRight, hasTwice } = filled()
    expect(isRight.value).toBe(true)
    form.parts[1]!.scenarioId = 'a'
    expect(hasTwice.value).toBe(false)
    form.parts[1]!.mode = 'practice'
    expect([isRight.value, hasTwice.value]).toEqual([false, true])
    form.parts = []
    expect(isRight.value).toBe(false)
  })
})
