import { SETTINGS } from '../install.ts';
import { type Check, configValues, faultsOr, type Looked, type Outcome } from './check.ts';

/** A setting of a file of Asterisk's own, and what it has to be. */
interface Setting {
  file: string;
  section: string;
  name: string;
  wanted: string;
  /** What Asterisk does where it is not set. */
  byDefault: string;
  why: string;
}

const WANTED: readonly Setting[] = [
  {
    file: 'extensions.conf',
    section: 'general',
    name: 'extenpatternmatchnew',
    wanted: 'no',
    byDefault: 'no',
    why: 'with it subscriptions to patterns get no lamp',
  },
  {
    file: 'asterisk.conf',
    section: 'options',
    name: 'live_dangerously',
    wanted: 'no',
    byDefault: 'no',
    why: 'with it whoever may set a variable may run programs',
  },
  ...SETTINGS.map(([file, name, wanted, why]) => ({ file, section: 'general', name, wanted, byDefault: '', why })),
];

/** Whether settings of Asterisk's own files let ours work. */
export const settings: Check = {
  id: 'settings',
  looksAt: 'the settings in the files of Asterisk',
  async run(at) {
    const faults = await Promise.all(WANTED.map((one) => settingFaults(at, one)));
    return faultsOr('the settings of Asterisk are as they should be', faults.flat());
  },
};

async function settingFaults(at: Looked, setting: Setting): Promise<Outcome[]> {
  const { file, section, name, wanted, byDefault, why } = setting;
  // The last one counts.
  const value = (await configValues(at, setting)).at(-1) ?? byDefault;
  if (plain(value) === plain(wanted)) return [];
  return [
    {
      found: `${name} in ${file} is ${value === '' ? 'not set' : `"${value}"`}: ${why}`,
      fix: `set "${name} = ${wanted}" in section [${section}] of ${file}, and restart Asterisk`,
    },
  ];
}

/** Asterisk takes several words for yes and no (its utils.c). */
function plain(value: string): string {
  if (/^(yes|true|y|t|1|on)$/i.test(value)) return 'yes';
  return /^(no|false|n|f|0|off)$/i.test(value) ? 'no' : value;
}
