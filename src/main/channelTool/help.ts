/** What `--help` says. */
export const help = `npm run channel -- status [options]
npm run channel -- check email|sms [options]
npm run channel -- test email|sms --to ADDRESS [options]
npm run channel -- redeem [options]

status  says how each channel stands: whether it is connected, what stands in its way, what waits.
        Exit 0 all that is connected works, 1 one stands still or none is connected.
check   goes through everything up to signing in, and says each step.
test    sends a message of no account and without a code, and says each step. With a mailbox for what comes back it also
        waits, up to 2 minutes, for what comes back of a made-up address.
  --to ADDRESS             an email address, or a phone number with its country (+34 612 345 678)
        Exit 0 it works, 1 the channel said no.

Both take what is kept in the profile. To try another password first:
  --other-secret           it is asked for, or read from the file that LATCHKEY_CHANNEL_SECRET_FILE names: the password alone in one
                           line, or lines like oauthSecret=… and mailboxPassword=…

redeem  uses a link to a new password, for the page of yours that it leads to: once, and says whose password may be chosen.
  --token-file FILE        the file that the token of the link is in. Without it, it is asked for on the terminal
        Exit 0 it may, 1 the link works no more or was never sent.

All of them need an administrator (status: a supervisor will do), and the window closed:
  --user-data-dir DIR      the profile folder
  --operator NAME          who does it; asked for where left out
  --passphrase-from-pipe   the passphrase is the first line of the input. Without it, it is asked for on the terminal
  --json                   one object instead of words
  --help                   this text
No password is ever an argument: other programs of this computer can read those.
Exit 2 the call is wrong or not allowed, 3 the profile is open elsewhere or can’t be opened.`
