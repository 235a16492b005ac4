/** How much waits for this operator, for the numbers beside the rooms. */
export interface WaitingView {
  readonly cases: number
  readonly timers: number
  readonly approvals: number
}
