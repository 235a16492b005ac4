import { account } from './account'
import { auditRoom } from './audit'
import { cases } from './case'
import { commands, doing, remedies } from './commands'
import { attempts, deeds } from './deeds'
import { dialogue } from './dialogue'
import { directory } from './directory'
import { errors, faults } from './errors'
import { events } from './events'
import { find } from './find'
import { operatorsRoom } from './operators'
import { checks, flags } from './redFlags'
import { results } from './results'
import { outboxRoom, settingsRoom, timersRoom } from './rooms'
import { rules } from './rules'
import { shell } from './shell'
import { shortRules } from './shortRules'
import { start } from './start'
import { authorRoom } from './training/author'
import { comparison, debrief } from './training/debrief'
import { huntRoom } from './training/hunt'
import { libraryRoom } from './training/library'
import { move, moves } from './training/moves'
import { pages } from './training/pages'
import { difficulties, questions } from './training/questions'
import { reportRoom } from './training/report'
import { call, room } from './training/room'
import { things } from './training/things'
import { unreadable } from './unreadable'
import { routes, ways } from './ways'
import {
  channels,
  facts,
  kinds,
  languages,
  outcomes,
  purposes,
  roles,
  services,
  states,
  statuses,
  templates,
  timers,
} from './words'
import { approvalsRoom, casesRoom, deliveryCauses, deliveryQuestions, deliveryRoom } from './work'

/** The catalogue in English: every other language has exactly these groups and keys. */
export const en = {
  account,
  approvalsRoom,
  attempts,
  auditRoom,
  authorRoom,
  cases,
  casesRoom,
  channels,
  checks,
  commands,
  deeds,
  deliveryCauses,
  deliveryQuestions,
  deliveryRoom,
  dialogue,
  difficulties,
  directory,
  doing,
  errors,
  events,
  facts,
  faults,
  find,
  flags,
  huntRoom,
  kinds,
  languages,
  libraryRoom,
  operatorsRoom,
  outboxRoom,
  outcomes,
  purposes,
  questions,
  remedies,
  reportRoom,
  results,
  roles,
  routes,
  rules,
  services,
  settingsRoom,
  shell,
  shortRules,
  start,
  states,
  statuses,
  templates,
  timers,
  timersRoom,
  unreadable,
  ways,
  call,
  comparison,
  debrief,
  move,
  moves,
  pages,
  room,
  things,
}
