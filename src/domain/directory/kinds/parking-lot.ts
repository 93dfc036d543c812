import { z } from 'zod';
import { fault } from '../../../contract/errors.ts';
import { integer, LIMITS, text } from '../../../contract/fields.ts';
import type { ResourceDefinition } from '../resource.ts';

export const parkingLot: ResourceDefinition = {
  kind: 'parking_lot',
  path: 'parkinglots',
  title: 'ParkingLot',
  summary: 'A number to park calls at, and the slots they wait in. One lot of a tenant is the default.',
  fields: {
    name: text(128).nullable().default(null),
    slots_start: integer(1, 999_999_999),
    slots_end: integer(1, 999_999_999),
    timeout: integer(0, 86_400).nullable().default(45).meta({ description: 'Seconds until the call comes back' }),
    default: z.boolean().optional(),
  },
  hasExtensions: true,
  members: [],
  hasDefault: true,
  name: (body) => String(body.name ?? ''),
  orders: { name: 'name', id: 'id' },
  check(body) {
    const [start, end] = [Number(body.slots_start), Number(body.slots_end)];
    if (end < start) return [fault('too_small', 'slots_end', { min: start })];
    return end - start < LIMITS.slots ? [] : [fault('too_many', 'slots_end', { max: LIMITS.slots })];
  },
  slots: (body) => ({ start: Number(body.slots_start), end: Number(body.slots_end) }),
};
