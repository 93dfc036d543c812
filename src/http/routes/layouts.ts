import { refuse } from '../../contract/errors.ts';
import type { ResolvedKey } from '../../domain/keys/resolved-key.ts';
import { getTemplate } from '../../domain/keys/templates.ts';
import { loadPhones, loadTemplateKeys, loadUserKeys } from '../../domain/phone-input.ts';
import type { PhoneInput } from '../../domain/phones.ts';
import { inMemoryPage } from '../list-in-memory.ts';
import { get, listOf, numericId, type ReadContext, type RequestContext, type Route, userIn } from '../route.ts';

const MODELS = { orders: ['vendor', 'model', 'family'], filters: ['vendor', 'model', 'family'] };
const MODEL_QUERY = [
  { name: 'model', says: 'draw on this model' },
  { name: 'vendor', says: 'the vendor of the model, where two have the same name' },
  { name: 'expansions', says: 'expansion modules, separated by commas' },
];

/** The catalogue of phones, and keys laid out on their buttons: by the function that the compiler uses. */
export const layoutRoutes: readonly Route[] = [
  get(
    '/phones/models',
    'confd.phones.models.read',
    'The catalogue of phones',
    async (context) => {
      const models = context.installation.phones.catalogue();
      const named = models.map((one) => ({ ...one, name: `${one.vendor} ${one.model}` }));
      const { total, items } = inMemoryPage(named, listOf(context, MODELS), ['name']);
      return { total, items: items.map(({ name: _, ...one }) => one) };
    },
    { list: MODELS },
  ),
  get(
    '/users/:user_id/layout',
    'confd.users.{user_id}.layout.read',
    "A user's keys on the buttons of a phone",
    async (context) => {
      const user = await userIn(context);
      const { store } = context.reading;
      const { query, installation } = context;
      if (query.model !== undefined) return layOut(context, await loadUserKeys(store, user));
      const own = (await store.devices.ofUsers([user.id])).sort();
      const wanted = query.device_id ?? own[0];
      // Who may see one user's keys may not see what is on the phones of others.
      if (wanted !== undefined && !own.includes(wanted))
        refuse('not_found', '', { resource: 'Device', ids: { id: wanted } });
      const ids = wanted === undefined ? [] : [wanted];
      const sources = await loadPhones(store, ids, installation.defaults);
      const [device] = sources.devices;
      return device === undefined
        ? refuse('model_ambiguous', 'model')
        : installation.phones.layOut(sources.input(device));
    },
    { query: [{ name: 'device_id', says: "draw on this device; by default the user's first" }, ...MODEL_QUERY] },
  ),
  get(
    '/funckeys/templates/:template_id/layout',
    'confd.funckeys.templates.{template_id}.layout.read',
    "A template's keys on the buttons of a phone",
    async (context) => {
      const template = await getTemplate(context.reading, numericId(context.params.template_id));
      if (context.query.model === undefined) refuse('required', 'model');
      return layOut(context, await loadTemplateKeys(context.reading.store, template));
    },
    { query: [{ ...MODEL_QUERY[0]!, required: true }, ...MODEL_QUERY.slice(1)] },
  ),
];

/** Lays keys on a phone that need not exist: no account, no module unless asked for. */
function layOut({ installation, query }: RequestContext | ReadContext, keys: readonly ResolvedKey[]) {
  const { phones } = installation;
  const found = phones.findModel(query.vendor ?? null, query.model ?? '');
  if (found === null) return refuse('unknown_model', 'model', { model: query.model });
  const phone: PhoneInput = {
    mac: '000000000000',
    vendor: found.vendor,
    model: found.model,
    expansions: (query.expansions ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
    accounts: [],
    keys,
    sip_server: { host: 'localhost', port: 5060, transport: 'udp' },
    pickup_code: null,
    provisioning_url: '',
    lamp_list: null,
    settings: {},
  };
  return phones.layOut(phone);
}
