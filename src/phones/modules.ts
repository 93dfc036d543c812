import type { ModuleFit } from './family.ts';
import { type ChosenModel, sameName } from './find-model.ts';

/** An attached expansion module in its place. */
export interface AttachedModule {
  /** 1-based place in the chain. */
  number: number;
  fit: ModuleFit;
}

/** A module that the phone does not take. */
export interface Misfit {
  /** 0-based index in the device's list. */
  index: number;
  /** What the phone does take, in words. */
  allowed: string;
}

/** Sorts a device's modules into those that the phone takes, each in its place, and those that it does not. */
export function fitModules(
  chosen: ChosenModel,
  expansions: readonly string[],
): { attached: AttachedModule[]; misfits: Misfit[] } {
  const kinds = kindsFor(chosen);
  const found = expansions.map((name) => kinds.find((kind) => sameName(kind.model, name)));
  const first = found.find((fit) => fit !== undefined);
  const fits = found.map((fit, index) => {
    const isTooMany = fit !== undefined && index >= fit.max;
    return { index, fit: isTooMany || (fit?.alone && fit !== first) ? undefined : fit };
  });
  return {
    attached: fits.flatMap(({ index, fit }) => (fit === undefined ? [] : [{ number: index + 1, fit }])),
    misfits: fits.flatMap(({ index, fit }) => (fit === undefined ? [{ index, allowed: inWords(kinds) }] : [])),
  };
}

/** Whether one more module would fit. */
export function hasRoom(chosen: ChosenModel, expansions: readonly string[]): boolean {
  return kindsFor(chosen).some((kind) => expansions.length < kind.max);
}

/** An unknown model may take any module of its family: the administrator sees the phone, we do not. */
function kindsFor({ family, model, known }: ChosenModel): readonly ModuleFit[] {
  if (known) return model.modules;
  return [...new Map(family.models.flatMap((one) => one.modules).map((kind) => [kind.model, kind])).values()];
}

function inWords(kinds: readonly ModuleFit[]): string {
  if (kinds.length === 0) return 'no expansion modules';
  const byMax = Map.groupBy(kinds, (kind) => kind.max);
  const parts = [...byMax].map(([max, same]) => {
    const names = same.map((kind) => kind.model).join(', ');
    const oneKind = same.length > 1 && same.every((kind) => kind.alone) ? ' of one kind' : '';
    return `up to ${max} ${max === 1 ? 'module' : 'modules'}${oneKind}: ${names}`;
  });
  return parts.join('; or ');
}
