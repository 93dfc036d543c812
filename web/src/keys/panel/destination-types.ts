import type { components } from '../../api/schema.d.ts';
import type { DraftKey } from '../types.ts';

/** A destination type as `GET /funckeys/destinations` lists it: all that the panel knows of it. */
export type DestinationType = components['schemas']['DestinationType'];
export type Parameter = DestinationType['parameters'][number];
export type Destination = DraftKey['destination'];

/** The type of a destination, by its name or another spelling of it. */
export function typeNamed(types: readonly DestinationType[], name: string): DestinationType | undefined {
  return types.find((one) => one.type === name || one.aliases?.includes(name));
}

/**
 * The parameter that the search box sets. What is required before what may be left out; a slot before the lot that it belongs to.
 * None: the type alone says everything.
 */
export function mainParameter({ parameters }: DestinationType): Parameter | undefined {
  return parameters.find(({ required }) => required) ?? parameters.find(({ kind }) => kind === 'target');
}

/** As many words are offered side by side; where there are more, the search box alone has them. */
const MOST_WORDS = 4;

/** The parameters that stand below the search box. */
export function otherParameters(type: DestinationType): Parameter[] {
  const main = mainParameter(type);
  return type.parameters.filter((one) => one !== main || (one.values !== undefined && one.values.length <= MOST_WORDS));
}

/** Whether a key to this destination may have a lamp. */
export function mayLight(type: DestinationType, destination: Destination): boolean {
  return (
    type.lamp && type.parameters.every(({ name, without_lamp }) => !without_lamp?.includes(String(destination[name])))
  );
}

/** A number as it is dialled: without what is written in it to be read. */
export const dialled = (text: string): string => text.replace(/[\s().\-/]/g, '');

/** Whether a text is meant as a number to dial. */
export const isNumber = (text: string): boolean => /^[+*#\d][\d\s().\-/*#]*$/.test(text.trim());
