import { expect, it } from 'vitest';
import { sharedDialplan } from './shared-dialplan.ts';

const text = sharedDialplan('/etc/asterisk/lampfield');
const contexts = [...text.matchAll(/^\[([^\]]+)\]/gm)].map(([, name]) => name!);

it('ends with the tenants’ own contexts', () => {
  expect(text.trimEnd().split('\n').at(-1)).toBe('#tryinclude "/etc/asterisk/lampfield/tenants/*.conf"');
});

it('has contexts of ours only, none that could be a tenant’s, and none twice', () => {
  expect(contexts).toContain('lf-enter');
  expect(contexts.filter((name) => !/^lf-[a-z][a-z_-]*$/.test(name) || /^lf-t\d/.test(name))).toEqual([]);
  expect(new Set(contexts).size).toBe(contexts.length);
});

it('has no hints: they would not know the tenant', () => {
  expect(text).not.toMatch(/^exten\s*=>?[^,]*,\s*hint\b/m);
});
