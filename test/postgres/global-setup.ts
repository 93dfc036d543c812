import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openStore } from '../../src/store/open.ts';
import { createCluster } from './cluster.ts';
import { TEMPLATE } from './database-url.ts';

/**
 * A server for each worker, with an empty Lampfield to copy: whether anything was written is told by the numbers of transactions,
 * which are of a whole server.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const workers = Number(project.config.maxWorkers);
  const clusters = await Promise.all(Array.from({ length: workers }, () => createCluster()));
  for (const { url } of clusters) await makeTemplate(url);
  project.provide(
    'postgres',
    clusters.map(({ url }) => url),
  );
  return async () => {
    await Promise.all(clusters.map((cluster) => cluster.remove()));
  };
}

async function makeTemplate(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  const url = new URL(connectionString);
  url.pathname = TEMPLATE;
  await (await openStore(url.href)).close();
}
