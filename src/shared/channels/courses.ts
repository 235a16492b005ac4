import { z } from 'zod'
import type { CertificateView, CourseDeskView, OwnCoursesView } from '@shared/views/training/course'
import { runModes } from '@shared/vocabulary/training'
import { defineChannel, typed, type Topic } from './defineChannel'
import { name, nothing } from './schemas/parts'

const id = z.string().min(1).max(64)
const part = z.object({
  scenarioId: z.string().min(1).max(300),
  mode: z.enum(runModes),
  passMark: z.int().min(1).max(100).nullable(),
})

/** Courses of the training room: what trainers put together, and what trainees have to do. */
export const courses = {
  /** The courses that were assigned to whoever asks, themselves or as a member of a group. */
  'courses.own': defineChannel({
    request: nothing,
    reply: typed<OwnCoursesView>(),
    permission: 'practise',
    audit: 'never',
    inTraining: 'closed',
  }),
  'courses.list': defineChannel({
    request: nothing,
    reply: typed<CourseDeskView>(),
    permission: 'teach',
    audit: 'list',
    inTraining: 'closed',
  }),
  /** `id`: the course that it replaces. */
  'courses.save': defineChannel({
    request: z.object({
      id: id.optional(),
      title: name,
      about: z.string().trim().max(2000),
      inOrder: z.boolean(),
      parts: z.array(part).min(1).max(100),
    }),
    reply: typed<{ readonly id: string }>(),
    permission: 'teach',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** With what was assigned of it. Runs that were played in it stay in the report. */
  'courses.remove': defineChannel({
    request: z.object({ courseId: id }),
    reply: typed<CourseDeskView>(),
    permission: 'teach',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Gives a course to a trainee or a group, or another date to whom it was given. `dueOn`: the last day of the desk's calendar. */
  'courses.assign': defineChannel({
    request: z.object({
      courseId: id,
      to: z.union([z.object({ trainee: name }), z.object({ groupId: id })]),
      dueOn: z.iso.date().nullable(),
    }),
    reply: typed<CourseDeskView>(),
    permission: 'teach',
    audit: 'itself',
    inTraining: 'closed',
  }),
  'courses.unassign': defineChannel({
    request: z.object({ assignmentId: id }),
    reply: typed<CourseDeskView>(),
    permission: 'teach',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** `id`: the group that it replaces. */
  'courses.saveGroup': defineChannel({
    request: z.object({ id: id.optional(), name, members: z.array(name).min(1).max(500) }),
    reply: typed<CourseDeskView>(),
    permission: 'teach',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** With what was assigned to it. */
  'courses.removeGroup': defineChannel({
    request: z.object({ groupId: id }),
    reply: typed<CourseDeskView>(),
    permission: 'teach',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** That a course was done: one's own; who may teach reads everybody's. */
  'courses.certificate': defineChannel({
    request: z.object({ courseId: id, trainee: name }),
    reply: typed<CertificateView>(),
    permission: 'practise',
    audit: 'never',
    inTraining: 'closed',
  }),
  /** Saves the certificate that the window shows as a PDF. */
  'courses.saveCertificate': defineChannel({
    request: z.object({ courseId: id, trainee: name }),
    reply: typed<{ readonly saved: boolean }>(),
    permission: 'practise',
    audit: 'itself',
    inTraining: 'closed',
  }),
} satisfies Topic<'courses'>
