import { SETTINGS } from '../config.ts';
import { code, type Page, page, prose, table } from './markdown.ts';

/** Every setting of an installation. */
export const settingsPage: Page = {
  file: 'reference/settings.md',
  render: () =>
    page('Settings', [
      'Settings are environment variables. They may also stand in one YAML file, `NAME: value` on each line, whose path is in `LAMPFIELD_CONFIG`; the environment wins over the file. A setting that is unknown or can not be used stops the start, with a sentence that names it.',
      table(
        ['Setting', 'Default', 'What it is'],
        Object.entries(SETTINGS).map(([name, { default: value, says }]) => [code(name), code(value), prose(says)]),
      ),
    ]),
};
