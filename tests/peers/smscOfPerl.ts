import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { insistOn } from './installed'
import { kept } from './kept'

/**
 * Net::SMPP: each connection is a process of its own. Ids are answered in hexadecimal and reported in decimal with zeros before them,
 * the receipt comes at once, often before the answer is read. Numbers as in `smsc.ts`.
 */
const program = String.raw`
use strict; use warnings; use Net::SMPP; use IO::Handle;
my ($port, $taken) = @ARGV; $SIG{CHLD} = 'IGNORE'; $SIG{PIPE} = 'IGNORE';
my $listen = Net::SMPP->new_listen('127.0.0.1', port => $port, smpp_version => 0x34) or die "listen: $!";
my %ends = ('22' => 'UNDELIV', '33' => 'EXPIRED', '44' => 'REJECTD');
for (my $first = 500; ; $first += 100000) {
  my $smpp = $listen->accept or next;
  if (fork) { close $smpp; next }
  open(my $log, '>>', $taken) or die "log: $!"; $log->autoflush(1);
  my $n = $first;
  while (my $pdu = $smpp->read_pdu()) {
    my ($c, $seq) = ($pdu->{cmd}, $pdu->{seq});
    if ($c == 0x9) {
      my $good = $pdu->{system_id} eq 'latchkey' && $pdu->{password} eq 'secret8';
      $smpp->bind_transceiver_resp(seq => $seq, status => $good ? 0 : 0xe, system_id => 'perl');
    }
    elsif ($c == 0x15) { $smpp->enquire_link_resp(seq => $seq) }
    elsif ($c == 0x6) { $smpp->unbind_resp(seq => $seq); last }
    elsif ($c == 0x4) {
      my $to = $pdu->{destination_addr}; my $end = substr($to, -2);
      if ($end eq '11') { $smpp->submit_sm_resp(seq => $seq, status => 0xb, message_id => ''); next }
      if ($end eq '58') { $smpp->submit_sm_resp(seq => $seq, status => 0x58, message_id => ''); next }
      next if $end eq '99';
      last if $end eq '98';
      my $id = $n++; my $stat = $ends{$end} || 'DELIVRD';
      print $log join("\t", $id, $pdu->{source_addr}, $to, $pdu->{data_coding}, $pdu->{validity_period}, unpack('H*', $pdu->{short_message})), "\n";
      my $receipt = sub {
        $smpp->deliver_sm(source_addr => $to, destination_addr => $pdu->{source_addr}, esm_class => 4, async => 1,
          short_message => sprintf('id:%010d sub:001 dlvrd:001 submit date:2611291830 done date:2611291831 stat:%s err:%s text:', $id, $stat, $stat eq 'DELIVRD' ? '000' : '001'));
      };
      $receipt->() if $pdu->{registered_delivery} && $id % 2;
      $smpp->submit_sm_resp(seq => $seq, status => 0, message_id => sprintf('%x', $id));
      $receipt->() if $pdu->{registered_delivery} && $id % 2 == 0 && $end ne '77';
    }
  }
  exit 0;
}
`

export interface SmscOfPerl {
  readonly port: number
  /** Every part that was taken: id, sender, number, coding, validity and octets. */
  taken(): readonly {
    readonly id: string
    readonly from: string
    readonly to: string
    readonly dataCoding: number
    readonly validity: string
    readonly octets: Buffer
  }[]
  stop(): Promise<void>
}

/** A second SMS centre, in another language and by somebody else. */
export async function smscOfPerl(): Promise<SmscOfPerl> {
  insistOn('netSmpp')
  const one = await kept('smsc', {
    ports: 1,
    prepare: (folder, [port]) => {
      writeFileSync(path.join(folder, 'smsc.pl'), program)
      writeFileSync(path.join(folder, 'taken'), '')
      return [['perl', 'smsc.pl', String(port), 'taken']]
    },
  })
  return {
    port: one.ports[0]!,
    taken: () =>
      readFileSync(path.join(one.folder, 'taken'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const [id, from, to, dataCoding, validity, octets] = line.split('\t')
          return {
            id: id!,
            from: from!,
            to: to!,
            dataCoding: Number(dataCoding),
            validity: validity!,
            octets: Buffer.from(octets!, 'hex'),
          }
        }),
    stop: one.stop,
  }
}
