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
import { operatorsRoom, trainingRoom } from './operators'
import { checks, flags } from './redFlags'
import { results } from './results'
import { outboxRoom, settingsRoom, timersRoom } from './rooms'
import { rules } from './rules'
import { shell } from './shell'
import { shortRules } from './shortRules'
import { start } from './start'
import { authorRoom } from './training/author'
import { huntRoom } from './training/hunt'
import { libraryRoom } from './training/library'
import { reportRoom } from './training/report'
import { routes, ways } from './ways'
import { approvalsRoom, casesRoom, deliveryCauses, deliveryQuestions, deliveryRoom } from './work'
import { channels, facts, kinds, languages, outcomes, purposes, roles, services, states, statuses, templates, timers } from './words'

/** The catalogue in English: every other language has exactly these groups and keys. */
export const en = {
  account, attempts, auditRoom, authorRoom, approvalsRoom, cases, casesRoom, deliveryCauses, deliveryQuestions, deliveryRoom, channels, checks, commands, deeds, dialogue, directory, doing, errors, events, facts, faults, find, flags, huntRoom, kinds, languages, libraryRoom, operatorsRoom, outboxRoom, outcomes,
  purposes, remedies, reportRoom, results, roles, routes, rules, services, settingsRoom, shell, shortRules, start, states, statuses, templates, timers, timersRoom, trainingRoom, ways,
}
