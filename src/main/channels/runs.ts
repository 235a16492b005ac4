import type { Actions } from './run'
import { findAccounts } from './accounts/find'
import { showAccount } from './accounts/show'
import { showWaysBackIn } from './accounts/waysBackIn'
import { exportAudit } from './audit/export'
import { listAudit } from './audit/list'
import { showStanding } from './audit/standing'
import { verifyTheAudit } from './audit/verify'
import { nothingToResolve } from './app/resolveFault'
import { setAppearance } from './app/setAppearance'
import { showApp } from './app/show'
import { showWaiting } from './app/waiting'
import { listApprovals } from './approvals/list'
import { exportCases } from './cases/export'
import { listCases } from './cases/list'
import { saveSummary } from './cases/saveSummary'
import { showSummary } from './cases/summary'
import { confirmClock } from './clock/confirm'
import { correctClock } from './clock/correct'
import { previewCommand } from './commands/preview'
import { runCommand } from './commands/run'
import { revealContact } from './contacts/reveal'
import { diagnoseDelivery } from './delivery/diagnose'
import { showDelivery } from './delivery/show'
import { acceptHeld } from './directory/acceptHeld'
import { applyImport } from './directory/applyImport'
import { cancelImport } from './directory/cancelImport'
import { chooseImport } from './directory/chooseImport'
import { exportFull, exportMasked } from './directory/export'
import { listImport } from './directory/listImport'
import { listProblems } from './directory/listProblems'
import { openSample } from './directory/openSample'
import { planImport } from './directory/planImport'
import { saveReport } from './directory/saveReport'
import { setMapping } from './directory/setMapping'
import { showImport } from './directory/showImport'
import { cancelExport } from './exports/cancel'
import { showExport } from './exports/show'
import { addOperator } from './operators/add'
import { changePassphrase } from './operators/changePassphrase'
import { createFirst } from './operators/createFirst'
import { listOperators } from './operators/list'
import { lockWindow } from './operators/lock'
import { removeOperator } from './operators/remove'
import { resetPassphrase } from './operators/resetPassphrase'
import { setIdleLock } from './operators/setIdleLock'
import { setRole } from './operators/setRole'
import { signIn } from './operators/signIn'
import { listOutbox } from './outbox/list'
import { exportCalendar } from './timers/exportCalendar'
import { listTimers } from './timers/list'
import { actInTraining } from './training/act'
import { advanceTraining } from './training/advance'
import { askCaller } from './training/ask'
import { goBack } from './training/back'
import { beginTraining } from './training/begin'
import { checkDraft } from './training/checkDraft'
import { chooseScenarioFolder } from './training/chooseFolder'
import { compareRun } from './training/compare'
import { showDebrief } from './training/debrief'
import { editDraft } from './training/editDraft'
import { exportReport } from './training/exportReport'
import { finishTraining } from './training/finish'
import { hintInTraining } from './training/hint'
import { huntForGap } from './training/hunt'
import { leaveTraining } from './training/leave'
import { listLibrary } from './training/library'
import { openDraft } from './training/openDraft'
import { recordDraft } from './training/recordDraft'
import { showReport } from './training/report'
import { resumeTraining } from './training/resume'
import { saveDraft } from './training/saveDraft'
import { setTrainingWorld } from './training/setWorld'
import { showTraining } from './training/show'
import { sitAtDesk } from './training/sit'
import { stopHunt } from './training/stopHunt'
import { tryDraft } from './training/tryDraft'
import { listUnreadable } from './unreadable/list'

/** Every channel's action. One that is missing does not compile. */
export const actions: Actions = {
  'app.show': showApp,
  'app.setAppearance': setAppearance,
  'app.resolveFault': nothingToResolve,
  'operators.createFirst': createFirst,
  'operators.signIn': signIn,
  'operators.lock': lockWindow,
  'operators.changePassphrase': changePassphrase,
  'operators.list': listOperators,
  'operators.add': addOperator,
  'operators.setRole': setRole,
  'operators.remove': removeOperator,
  'operators.resetPassphrase': resetPassphrase,
  'operators.setIdleLock': setIdleLock,
  'directory.openSample': openSample,
  'directory.chooseImport': chooseImport,
  'directory.showImport': showImport,
  'directory.setMapping': setMapping,
  'directory.planImport': planImport,
  'directory.listImport': listImport,
  'directory.listProblems': listProblems,
  'directory.acceptHeld': acceptHeld,
  'directory.applyImport': applyImport,
  'directory.cancelImport': cancelImport,
  'directory.saveReport': saveReport,
  'directory.export': exportMasked,
  'directory.exportFull': exportFull,
  'cases.export': exportCases,
  'exports.show': showExport,
  'exports.cancel': cancelExport,
  'accounts.find': findAccounts,
  'accounts.show': showAccount,
  'accounts.waysBackIn': showWaysBackIn,
  'commands.preview': previewCommand,
  'commands.run': runCommand,
  'contacts.reveal': revealContact,
  'approvals.list': listApprovals,
  'cases.list': listCases,
  'cases.summary': showSummary,
  'cases.saveSummary': saveSummary,
  'delivery.show': showDelivery,
  'delivery.diagnose': diagnoseDelivery,
  'timers.list': listTimers,
  'timers.exportCalendar': exportCalendar,
  'app.waiting': showWaiting,
  'outbox.list': listOutbox,
  'audit.list': listAudit,
  'audit.standing': showStanding,
  'audit.verify': verifyTheAudit,
  'audit.export': exportAudit,
  'clock.confirm': confirmClock,
  'clock.correct': correctClock,
  'unreadable.list': listUnreadable,
  'training.library': listLibrary,
  'training.chooseFolder': chooseScenarioFolder,
  'training.begin': beginTraining,
  'training.resume': resumeTraining,
  'training.show': showTraining,
  'training.act': actInTraining,
  'training.ask': askCaller,
  'training.advance': advanceTraining,
  'training.back': goBack,
  'training.setWorld': setTrainingWorld,
  'training.sit': sitAtDesk,
  'training.hint': hintInTraining,
  'training.finish': finishTraining,
  'training.leave': leaveTraining,
  'training.debrief': showDebrief,
  'training.compare': compareRun,
  'training.report': showReport,
  'training.exportReport': exportReport,
  'training.openDraft': openDraft,
  'training.checkDraft': checkDraft,
  'training.editDraft': editDraft,
  'training.tryDraft': tryDraft,
  'training.saveDraft': saveDraft,
  'training.recordDraft': recordDraft,
  'training.hunt': huntForGap,
  'training.stopHunt': stopHunt,
}
