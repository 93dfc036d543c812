// The baseline: a bare node:http server that sends the same bytes for every request, or 304.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { report } from './report.ts';

const body = readFileSync(process.env.BENCH_BODY!);
const type = process.env.BENCH_TYPE!;
const server = createServer((request, response) => {
  if (request.headers['if-none-match'] !== undefined) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length }).end(body);
});
server.listen(0, '127.0.0.1', () => {
  report((server.address() as { port: number }).port, async () => {
    server.closeAllConnections();
    server.close();
  });
});
