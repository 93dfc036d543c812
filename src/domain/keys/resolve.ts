import { type Dial, type ResolveContext, targetGone } from '../destinations/destination.ts';
import { type Destination, destinationType } from '../destinations/registry.ts';
import type { UnifiedKey } from './merge.ts';
import type { ResolvedKey } from './resolved-key.ts';

/** Makes a key concrete for its owner. Never fails: a key that can not work carries its problem, and dials nothing. */
export function resolveKey(key: UnifiedKey, context: ResolveContext): ResolvedKey {
  const { destination } = key;
  const type = destinationType(destination.type);
  const dialled = isGone(destination, context) ? targetGone : notTooLong(type.dial(destination, context));
  const dial = typeof dialled === 'string' ? dialled : '';
  const lit = key.blf && dial !== '' && type.mayLight(destination);
  return {
    position: key.position,
    label: key.label ?? type.shows(destination, context),
    dial,
    intent: typeof type.intent === 'function' ? type.intent(destination) : type.intent,
    lamp: lit ? type.lamp(destination, dial, context) : null,
    pickup: lit && type.pickup === true,
    inherited: key.inherited,
    locked: key.locked,
    template_id: key.inherited ? key.template_id : null,
    ...(typeof dialled === 'string' ? {} : { problem: dialled }),
  };
}

/** Asterisk cuts a longer number, and would run something else (AST_MAX_EXTENSION, 80 with its end; measured on 22.10.1). */
const MOST_DIALLED = 79;

function notTooLong(dialled: Dial): Dial {
  if (typeof dialled !== 'string' || dialled.length <= MOST_DIALLED) return dialled;
  return { code: 'too_long', message: `what this key dials is longer than ${MOST_DIALLED} characters` };
}

function isGone(destination: Destination, { targets }: ResolveContext): boolean {
  return Object.entries(destinationType(destination.type).fields).some(([name, { pointsTo }]) => {
    const id = destination[name];
    return pointsTo !== undefined && typeof id === 'number' && targets.get(pointsTo, id) === undefined;
  });
}
