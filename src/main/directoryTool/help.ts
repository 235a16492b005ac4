/** What `--help` says. */
export const help = `npm run directory -- check [--json] FILE…
npm run directory -- import [options] FILE…
npm run directory -- export [options] FILE

Several files are read as one, as the parts of a split export.

check   reads the files and says what they are, who is in them and what is wrong. Nothing is stored, no profile is opened
        and nobody signs in. What depends on the accounts that are here, only a dry run in the window or an import can say.
  --json                   one object instead of words; people’s sign-in names and contacts are masked
  Exit 0 readable, 1 somebody can’t be imported, 2 not readable or of no known format.

import  does what the window does: the dry run, and after a question the import. What is held back stays held back, and
        columns that mean something else are set in the window, which remembers them.
  --yes                    without the question
  Exit 0 imported, 1 imported without somebody who was refused or held back, 2 nothing was imported.

export  writes all accounts: with masks, or in full after a second operator has approved it in the window.
  --form csv | json-lines  how they are written (by the name of the file)
  --separator comma | semicolon | tab
                           what stands between two columns (comma)
  --headings en | es       the language of its headings and words (en)
  --full --reason TEXT     in full, and why
  Exit 0 written, 1 without accounts that can’t be read, 2 not written.

import and export need an administrator, in full a supervisor, and the window closed:
  --user-data-dir DIR      the profile folder
  --operator NAME          who does it; asked for where left out
  --passphrase-from-pipe   the passphrase is the first line of the input. Without it, it is asked for on the terminal
The passphrase is never an argument: other programs of this computer can read those.
  --help                   this text`
