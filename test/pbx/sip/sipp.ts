import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Peer } from './transport.ts';

/** What sipp is to do, and as whom. */
export interface SippOptions {
  server: Peer;
  user: string;
  password: string;
  /** The number to dial, where the scenario dials. */
  dial?: string;
  /** The UDP port that it uses. */
  port: number;
  /** The elements of its scenario; `[service]` is the number, `[field0]` the user, `[field1]` his answer to a challenge. */
  steps: string;
  signal: AbortSignal;
}

/**
 * Runs sipp, a SIP user agent that is not ours, through one scenario. Sound that comes is sent back. Resolves when it has gone as
 * the scenario says; rejects with what sipp complains of, and when `signal` ends it.
 */
export async function runSipp({ server, user, password, dial, port, steps, signal }: SippOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lampfield-sipp-'));
  try {
    writeFileSync(
      join(folder, 'users.csv'),
      `SEQUENTIAL\n${user};[authentication username=${user} password=${password}]\n`,
    );
    writeFileSync(
      join(folder, 'scenario.xml'),
      `<?xml version="1.0" encoding="UTF-8" ?>\n<scenario name="lampfield">${steps}</scenario>\n`,
    );
    const files = ['-sf', 'scenario.xml', '-inf', 'users.csv', '-trace_err', '-error_file', 'errors'];
    const ways = ['-i', '127.0.0.1', '-p', String(port), '-mi', '127.0.0.1', '-rtp_echo', '-aa', '-nostdin'];
    const ends = ['-m', '1', '-timeout', '15', '-timeout_error', ...(dial === undefined ? [] : ['-s', dial])];
    const args = [...files, ...ways, ...ends, `${server.host}:${server.port}`];
    const code = await new Promise<number | null>((resolve, reject) => {
      const env = { ...process.env, TERM: 'dumb' };
      const child = spawn('sipp', args, { cwd: folder, stdio: 'ignore', env, signal });
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0) throw new Error(`sipp ended with ${code}: ${complaints(folder)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function complaints(folder: string): string {
  try {
    return readFileSync(join(folder, 'errors'), 'utf8');
  } catch {
    return 'it said nothing';
  }
}

/** A UDP port of 127.0.0.1 that nobody has at this moment. */
export function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4');
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}

/** A request of the scenario. `method` is dialled to `[service]`, or to the registrar. */
function request(method: 'REGISTER' | 'INVITE' | 'ACK', cseq: number, more: string, body = ''): string {
  const target = method === 'REGISTER' ? '' : '[service]@';
  const to = method === 'REGISTER' ? '[field0]' : '[service]';
  return `<send><![CDATA[
${method} sip:${target}[remote_ip]:[remote_port] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
From: <sip:[field0]@[remote_ip]>;tag=[pid]t[call_number]
To: <sip:${to}@[remote_ip]>${method === 'ACK' ? '[peer_tag_param]' : ''}
Call-ID: [call_id]
CSeq: ${cseq} ${method}
Contact: <sip:[field0]@[local_ip]:[local_port]>
Max-Forwards: 70
${more}Content-Length: [len]

${body}]]></send>`;
}

const SOUND = `v=0
o=sipp 1 1 IN IP[local_ip_type] [local_ip]
s=-
c=IN IP[media_ip_type] [media_ip]
t=0 0
m=audio [media_port] RTP/AVP 0
a=rtpmap:0 PCMU/8000
`;

const answer = (status: string, more = '', body = '') => `<send><![CDATA[
SIP/2.0 ${status}
[last_Via:]
[last_From:]
[last_To:];tag=[pid]u[call_number]
[last_Call-ID:]
[last_CSeq:]
Contact: <sip:[field0]@[local_ip]:[local_port]>
${more}Content-Length: [len]

${body}]]></send>`;

const WITH_SOUND = 'Content-Type: application/sdp\n';
const CHALLENGED = '<recv response="401" auth="true"/>';
const GOODBYE = `<recv request="BYE"/>${answer('200 OK')}`;

/** Registers. */
export const REGISTERS = `${request('REGISTER', 1, 'Expires: 60\n')}${CHALLENGED}
${request('REGISTER', 2, 'Expires: 60\n[field1]\n')}<recv response="200"/>`;

/** Dials, and stays until the other side hangs up. */
export const DIALS = `${request('INVITE', 1, WITH_SOUND, SOUND)}${CHALLENGED}${request('ACK', 1, '')}
${request('INVITE', 2, `[field1]\n${WITH_SOUND}`, SOUND)}
<recv response="100" optional="true"/><recv response="180" optional="true"/><recv response="183" optional="true"/>
<recv response="200"/>${request('ACK', 2, '')}${GOODBYE}`;

/** Rings when it is called, answers, and stays until the other side hangs up. */
export const ANSWERS = `<recv request="INVITE"/>${answer('180 Ringing')}${answer('200 OK', WITH_SOUND, SOUND)}
<recv request="ACK"/>${GOODBYE}`;
