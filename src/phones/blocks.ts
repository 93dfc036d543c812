import type { KeyBlock, KeyPlaces, LayoutSlot } from '../domain/phones.ts';
import type { ModuleFit, PhoneModel } from './family.ts';
import type { AttachedModule } from './modules.ts';
import { guessedPlaces, type Places, placeKeys } from './places.ts';

/** A button, before anything is on it. */
export type Button = Pick<LayoutSlot, 'position' | 'area' | 'index' | 'module' | 'page' | 'column' | 'row'>;

/** A block as it is drawn, and its buttons in the order of positions. */
interface Block {
  drawn: KeyBlock;
  buttons: Button[];
}

type Part = Pick<KeyBlock, 'area' | 'module' | 'model' | 'keys' | 'label'> & { places: Places };

/** Every block of a phone that has buttons, in the order of positions: its own, then module by module. */
export function blocksOf(model: PhoneModel, modules: readonly AttachedModule[]): Block[] {
  const parts = [...ownParts(model), ...modules.map(modulePart)].filter((part) => part.keys > 0);
  return parts.map((part, at) => blockOf(part, 1 + sum(parts.slice(0, at))));
}

/** How a module is drawn. */
export function moduleDrawing(fit: ModuleFit): KeyPlaces {
  const { keys, label, places } = modulePart({ number: 1, fit });
  return { ...placeKeys(keys, places).drawn, label };
}

function ownParts(model: PhoneModel): Part[] {
  return (['line', 'memory'] as const).map((area) => {
    const keys = model[`${area}_keys`];
    const plan = model.places?.[area] ?? guessedPlaces(keys, area === 'line' ? model.pages : null);
    // Nobody can be sure of places while nobody is sure how many there are.
    const confirmed = plan.confirmed && !model.unverified.includes(`${area}_keys`);
    return { area, module: null, model: null, keys, label: labelOf(model.label, area), places: { ...plan, confirmed } };
  });
}

/** `screen, paper beside memory keys` is screen for the line keys, paper for the others. */
function labelOf(label: string | null, area: 'line' | 'memory'): KeyPlaces['label'] {
  if (label === null) return null;
  return label === 'paper' || (area === 'memory' && label.includes('paper')) ? 'paper' : 'screen';
}

function modulePart({ number, fit }: AttachedModule): Part {
  const { model, keys, label = 'screen' } = fit;
  return { area: 'module', module: number, model, keys, label, places: fit.places ?? guessedPlaces(keys, null) };
}

function blockOf({ places: plan, ...part }: Part, first_position: number): Block {
  const { drawn, places } = placeKeys(part.keys, plan);
  const buttons = places.map((place, at) => {
    return { position: first_position + at, area: part.area, index: at + 1, module: part.module, ...place };
  });
  return { drawn: { ...part, first_position, ...drawn }, buttons };
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((total, { keys }) => total + keys, 0);
}
