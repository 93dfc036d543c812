import { pageOf } from '../../contract/answers/answer-fields.ts';
import { layoutAnswer, modelAnswer, userLayoutAnswer } from '../../contract/answers/layout.ts';
import { refuse } from '../../contract/errors.ts';
import { phonesOf, withColons } from '../../domain/directory/devices.ts';
import { drawn, type Origins } from '../../domain/drawn-layout.ts';
import { loadFollowing } from '../../domain/following.ts';
import { parseTemplate, templateSchema } from '../../domain/keys/key-input.ts';
import type { ResolvedKey } from '../../domain/keys/resolved-key.ts';
import { checkedKeys, getTemplate } from '../../domain/keys/templates.ts';
import { checkedUserKeys } from '../../domain/keys/user-keys.ts';
import { lampAt } from '../../domain/pbx/lamps.ts';
import { loadPhones, loadTemplateKeys, loadUserSources } from '../../domain/phone-input.ts';
import type { DeviceRow } from '../../domain/phone-rows.ts';
import type { PhoneInput } from '../../domain/phones.ts';
import { presentApplied } from '../../domain/present-applied.ts';
import { inMemoryPage } from '../list-in-memory.ts';
import {
  ask,
  get,
  givenBody,
  listOf,
  numericId,
  type ReadContext,
  type RequestContext,
  type Route,
  userIn,
} from '../route.ts';

const MODELS = { orders: ['vendor', 'model', 'family'], filters: ['vendor', 'model', 'family'] };
const MODEL_QUERY = [
  { name: 'model', says: 'draw on this model' },
  { name: 'vendor', says: 'the vendor of the model, where two have the same name' },
  { name: 'expansions', says: 'expansion modules, separated by commas' },
];

const USER = '/users/:user_id/layout';
const USER_RIGHT = 'confd.users.{user_id}.layout.read';
const USER_QUERY = [
  { name: 'device_id', says: 'draw on this phone of the user; by default the first of `devices`' },
  { name: 'stand_in', says: 'the model to draw on where the user has no phone' },
  ...MODEL_QUERY,
];
const TEMPLATE = '/funckeys/templates/:template_id/layout';
const TEMPLATE_RIGHT = 'confd.funckeys.templates.{template_id}.layout.read';
const TEMPLATE_QUERY = [{ ...MODEL_QUERY[0]!, required: true as const }, ...MODEL_QUERY.slice(1)];

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
    USER,
    USER_RIGHT,
    "A user's keys on the buttons of one of his phones; `devices` are those that show them, and how far each is on its way to its new keys",
    (context) => drawForUser(context, false),
    {
      answer: userLayoutAnswer,
      query: USER_QUERY,
    },
  ),
  ask(
    USER,
    USER_RIGHT,
    'What the layout would be with these own keys: checked as they are when they are saved, but not saved',
    (context) => drawForUser(context, true),
    { body: templateSchema, answer: userLayoutAnswer, query: USER_QUERY },
  ),
  get(
    TEMPLATE,
    TEMPLATE_RIGHT,
    "A template's keys on the buttons of a phone",
    (context) => drawTemplate(context, false),
    {
      answer: layoutAnswer,
      query: TEMPLATE_QUERY,
    },
  ),
  ask(
    TEMPLATE,
    TEMPLATE_RIGHT,
    'What the layout would be with these keys: checked as they are when they are saved, but not saved',
    (context) => drawTemplate(context, true),
    { body: templateSchema, answer: layoutAnswer, query: TEMPLATE_QUERY },
  ),
];

/** The user's keys, or those of the body in place of his own, on one of his phones, or on a model. */
async function drawForUser(context: ReadContext, isDraft: boolean) {
  const user = await userIn(context);
  const { store } = context.reading;
  const { query, installation } = context;
  const input = isDraft ? parseTemplate(givenBody(context), 'user') : undefined;
  const draft = input && (await checkedUserKeys(context.reading, user, input.keys));
  const sources = await loadUserSources(store, user, draft);
  const template = await store.templates.find(user.func_key_template_id ?? 0);
  const origins: Origins = {
    template: template ?? null,
    inherited: sources.inherited(user),
    lampId: (lamp) => lampAt(installation.pbx, user.tenant_uuid, lamp).id,
  };
  const onPhones = await phonesOf(store, user);
  const shown = onPhones.flatMap(({ device, showsKeys }) => (showsKeys ? [device] : []));
  const following = await loadFollowing(store, shown, installation.pbx);
  const devices = shown.map((device) => ({ ...presentPhone(device), applied: presentApplied(following(device)) }));
  const standIn = query.device_id === undefined && devices.length === 0 ? query.stand_in : undefined;
  const model = query.model ?? standIn;
  if (model !== undefined) {
    const onModel = layOut({ ...context, query: { ...query, model } }, sources.keys(user));
    return { device_id: null, devices, ...drawn(onModel, origins) };
  }
  const wanted = query.device_id ?? devices[0]?.id ?? refuse('model_ambiguous', 'model');
  // Who may see one user's keys may not see what is on the phones of others.
  if (!onPhones.some(({ device }) => device.id === wanted))
    refuse('not_found', '', { resource: 'Device', ids: { id: wanted } });
  if (!devices.some(({ id }) => id === wanted)) refuse('unusable', 'device_id', { hint: KEYS_OF_ANOTHER });
  const phones = await loadPhones(store, [wanted], installation.defaults);
  const phone = { ...phones.input(phones.devices[0]!), keys: sources.keys(user) };
  return { device_id: wanted, devices, ...drawn(installation.phones.layOut(phone), origins) };
}

/** The template's keys, or those of the body in their place, on a model. */
async function drawTemplate(context: ReadContext, isDraft: boolean) {
  const { reading, installation, params, query } = context;
  const template = await getTemplate(reading, numericId(params.template_id));
  const input = isDraft ? parseTemplate(givenBody(context), 'template') : undefined;
  if (query.model === undefined) refuse('required', 'model');
  const place = { tenant_uuid: template.tenant_uuid, owner: null };
  const draft = input && (await checkedKeys(reading, place, input.keys));
  const keys = await loadTemplateKeys(reading.store, template, draft);
  const lampId: Origins['lampId'] = (lamp) => {
    const { id } = lampAt(installation.pbx, template.tenant_uuid, lamp);
    return NOBODYS.test(id) ? null : id;
  };
  return drawn(layOut(context, keys), { template, inherited: [], lampId });
}

/** A toggle of whoever has the template: the keys are resolved for a user with id 0. */
const NOBODYS = /^u0-/;

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
