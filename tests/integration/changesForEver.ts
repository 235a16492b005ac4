import path from 'node:path'
import { passphrase, testDesk } from './desk'
import { given, idOf } from './operators'

/** A process of its own that changes operators and settings until it is killed, and prints a line after each answer. Argument: profile. */
const desk = await testDesk(path.join(process.argv[2] ?? '', 'latchkey.db'))
await desk.get('operators.createFirst', { name: 'Ana', passphrase })
for (let round = 0; ; round += 1) {
  const name = `Bo ${round}`
  await desk.get('operators.add', { name, role: 'agent', passphrase: given })
  const operatorId = await idOf(desk, name)
  for (let change = 0; change < 40; change += 1) {
    await desk.get('operators.setRole', {
      operatorId,
      // What one person may change alone.
      role: change % 2 === 0 ? 'auditor' : 'trainer',
    })
    await desk.get('operators.setIdleLock', { minutes: 1 + (change % 59) })
    await new Promise((resolve) => process.stdout.write('.', resolve))
  }
  await desk.get('operators.remove', { operatorId })
}
