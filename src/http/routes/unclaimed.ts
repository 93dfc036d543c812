import { pageOf } from '../../contract/answers/answer-fields.ts';
import { deviceAnswer, unclaimedAnswer } from '../../contract/answers/device.ts';
import { parse } from '../../contract/parse.ts';
import { claimSchema, plainMac } from '../../domain/directory/device-input.ts';
import { presentDevices } from '../../domain/directory/devices.ts';
import { claimDevice, forgetUnclaimed, getUnclaimed, presentUnclaimed } from '../../domain/directory/unclaimed.ts';
import type { Store } from '../../domain/ports.ts';
import { inMemoryPage } from '../list-in-memory.ts';
import { get, listOf, type ReadContext, type Route, type WriteContext, write } from '../route.ts';
import { around, plainMacs } from './devices.ts';

const ONE = '/devices/unclaimed/:mac';
const RIGHT = 'confd.devices.unclaimed.{mac}';
const LIST = {
  orders: ['last_seen', 'first_seen', 'mac', 'vendor', 'model', 'address', 'times'],
  filters: ['mac', 'vendor', 'model', 'address'],
  direction: 'desc',
} as const;
// Phones that are nobody's belong to no tenant.
const mainTenantOnly = 'token';

const phone = ({ reading, params }: ReadContext | WriteContext) => getUnclaimed(reading, plainMac(params.mac ?? ''));

/** Phones that ask for their files and that nobody has registered. */
export const unclaimedRoutes: readonly Route[] = [
  get(
    '/devices/unclaimed',
    'confd.devices.unclaimed.read',
    'Phones that ask for their files and are not registered, the one seen last first',
    async (context) => {
      const { reading, view } = context;
      const { total, items } = inMemoryPage(await reading.store.unclaimed.all(), plainMacs(listOf(context, LIST)), [
        'mac',
        'vendor',
        'model',
        'address',
      ]);
      return { total, items: items.map((one) => presentUnclaimed(one, view)) };
    },
    { list: LIST, answer: pageOf(unclaimedAnswer), mainTenantOnly },
  ),
  get(
    ONE,
    `${RIGHT}.read`,
    'Get an unclaimed phone',
    async (context) => presentUnclaimed(await phone(context), context.view),
    { answer: unclaimedAnswer, mainTenantOnly },
  ),
  write(
    'POST',
    ONE,
    `${RIGHT}.create`,
    'Register an unclaimed phone in the tenant, as it was seen; the body may be left out',
    async (context) => {
      const found = await phone(context);
      const made = await claimDevice(context.work, found, parse(claimSchema, context.body ?? {}), around(context));
      const body = async (store: Store) => {
        const row = (await store.devices.find(made.id)) ?? made;
        return (await presentDevices({ store }, [row], context.view, around(context)))[0];
      };
      return { body, location: context.view.link(`/devices/${made.id}`) };
    },
    { body: claimSchema, bodyOptional: true, answer: deviceAnswer, mainTenantOnly },
  ),
  write(
    'DELETE',
    ONE,
    `${RIGHT}.delete`,
    'Forget an unclaimed phone, until it asks again',
    async (context) => {
      await forgetUnclaimed(context.work, await phone(context));
      return undefined;
    },
    { noPlan: true, mainTenantOnly },
  ),
];
