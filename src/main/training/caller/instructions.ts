import type { CallerInstruction } from '@shared/vocabulary/training'
import type { Deed } from './acts'
import { enterTheCode, enterThePassword } from './codes'
import {
  leaveThatMessageAlone,
  lookInInbox,
  lookInJunk,
  readTheCode,
  readTheSender,
  sayItWasNotMe,
  trustTheSender,
  useAnotherBrowser,
} from './mail'
import { beCalledBack, touchNothing, waitForTheMessage } from './onTheCall'
import {
  cancelTheWait,
  chooseANewPassword,
  forgotName,
  forgotPassword,
  haveACodeSent,
  signIn,
  signInPrivately,
  signOut,
} from './page'
import { letUnknownSendersThrough, lookAtThePhone } from './phone'
import {
  addAContact,
  chooseNoneOfThese,
  removeAContact,
  removeEverything,
  skipTheNotice,
  turnTheNameOn,
  turnTwoStepOff,
} from './security'
import type { Situation } from './situation'

/** What somebody does who is told to, and what they say then; only what they say where there is nothing to be done. */
type Doing = (situation: Situation, contact: string | null) => Deed | string

/** What an honest, obedient caller does with each instruction. The caller of a scenario may do otherwise: see its `does`. */
export const catalogue: Readonly<Record<CallerInstruction, Doing>> = {
  'look-in-inbox': lookInInbox,
  'look-in-junk': lookInJunk,
  'read-the-sender': readTheSender,
  'trust-the-sender': trustTheSender,
  'leave-that-message-alone': leaveThatMessageAlone,
  'read-the-code': readTheCode,
  'look-at-the-phone': lookAtThePhone,
  'let-unknown-senders-through': letUnknownSendersThrough,
  'sign-in': signIn,
  'sign-in-privately': signInPrivately,
  'use-another-browser': useAnotherBrowser,
  'sign-out': signOut,
  'forgot-password': forgotPassword,
  'choose-a-new-password': chooseANewPassword,
  'forgot-name': forgotName,
  'have-a-code-sent': haveACodeSent,
  'enter-the-code': enterTheCode,
  'enter-the-newest-code': enterTheCode,
  'enter-the-password': enterThePassword,
  'choose-none-of-these': chooseNoneOfThese,
  'add-a-contact': addAContact,
  'remove-a-contact': removeAContact,
  'remove-everything': removeEverything,
  'cancel-the-wait': cancelTheWait,
  'verify-at-the-notice': haveACodeSent,
  'add-at-the-notice': addAContact,
  'skip-the-notice': skipTheNotice,
  'say-it-was-not-me': sayItWasNotMe,
  'turn-the-name-on': turnTheNameOn,
  'turn-two-step-off': turnTwoStepOff,
  'touch-nothing': touchNothing,
  'wait-for-the-message': waitForTheMessage,
  'be-called-back': beCalledBack,
}
