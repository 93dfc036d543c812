import { pageOf } from '../../contract/answers/answer-fields.ts';
import { layoutAnswer, modelAnswer, userLayoutAnswer } from '../../contract/answers/layout.ts';
import { refuse } from '../../contract/errors.ts';
import { phonesOf, withColons } from '../../domain/directory/devices.ts';
import { loadFollowing } from '../../domain/following.ts';
import type { ResolvedKey } from '../../domain/keys/resolved-key.ts';
import { getTemplate } from '../../domain/keys/templates.ts';
import { loadPhones, loadTemplateKeys, loadUserKeys } from '../../domain/phone-input.ts';
import type { DeviceRow } from '../../domain/phone-rows.ts';
import type { PhoneInput } from '../../domain/phones.ts';
import { presentApplied } from '../../domain/present-applied.ts';
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
    { list: MODELS, answer: pageOf(modelAnswer) },
  ),
  get(
    '/users/:user_id/layout',
    'confd.users.{user_id}.layout.read',
    "A user's keys on the buttons of one of his phones; `devices` are those that show them, and how far each is on its way to its new keys",
    drawForUser,
    {
      answer: userLayoutAnswer,
      query: [
        { name: 'device_id', says: 'draw on this phone of the user; by default the first of `devices`' },
        ...MODEL_QUERY,
      ],
    },
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
    { answer: layoutAnswer, query: [{ ...MODEL_QUERY[0]!, required: true }, ...MODEL_QUERY.slice(1)] },
  ),
];

/** The user's keys on one of his phones, or on a model. */
async function drawForUser(context: ReadContext) {
  const user = await userIn(context);
  const { store } = context.reading;
  const { query, installation } = context;
  const onPhones = await phonesOf(store, user);
  const shown = onPhones.flatMap(({ device, showsKeys }) => (showsKeys ? [device] : []));
  const following = await loadFollowing(store, shown, installation.pbx);
  const devices = shown.map((device) => ({ ...presentPhone(device), applied: presentApplied(following(device)) }));
  if (query.model !== undefined)
    return { device_id: null, devices, ...layOut(context, await loadUserKeys(store, user)) };
  const wanted = query.device_id ?? devices[0]?.id ?? refuse('model_ambiguous', 'model');
  // Who may see one user's keys may not see what is on the phones of others.
  if (!onPhones.some(({ device }) => device.id === wanted))
    refuse('not_found', '', { resource: 'Device', ids: { id: wanted } });
  if (!devices.some(({ id }) => id === wanted)) refuse('unusable', 'device_id', { hint: KEYS_OF_ANOTHER });
  const sources = await loadPhones(store, [wanted], installation.defaults);
  return { device_id: wanted, devices, ...installation.phones.layOut(sources.input(sources.devices[0]!)) };
}

const KEYS_OF_ANOTHER = 'must be a phone that shows the keys of this user: see keys_from of the device';

function presentPhone({ id, mac, vendor, model }: DeviceRow) {
  return { id, mac: withColons(mac), vendor, model };
}

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
    key_account: null,
    sip_server: { host: 'localhost', port: 5060, transport: 'udp' },
    pickup_code: null,
    provisioning_url: '',
    lamp_list: null,
    settings: {},
  };
  return phones.layOut(phone);
}
