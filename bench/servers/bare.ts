// The baseline: a bare node:http server that sends the same bytes as ours, answer after answer, or 304.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { BareAnswer } from '../load.ts';
import { report } from './report.ts';

const given = JSON.parse(readFileSync(process.env.BENCH_ANSWERS!, 'utf8')) as BareAnswer[];
const answers = given.map(({ type, body }) => ({ type, body: Buffer.from(body) }));
let next = 0;
const server = createServer((request, response) => {
  if (request.headers['if-none-match'] !== undefined) {
    response.writeHead(304).end();
    return;
  }
  const { type, body } = answers[next++ % answers.length]!;
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length }).end(body);
});
server.listen(0, '127.0.0.1', () => {
  report((server.address() as { port: number }).port, async () => {
    server.closeAllConnections();
    server.close();
  });
});
