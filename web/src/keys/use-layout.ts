import { replaceEqualDeep, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ApiError, type Fault } from '../api/api-error.ts';
import { api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { type PreviewPhone, STAND_IN } from './preview-phone.ts';
import type { KeyOwner, Keys, PhoneLayout } from './types.ts';

/** A phone that shows the keys of a user. */
export type UserPhone = components['schemas']['UserPhone'];

/** What a phone would show, and which keys it was asked about. */
export interface DrawnKeys {
  layout: PhoneLayout;
  keys: Keys;
  /** The phones of the user; none for a template. */
  devices: readonly UserPhone[];
  device_id: string | null;
}

/** So long no key is changed before the phone is asked for again (milliseconds). */
const PAUSE_MS = 150;

/**
 * The phone as it would be with these keys, of which nothing is saved: laid out by the server, as its compiler does it. What
 * was drawn last stays until the next is there. Faults are those of keys that can not be.
 */
export function useLayout(owner: KeyOwner, keys: Keys | undefined, phone: PreviewPhone | null) {
  const asked = usePaused(keys, PAUSE_MS);
  const template = owner.kind === 'template';
  const { data, error } = useQuery({
    // The path is what the live stream renews by; keys are told apart by their number, not by their text.
    queryKey: [
      'draw',
      template ? '/funckeys/templates/{template_id}/layout' : '/users/{user_id}/layout',
      owner,
      phone,
      numberOf(asked),
    ],
    queryFn: ({ signal }) => draw(owner, asked!, phone, signal),
    enabled: asked !== undefined && !(template && phone === null),
    placeholderData: (before) => before,
    gcTime: 30_000,
  });
  // A draft that is refused has no layout: what is wrong is told above the phone as it was, and mended on it.
  const last = useLast(data);
  const layout = useSteady(last?.layout);
  const drawn = useMemo(() => last && layout && { ...last, layout }, [last, layout]);
  return { drawn, error, faults: error instanceof ApiError ? error.faults : NONE };
}

const NONE: readonly Fault[] = [];

async function draw(owner: KeyOwner, keys: Keys, phone: PreviewPhone | null, signal: AbortSignal): Promise<DrawnKeys> {
  // What a key of a draft may be is checked by the server alone.
  const body = { keys: keys as NonNullable<components['schemas']['TemplateInput']['keys']> };
  const model = phone?.model === undefined ? {} : modelQuery(phone);
  if (owner.kind === 'template') {
    const params = { path: { template_id: String(owner.template_id) }, query: { model: '', ...model } };
    const { data } = await api.POST('/funckeys/templates/{template_id}/layout', { params, body, signal });
    return { layout: data!, keys, devices: [], device_id: null };
  }
  const device = phone?.device_id === undefined ? STAND_IN : { device_id: phone.device_id };
  const params = { path: { user_id: owner.user_id }, query: { ...device, ...model } };
  const { data } = await api.POST('/users/{user_id}/layout', { params, body, signal });
  return { layout: data!, keys, devices: data!.devices, device_id: data!.device_id };
}

function modelQuery({ vendor, model = '', expansions = [] }: PreviewPhone) {
  return {
    model,
    ...(vendor ? { vendor } : {}),
    ...(expansions.length > 0 ? { expansions: expansions.join(',') } : {}),
  };
}

const numbers = new WeakMap<Keys, number>();
let lastNumber = 0;

/** A number for keys, which are never changed in place. */
function numberOf(keys: Keys | undefined): number | null {
  if (keys === undefined) return null;
  const number = numbers.get(keys) ?? ++lastNumber;
  numbers.set(keys, number);
  return number;
}

/** A value, once it has not become another for so long. The first one at once. */
function usePaused<T>(value: T | undefined, milliseconds: number): T | undefined {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return paused === undefined ? value : paused;
}

/** A value; the one before while there is none. */
function useLast<T>(value: T | undefined): T | undefined {
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  return last.current;
}

/** A value of which the parts that are equal stay the same objects: keys that did not change are not drawn again. */
function useSteady<T>(value: T | undefined): T | undefined {
  const last = useRef<T | undefined>(undefined);
  if (value !== undefined) last.current = replaceEqualDeep(last.current, value) as T;
  return value === undefined ? undefined : last.current;
}
