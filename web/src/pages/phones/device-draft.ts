import type { components } from '../../api/schema.d.ts';
import { personName } from '../../plan/phone-name.tsx';
import type { Person } from './user-picker.tsx';

/** A phone as it is being written in a form: what is not said is empty. */
export interface DeviceDraft {
  mac: string;
  vendor: string;
  model: string;
  /** Models of the modules, in order. */
  expansions: string[];
  lines: { line: number; person: Person | null }[];
  /** uuid of the user whose keys it shows. */
  keys_from: string;
}

/** A phone that nobody has said anything of. */
export const EMPTY_DRAFT: DeviceDraft = {
  mac: '',
  vendor: '',
  model: '',
  expansions: [],
  lines: [{ line: 1, person: null }],
  keys_from: '',
};

/** A phone as it is, to be written over. */
export function draftOf(device: components['schemas']['Device']): DeviceDraft {
  const lines = device.lines.map((one) => ({
    line: one.line,
    person: { uuid: one.user_uuid, name: personName(one) },
  }));
  return {
    mac: device.mac,
    vendor: device.vendor ?? '',
    model: device.model ?? '',
    expansions: device.expansions.map(({ model }) => model),
    lines: lines.length > 0 ? lines : EMPTY_DRAFT.lines,
    keys_from: device.keys_from ?? '',
  };
}

/** What is written of a draft. Lines that nobody is on are left out. */
export function bodyOf(draft: DeviceDraft): components['schemas']['DeviceInput'] {
  return {
    mac: draft.mac.trim(),
    vendor: draft.vendor || null,
    model: draft.model || null,
    expansions: draft.expansions.map((model) => ({ model })),
    lines: draft.lines.flatMap(({ line, person }) => (person === null ? [] : [{ line, user_uuid: person.uuid }])),
    keys_from: draft.keys_from || null,
  };
}
