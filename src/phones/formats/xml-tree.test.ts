import { describe, expect, it } from 'vitest';
import { xmlFormat } from './xml.ts';
import { PATH, xmlTree } from './xml-tree.ts';

const written = (entries: Parameters<typeof xmlTree>[1]) =>
  xmlFormat()
    .write(xmlTree('root', entries, (index) => ({ attributes: { index } })))
    .split('\n')
    .slice(1, -1);

it('puts parameters below the elements of their paths, each element once', () => {
  const entries = [
    ['sip/Port', 5060],
    ['sip/line[1]/User', 'a<b'],
    ['web/Port', null],
    ['sip/line[2]/User', 'c'],
    ['sip/line[1]/Name', 'd'],
  ] as const;
  expect(written(entries)).toEqual([
    '<root>',
    '  <sip>',
    '    <Port>5060</Port>',
    '    <line index="1">',
    '      <User>a&lt;b</User>',
    '      <Name>d</Name>',
    '    </line>',
    '    <line index="2">',
    '      <User>c</User>',
    '    </line>',
    '  </sip>',
    '  <web>',
    '    <Port />',
    '  </web>',
    '</root>',
  ]);
});

it('can name the one of several by a first child', () => {
  const tree = xmlTree('root', [['Entry[SIP1]/User', 'a']], (ID) => ({ children: [{ name: 'ID', text: ID }] }));
  expect(xmlFormat().write(tree)).toContain('    <ID>SIP1</ID>\n    <User>a</User>\n');
});

it('refuses what is no path', () => {
  expect(() => xmlTree('root', [['a/<b>', 'c']], () => ({}))).toThrow('not a step of a path');
});

describe('a path', () => {
  it.each(['sip/line[1]/User', 'phone/LCD_Title', 'A_B/C_Entry[Fkey1]/DHCP_Option_100-101'])('is %s', (path) => {
    expect(path).toMatch(PATH);
  });

  it.each(['sip', 'sip/', '/sip', 'sip/line[1]', 'sip/line[]/User', 'a/b c', 'a/<b>', ''])('is not %j', (path) => {
    expect(path).not.toMatch(PATH);
  });
});
