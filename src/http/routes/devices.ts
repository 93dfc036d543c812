import { pageOf } from '../../contract/answers/answer-fields.ts';
import {
  deviceAnswer,
  deviceEventAnswer,
  deviceFilesAnswer,
  phoneSettingsAnswer,
  swappedDeviceAnswer,
} from '../../contract/answers/device.ts';
import { refuse } from '../../contract/errors.ts';
import { PHONE_STATES } from '../../contract/words.ts';
import { presentDeviceFiles } from '../../domain/directory/device-files.ts';
import { deviceSchema, deviceSwapSchema, phoneSettingsSchema, plainMac } from '../../domain/directory/device-input.ts';
import { swapDevice } from '../../domain/directory/device-swap.ts';
import {
  createDevice,
  getDevice,
  openWindow,
  presentDevices,
  removeDevice,
  replaceDevice,
  synchronizeDevice,
} from '../../domain/directory/devices.ts';
import { presentPhoneSettings, replacePhoneSettings } from '../../domain/directory/phone-settings.ts';
import type { DeviceEvent } from '../../domain/phone-rows.ts';
import type { Store } from '../../domain/ports.ts';
import type { ListQuery } from '../../domain/rows.ts';
import { inMemoryPage } from '../list-in-memory.ts';
import {
  bodyOf,
  flagIn,
  get,
  listOf,
  type ReadContext,
  type RequestContext,
  type Route,
  type WriteContext,
  write,
} from '../route.ts';

const ONE = '/devices/:device_id';
const RIGHT = 'confd.devices.{device_id}';
const ACTIVITY = { orders: ['at'], filters: ['event'], direction: 'desc' } as const;
const LIST = {
  orders: ['mac', 'id', 'vendor', 'model'],
  filters: ['id', 'mac', 'vendor', 'model', 'state', 'job_id'],
  values: { state: PHONE_STATES },
};

/** What devices need from outside the store. */
export const around = ({ installation }: RequestContext) => ({
  phones: installation.phones,
  provisioningUrl: installation.defaults.provisioningUrl,
  pbx: installation.pbx,
});

function device({ reading, params }: ReadContext | WriteContext) {
  return /^[0-9a-f]{32}$/.test(params.device_id ?? '')
    ? getDevice(reading, params.device_id!)
    : refuse('not_found', '', { resource: 'Device', ids: { id: params.device_id } });
}

async function synchronize(context: WriteContext) {
  const { installation, query, work } = context;
  const reboot = flagIn(query, 'reboot');
  await synchronizeDevice(work, await device(context), { pbx: installation.pbx, reboot });
  return undefined;
}

/** MACs are stored without the colons that people and our own answers write. */
export function plainMacs(query: ListQuery): ListQuery {
  const { search, filters } = query;
  return {
    ...query,
    filters: filters.mac === undefined ? filters : { ...filters, mac: plainMac(filters.mac) },
    ...(search !== undefined && /^[0-9a-f]{2}[:.-][0-9a-f:.-]*$/i.test(search) ? { search: plainMac(search) } : {}),
  };
}

