import { expect, it } from 'vitest';
import { describeFamily } from '../../test/suites/phones/family-suite.ts';
import { readSnomFile } from '../../test/suites/phones/snom-reader.ts';
import { examplePhone } from './example-phone.ts';
import { gigaset } from './gigaset.ts';
import { phones } from './phones.ts';

describeFamily(gigaset, {
  setting: 'timezone',
  read: ([file], phone) => readSnomFile(file!.body, phone),
});

it('gets one file, and comes back for it by its very name', () => {
  const phone = examplePhone({ vendor: 'Gigaset', model: 'Gigaset P820 PRO', mac: '7c2f80aabbcc' });
  const [file, ...more] = phones.compile(phone).files;
  expect(more).toEqual([]);
  expect(file!.name).toBe('7C2F80AABBCC.xml');
  expect(readSnomFile(file!.body, phone).provisioning_url).toBe(
    'http://prov.example.org:8667/p/Zk3vQ9sT/7C2F80AABBCC.xml',
  );
});

it.each(['P820', 'P820 PRO', 'p850-pro'])('knows a %s', (name) => {
  expect(phones.findModel('Gigaset', name)?.family).toBe('gigaset');
});
