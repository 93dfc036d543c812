import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inWords, middleOf, openBrowser, openPage } from '../browser.ts';
import { fill, scratch } from '../fill.ts';
import { startServer } from '../load.ts';
import type { BenchRow } from '../row.ts';

const LIMIT_KB = 250;
const TIMES = 5;

/** All that a browser is sent before somebody who is signed in sees the list of users, beside a page without any script. */
export const webFirstLoad: BenchRow = {
  work: 'web: first load of the list of users',
  target: `under ${LIMIT_KB} kB gzip`,
  async run() {
    const { config, env, remove } = scratch();
    await fill(config, { users: 50, templateKeys: 10, ownKeys: 0, devices: false });
    const server = await startServer('api', env);
    const bare = createServer((_request, response) => response.end('<!doctype html><title>-</title><h1>Users</h1>'));
    await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
    const browser = await openBrowser();
    const sent = { bytes: 0, files: 0 };
    const load = (base: string, path: string) => async () => {
      const one = await openPage(browser, base);
      const cost = await one.measure(async () => {
        await one.page.goto(base + path);
        await one.page.getByRole('heading', { name: 'Users' }).waitFor();
      });
      Object.assign(sent, one.received());
      await one.close();
      return cost;
    };
    try {
      const empty = await middleOf(TIMES, load(`http://127.0.0.1:${(bare.address() as AddressInfo).port}`, '/'));
      const ours = await middleOf(TIMES, load(`http://127.0.0.1:${server.port}`, '/users'));
      const kb = sent.bytes / 1000;
      return [
        {
          what: `bytes in ${sent.files} files, headers included`,
          ours: `${kb.toFixed(0)} kB`,
          baseline: `${LIMIT_KB} kB`,
          ratio: kb / LIMIT_KB,
          limit: 1,
        },
        {
          what: 'until it is there',
          ours: `${ours.took.toFixed(0)} ms (${inWords(ours)})`,
          baseline: `${empty.took.toFixed(0)} ms, a page without scripts`,
          ratio: ours.took / empty.took,
        },
      ];
    } finally {
      await browser.close();
      await server.stop();
      bare.close();
      remove();
    }
  },
};
