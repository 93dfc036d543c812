import { join } from 'node:path';
import type { Asterisk } from './find-asterisk.ts';
import { PRIVATE_MODULES } from './module-list.ts';
import { LOOPBACK, type Ports, RTP_PORTS } from './ports.ts';

/** What the files of a private Asterisk are made from. */
export interface ConfigurationInput {
  asterisk: Asterisk;
  /** The folder of this Asterisk; everything that it writes is inside. */
  dir: string;
  ports: Ports;
  ami: { user: string; secret: string };
  /** PEM files for AMI over TLS; null: none. */
  tls: { cert: string; key: string } | null;
  /** Lampfield's folder: each of its files is included by the file of the same name. */
  include: string | null;
  /** Text for the end of a file, by file name; a file that we do not write is made. */
  extra: Readonly<Record<string, string>>;
}

/** Files that Lampfield has one of its own for. */
const INCLUDING = ['pjsip', 'extensions', 'queues', 'voicemail', 'res_parking', 'features', 'sorcery'];

/** Without these there is no PBX: Asterisk ends where one refuses its configuration, and does not run without it. */
const REQUIRED = ['pbx_config', 'res_pjsip', 'chan_pjsip'];

/** The folders inside `dir`, by their name in asterisk.conf. */
export const FOLDERS = {
  astetcdir: 'etc',
  astcachedir: 'cache',
  astvarlibdir: 'lib',
  astdbdir: 'db',
  astkeydir: 'keys',
  astdatadir: 'data',
  astagidir: 'agi',
  astspooldir: 'spool',
  astrundir: 'run',
  astlogdir: 'log',
  astsbindir: 'sbin',
} as const;

/** All configuration files, by name. */
export function configurationFiles(input: ConfigurationInput): Record<string, string> {
  const files: Record<string, string> = {
    ...FIXED,
    'asterisk.conf': asteriskConf(input),
    'modules.conf': `[modules]\nautoload=no\n${PRIVATE_MODULES.map(moduleLine).join('')}`,
    'manager.conf': managerConf(input),
    'rtp.conf': `[general]\nrtpstart=${input.ports.rtp}\nrtpend=${input.ports.rtp + RTP_PORTS - 1}\nicesupport=no\n`,
    'pjsip.conf': pjsipConf(input.ports),
    'musiconhold.conf': `[default]\nmode=files\ndirectory=${join(input.dir, 'moh')}\n`,
  };
  for (const name of input.include === null ? [] : INCLUDING)
    append(files, `${name}.conf`, `#tryinclude "${join(input.include ?? '', `${name}.conf`)}"\n`);
  for (const [name, text] of Object.entries(input.extra)) append(files, name, `${text}\n`);
  return files;
}

function append(files: Record<string, string>, name: string, text: string): void {
  files[name] = (files[name] ?? '') + text;
}

function moduleLine(name: string): string {
  return `${REQUIRED.includes(name) ? 'require' : 'load'}=${name}.so\n`;
}

function asteriskConf({ dir, asterisk }: ConfigurationInput): string {
  const folders = Object.entries(FOLDERS).map(([name, folder]) => `${name}=${join(dir, folder)}\n`);
  return `[directories]\n${folders.join('')}astmoddir=${asterisk.modules}\n
[options]\nverbose=3\nnocolor=yes\ndefaultlanguage=en\nlive_dangerously=no\nsystemname=lampfield-private\n`;
}

function managerConf({ ami, ports, tls }: ConfigurationInput): string {
  const secure = tls && { tlscertfile: tls.cert, tlsprivatekey: tls.key };
  return `[general]
enabled=yes
webenabled=no
bindaddr=${LOOPBACK}
port=${ports.ami}
displayconnects=no
${secure === null ? '' : `tlsenable=yes\ntlsbindaddr=${LOOPBACK}:${ports.amis}\n${lines(secure)}`}
[${ami.user}]
secret=${ami.secret}
deny=0.0.0.0/0.0.0.0
permit=${LOOPBACK}/255.255.255.255
read=all
write=all
writetimeout=5000
`;
}

function lines(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

function pjsipConf({ sip }: Ports): string {
  const transport = (protocol: string) =>
    `[transport-${protocol}]\ntype=transport\nprotocol=${protocol}\nbind=${LOOPBACK}:${sip}\n`;
  return `[global]\ntype=global\nendpoint_identifier_order=username,ip,anonymous\nmax_initial_qualify_time=0\n
${transport('udp')}\n${transport('tcp')}\n`;
}

// Feature digits: those that the dialplan's users know; Asterisk's own defaults (# and *) would cut calls. Its own pickup is
// off: beside the dialplan's, for one ringing call, it locked up all of SIP in one of a hundred tries (measured on 22.10.1).
const FIXED = {
  'logger.conf': '[general]\nappendhostname=no\n[logfiles]\nfull => notice,warning,error,verbose(3)\n',
  'extensions.conf': '[general]\nstatic=yes\nwriteprotect=yes\n',
  'queues.conf': '[general]\npersistentmembers=yes\nautofill=yes\n',
  // A sandbox sends no mail. Passwords changed on a phone are kept in the spool: our file is written by nobody else.
  'voicemail.conf': `[general]
format=wav
attach=no
mailcmd=true
passwordlocation=spooldir
pollmailboxes=yes
pollfreq=5
`,
  'res_parking.conf': '[general]\n',
  'features.conf': `[general]
transferdigittimeout=3
featuredigittimeout=1500
pickupexten=_none_

[featuremap]
blindxfer => *1
atxfer => *2
automixmon => *3
parkcall => *5
disconnect => *0
`,
  'confbridge.conf': `[general]\n\n[default_user]\ntype=user\nannounce_only_user=no\n\n[default_bridge]\ntype=bridge\n`,
  // Resource lists live in AstDB, so that keys change them without a reload.
  'sorcery.conf': `[res_pjsip_pubsub]
resource_list=config,pjsip.conf,criteria=type=resource_list
resource_list=astdb,rls
`,
  'indications.conf': `[general]
country=us

[us]
description=United States
ringcadence=2000,4000
dial=350+440
busy=480+620/500,0/500
ring=440+480/2000,0/4000
congestion=480+620/250,0/250
callwaiting=440/300,0/10000
dialrecall=!350+440/100,!0/100,!350+440/100,!0/100,!350+440/100,!0/100,350+440
record=1400/500,0/15000
info=!950/330,!1400/330,!1800/330,0
stutter=!350+440/100,!0/100,!350+440/100,!0/100,!350+440/100,!0/100,350+440
`,
  'cdr.conf': '[general]\nenable=no\n',
  'cel.conf': '[general]\nenable=no\n',
  'http.conf': '[general]\nenabled=no\n',
  'acl.conf': '',
  'ccss.conf': '[general]\n',
  'cli.conf': '[startup_commands]\n',
  'cli_permissions.conf': '[general]\ndefault_perm=permit\n',
  'codecs.conf': '',
  'dnsmgr.conf': '[general]\nenable=no\n',
  'dsp.conf': '[default]\n',
  'pjproject.conf': '',
  'pjsip_notify.conf': '',
  'queuerules.conf': '',
  'stasis.conf': '',
  'udptl.conf': '[general]\n',
};
