import path from 'node:path'
import { passphrase, testDesk } from './desk'

/**
 * A process of its own that imports a file and is killed in the middle, as by a power cut: after so many people were
 * added, or after so many accounts were changed. Arguments: profile, file, `adding` or `changing`, how many.
 */
const [profile = '', file = '', phase = '', count = ''] = process.argv.slice(2)
const desk = await testDesk(path.join(profile, 'latchkey.db'))
const die = () => process.kill(process.pid, 'SIGKILL')

desk.desk.imports.progress.hear(({ progress }) => {
  if (phase === 'adding' && progress.phase === 'adding' && progress.done >= Number(count)) die()
})
// Every change that is stored is an event of the courier's round: between storing it and marking it as done.
let changed = 0
const { deliver } = desk.desk.courier
desk.desk.courier.deliver = async (...given) => {
  await deliver(...given)
  if (phase === 'changing' && (changed += 1) >= Number(count)) die()
}

desk.choose(file)
await desk.get('operators.signIn', { name: 'Ana', passphrase })
const chosen = await desk.get('directory.chooseImport', {})
const planned = await desk.get('directory.planImport', { importId: chosen?.importId ?? '' })
await desk.get('directory.applyImport', { importId: planned.importId })
