import { afterAll } from 'vitest';
import { closeTestServers } from './support.ts';

// A setup file, since modules are loaded once for many test files: this runs for each of them.
afterAll(closeTestServers);
