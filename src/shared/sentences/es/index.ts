import type { Catalogue } from '../shape'
import { account } from './account'
import { auditScreen } from './audit'
import { cases } from './case'
import { commands, doing, moves, remedies } from './commands'
import { attempts, deeds } from './deeds'
import { dialogue } from './dialogue'
import { directory } from './directory'
import { errors, faults } from './errors'
import { events } from './events'
import { find } from './find'
import { operatorsScreen } from './operators'
import { checks, flags } from './redFlags'
import { results } from './results'
import { outboxScreen, settingsScreen, timersScreen } from './screens'
import { rules, shortRules } from './rules'
import { shell } from './shell'
import { start } from './start'
import { authorScreen } from './training/author'
import { comparison, debrief } from './training/debrief'
import { huntScreen } from './training/hunt'
import { libraryScreen } from './training/library'
import { move } from './training/moves'
import { pages } from './training/pages'
import { difficulties, questions } from './training/questions'
import { reportScreen } from './training/report'
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
import {
  approvalsScreen,
  casesScreen,
  deliveryCauses,
  deliveryQuestions,
  deliveryScreen,
} from './work'

/** The catalogue in Spanish. */
export const es: Catalogue = {
  account,
  approvalsScreen,
  attempts,
  auditScreen,
  authorScreen,
  cases,
  casesScreen,
  channels,
  checks,
  commands,
  deeds,
  deliveryCauses,
  deliveryQuestions,
  deliveryScreen,
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
  huntScreen,
  kinds,
  languages,
  libraryScreen,
  operatorsScreen,
  outboxScreen,
  outcomes,
  purposes,
  questions,
  remedies,
  reportScreen,
  results,
  roles,
  routes,
  rules,
  services,
  settingsScreen,
  shell,
  shortRules,
  start,
  states,
  statuses,
  templates,
  timers,
  timersScreen,
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
