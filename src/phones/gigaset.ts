import type { PhoneFamily, PhoneModel } from './family.ts';
import { column } from './places.ts';
import { SNOM_DIALECT, snomFile } from './snom-files.ts';

const AT_A_GLANCE =
  "Gigaset's wiki, P820 display: https://teamwork.gigaset.com/gigawiki/plugins/viewsource/viewpagesrc.action?pageId=1547404060";

function row(model: string, unverified: readonly string[], note: string | null): PhoneModel {
  return {
    model,
    // "The four freely programmable function keys on the right side of the display."
    line_keys: 4,
    memory_keys: 0,
    pages: null,
    places: { line: column(4, { source: AT_A_GLANCE, confirmed: unverified.length === 0 }) },
    // As many as Gigaset's example of a configuration file has.
    sip_accounts: 2,
    modules: [],
    // Named after a type of phone that no source spells for each model (`GigasetP82x.htm`).
    common_file: null,
    label: 'screen',
    note,
    unverified: [...unverified, 'pages', 'sip_accounts'],
    source: AT_A_GLANCE,
  };
}

/** Gigaset's desk phones with the settings file of Snom. No source names their NOTIFY events: they get Snom's. */
export const gigaset: PhoneFamily = {
  ...SNOM_DIALECT,
  family: 'gigaset',
  vendor: 'Gigaset',
  alsoKnownAs: [],
  title:
    'Gigaset P8xx PRO desk phones; neither Maxwell, whose keys no source describes, nor DECT bases, which have none',
  support: 'vendor documentation',
  sources: [
    'https://teamwork.gigaset.com/gigawiki/display/GPPPO/Configuration+files',
    'https://teamwork.gigaset.com/gigawiki/display/GPPPO/DHCP',
    'https://teamwork.gigaset.com/gigawiki/display/GPPPO/FAQ+Desktop+-+provisioning_order',
    'https://teamwork.gigaset.com/gigawiki/x/_QbyWg',
  ],
  models: [
    row('P820', [], null),
    row('P850', ['line_keys'], "Gigaset's wiki describes keys P1 to P40 too, without naming the phone"),
  ],
  // The only one whose keys a source counts.
  safest: 'P820',
  // `P820 PRO`.
  modelPrefix: /(?<![-\s])[-\s]*PRO$/i,

  // No source shows what these phones call themselves over HTTP.
  recognise: () => null,
  userAgents: [],
  asksFor: [/^(?<mac>[0-9a-f]{12})\.xml$/i],
  // A name with `{mac}` in it would do, but for the case of its letters. To this one the phone adds its MAC once more, which need not
  // be there.
  render: (phone) => {
    const name = `${phone.mac.toUpperCase()}.xml`;
    return [snomFile(phone, name, `${phone.provisioning_url}${name}`)];
  },
};