/** Phones, and the settings that they get besides their keys. */
export const deviceRoutes: readonly Route[] = [
  get(
    '/devices',
    'confd.devices.read',
    'List devices',
    async (context) => {
      const { total, items } = await context.reading.store.devices.list(plainMacs(listOf(context, LIST)));
      return { total, items: await presentDevices(context.reading, items, context.view, around(context)) };
    },
    { list: LIST, answer: pageOf(deviceAnswer) },
  ),
  write(
    'POST',
    '/devices',
    'confd.devices.create',
    'Register a device; it may fetch its first file by MAC for 24 hours',
    async (context) => {
      const made = await createDevice(context.work, bodyOf(context, deviceSchema), around(context));
      // Its files and their problems exist only when the change is published.
      const body = async (store: Store) => {
        const row = (await store.devices.find(made.id)) ?? made;
        return (await presentDevices({ store }, [row], context.view, around(context)))[0];
      };
      return { body, location: context.view.link(`/devices/${made.id}`) };
    },
    { body: deviceSchema, answer: deviceAnswer },
  ),
  get(
    ONE,
    `${RIGHT}.read`,
    'Get a device: lines, problems, last fetch',
    async (context) =>
      (await presentDevices(context.reading, [await device(context)], context.view, around(context)))[0],
    { derived: ['problems', 'applied', 'provisioning'], answer: deviceAnswer },
  ),
  write(
    'PUT',
    ONE,
    `${RIGHT}.update`,
    'Replace a device',
    async (context) => {
      const row = await device(context);
      await replaceDevice(context.work, row, bodyOf(context, deviceSchema), around(context));
      return undefined;
    },
    { body: deviceSchema },
  ),
  write('DELETE', ONE, `${RIGHT}.delete`, 'Forget a device', async (context) => {
    await removeDevice(context.work, await device(context));
    return undefined;
  }),
  write(
    'POST',
    `${ONE}/window`,
    `${RIGHT}.window.create`,
    'Let the device fetch its first file by MAC again, for 24 hours',
    async (context) => {
      await openWindow(context.work, await device(context));
      return undefined;
    },
    { status: 204, changes: ONE },
  ),
  write(
    'POST',
    `${ONE}/swap`,
    `${RIGHT}.swap.create`,
    'Put another phone in the place of this one; a dry run tells what becomes of its keys',
    async (context) => {
      const row = await device(context);
      const { defaults } = context.installation;
      const input = bodyOf(context, deviceSwapSchema);
      const swap = await swapDevice(context.work, row, input, { ...around(context), defaults });
      const body = async (store: Store) => {
        const rows = await store.devices.byIds([row.id]);
        return { ...(await presentDevices({ store }, rows, context.view, around(context)))[0], swap };
      };
      return { body, plan: { swap } };
    },
    { body: deviceSwapSchema, status: 200, answer: swappedDeviceAnswer, changes: ONE },
  ),
  write(
    'POST',
    `${ONE}/synchronize`,
    `${RIGHT}.synchronize.create`,
    'Tell the phone to read its files again, or with `reboot=true` to restart',
    synchronize,
    { status: 204, changes: ONE, noPlan: true, query: [{ name: 'reboot', says: 'restart the phone' }] },
  ),
  get(
    `${ONE}/files`,
    `${RIGHT}.files.read`,
    'The files that the device gets, secrets blanked; where `pending`, those that it will get are `next`',
    async (context) => {
      const { installation, reading } = context;
      return presentDeviceFiles(reading, await device(context), installation);
    },
    { answer: deviceFilesAnswer },
  ),
  get(
    `${ONE}/activity`,
    `${RIGHT}.activity.read`,
    'What happened to the device, the newest first: what it fetched and sent, when it was told, and why it was refused',
    async (context) => {
      const query = listOf(context, ACTIVITY);
      const events = await context.reading.store.activity.of((await device(context)).id);
      // Not every event has a file and an address.
      const visits = events as (DeviceEvent & { file?: string; address?: string })[];
      const { total, items } = inMemoryPage(visits, query, ['event', 'file', 'address']);
      return { total, items: items.map((event) => ({ ...event, at: new Date(event.at).toISOString() })) };
    },
    { list: ACTIVITY, answer: pageOf(deviceEventAnswer) },
  ),
  get(
    '/phones/settings',
    'confd.phones.settings.read',
    'Phone settings of the tenant, by family and model',
    async (context) => presentPhoneSettings(context.reading, context.view),
    { answer: phoneSettingsAnswer },
  ),
  write(
    'PUT',
    '/phones/settings',
    'confd.phones.settings.update',
    'Replace the phone settings of the tenant',
    async (context) => {
      await replacePhoneSettings(context.work, bodyOf(context, phoneSettingsSchema), around(context));
      return undefined;
    },
    { body: phoneSettingsSchema },
  ),
];
