/** Loaded into the app's main process before anything else: its clock is ahead of the machine's by so many seconds. */
const machine = Date.now
const ahead = Number(process.env['LATCHKEY_CLOCK_AHEAD']) * 1000
Date.now = () => machine() + ahead
