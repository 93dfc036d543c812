// A server whose PBX is in the hands of a test: each NOTIFY is a line of the output, SIGUSR2 lets the PBX go away and come back.
import { readConfig } from '../../src/config.ts';
import { serve } from '../../src/serve.ts';
import { scriptedPbx } from '../http/scripted-pbx.ts';

const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());
const say = (line: string) => void process.stdout.write(`${line}\n`);

const pbx = scriptedPbx();
const tenants = new Set<string>();
pbx.status = (tenant) => {
  tenants.add(tenant);
  return pbx.now.status;
};
pbx.onNotify = async (endpoint) => say(`told ${endpoint}`);
process.on('SIGUSR2', () => {
  pbx.now.status = pbx.now.status === 'away' ? 'connected' : 'away';
  pbx.turn([...tenants]);
});

await serve(readConfig(process.env), stop.signal, say, { pbx });
