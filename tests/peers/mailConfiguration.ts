import type { Certified } from './authority'

export interface MailPlaces {
  readonly folder: string
  readonly certified: Certified
  readonly ports: {
    readonly submission: number
    readonly submissions: number
    readonly imaps: number
    readonly provider: number
  }
  /** Whose files the mail is. */
  readonly owner: { readonly uid: number; readonly gid: number }
  readonly passwords: { readonly desk: string; readonly bounces: string; readonly customer: string }
  /** What the mail server doesn’t offer, in the words of its greeting: `DSN`, `STARTTLS`, `SMTPUTF8`. */
  readonly without: readonly string[]
  readonly givesUpAfter: number
}

/** Postfix: it takes mail from whoever signs in, keeps what is desk.test’s, and hands everything else to the customers’ provider. */
export function mainCf({ folder, certified, ports, without, givesUpAfter }: MailPlaces): string {
  return `compatibility_level = 3.6
queue_directory = ${folder}/spool
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${folder}/mail.log
maillog_file_prefixes = ${folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.desk.test
mydomain = desk.test
myorigin = desk.test
mydestination =
mynetworks = 127.0.0.255/32
local_transport = error:no local mail
alias_maps =
alias_database =
local_recipient_maps =
virtual_mailbox_domains = desk.test
virtual_mailbox_maps = static:yes
virtual_transport = lmtp:unix:private/dovecot-lmtp
recipient_delimiter = +
relayhost = [127.0.0.1]:${ports.provider}
smtp_host_lookup = native
disable_dns_lookups = yes
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = permit_sasl_authenticated, reject
smtpd_tls_cert_file = ${certified.certificateFile}
smtpd_tls_key_file = ${certified.keyFile}
smtpd_tls_security_level = ${without.includes('STARTTLS') ? 'none' : 'encrypt'}
smtpd_tls_auth_only = ${without.includes('STARTTLS') ? 'no' : 'yes'}
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
smtputf8_enable = ${without.includes('SMTPUTF8') ? 'no' : 'yes'}
smtpd_discard_ehlo_keywords = ${without.join(', ').toLowerCase()}
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
queue_run_delay = 1s
minimal_backoff_time = 1s
maximal_backoff_time = 2s
maximal_queue_lifetime = ${givesUpAfter}s
bounce_queue_lifetime = ${givesUpAfter}s
delay_warning_time = 2s
smtp_connect_timeout = 5s
default_process_limit = 50
debugger_command =
`
}

export function masterCf({ ports }: MailPlaces): string {
  return `127.0.0.1:${ports.submission} inet n - n - - smtpd
127.0.0.1:${ports.submissions} inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
showq unix n - n - - showq
`
}

/** Dovecot: the mailboxes of desk.test over IMAP, and whoever signs in at Postfix. A wrong password costs no time: many tests give one. */
export function dovecotConf({ folder, certified, ports, owner }: MailPlaces): string {
  return `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = required
ssl_cert = <${certified.certificateFile}
ssl_key = <${certified.keyFile}
mail_location = maildir:${folder}/mail/%n
mail_uid = ${owner.uid}
mail_gid = ${owner.gid}
first_valid_uid = 1
first_valid_gid = 1
recipient_delimiter = +
mail_max_userip_connections = 100
auth_mechanisms = plain login
auth_username_format = %Ln
auth_failure_delay = 0
passdb {
  driver = passwd-file
  args = username_format=%Ln ${folder}/users
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}/mail/%n
}
service imap-login {
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${ports.imaps}
    ssl = yes
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service auth {
  unix_listener ${folder}/spool/private/auth {
    mode = 0660
    user = postfix
    group = postfix
  }
}
service lmtp {
  unix_listener ${folder}/spool/private/dovecot-lmtp {
    mode = 0600
    user = postfix
    group = postfix
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
`
}

export function users({ passwords }: MailPlaces): string {
  const { desk, bounces, customer } = passwords
  return `desk:{PLAIN}${desk}::::::\nbounces:{PLAIN}${bounces}::::::\nmaria:{PLAIN}${customer}::::::\n`
}
