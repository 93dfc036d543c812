import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openStore } from '../../src/store/open.ts';
import { createCluster } from './cluster.ts';
import { TEMPLATE } from './database-url.ts';

/** One server for all test files of a run, with an empty Lampfield to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await createCluster();
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  const url = new URL(cluster.url);
  url.pathname = TEMPLATE;
  await (await openStore(url.href)).close();
  project.provide('postgres', cluster.url);
  return cluster.remove;
}
