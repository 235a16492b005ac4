import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { fromCaller, profileFolder } from '../../terminal/places'
import { connectForWriting } from '../database'
import { openStore } from '../openStore'
import { rebuildIndex } from './rebuildIndex'

/** The command line of `npm run rebuild-index`. It needs no window and no Electron. */

const help = `npm run rebuild-index -- [--user-data-dir DIR]

Makes everything that accounts are found by anew from the accounts themselves: names, addresses, phones, parts of words.
All of it or, where it is interrupted, nothing. Close Latchkey first.
  --user-data-dir DIR  the profile folder (${profileFolder()})
  --help               this text

Exit 0 rebuilt, 1 the store can’t be opened or written, 2 not a valid call or no store there.`

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const call = readCall(args)
  if (typeof call === 'string') return failed(`${call}\nTry: npm run rebuild-index -- --help`, 2)
  if (call.help) {
    console.log(help)
    return 0
  }
  const file = path.join(fromCaller(call['user-data-dir']), 'latchkey.db')
  if (!fs.existsSync(file))
    return failed(`${file} does not exist. Give the folder of the profile with --user-data-dir.`, 2)
  return rebuild(file)
}

async function rebuild(file: string): Promise<number> {
  // Opening takes the lock, checks the file and brings an older one up to date.
  const opened = openStore({ file, migrationsFolder: path.resolve('drizzle') })
  if (!opened.ok)
    return failed(
      opened.fault === 'in-use'
        ? `${file} is open in Latchkey. Close it and try again; nothing was changed.`
        : `${opened.fault}: ${opened.detail}\nNothing was changed.`,
      1,
    )
  const client = connectForWriting(file, 'thread').$client
  try {
    const { accounts, unreadable } = rebuildIndex(
      client,
      (done, of) => void process.stderr.write(`${done} of ${of} accounts\n`),
    )
    console.log(`Rebuilt: ${accounts} accounts in ${file}`)
    if (unreadable > 0)
      console.log(
        `Left out: ${unreadable} ${unreadable === 1 ? 'account that can’t' : 'accounts that can’t'} be read. Nothing finds ${unreadable === 1 ? 'it' : 'them'} until a backup brings ${unreadable === 1 ? 'it' : 'them'} back.`,
      )
    return 0
  } catch (error) {
    return failed(
      `${file} could not be written: ${error instanceof Error ? error.message : String(error)}\nThe index is as it was.`,
      1,
    )
  } finally {
    client.close()
    await opened.store.close()
  }
}

function readCall(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        'user-data-dir': { type: 'string', default: profileFolder() },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function failed(message: string, code: number): number {
  console.error(message)
  return code
}
