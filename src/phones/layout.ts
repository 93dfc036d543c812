import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { LayoutSlot, PhoneInput, PhoneLayout } from '../domain/phones.ts';
import { fitAccounts } from './accounts.ts';
import type { Fallback, PlacedAccount, PlacedPhone, PlacedSlot, SlotContent } from './family.ts';
import { bareName, type ChosenModel } from './find-model.ts';
import { placeLampList } from './lamp-list.ts';
import { type AttachedModule, fitModules } from './modules.ts';
import { keysWithoutButton, linesWithoutButton, misfitProblems, phoneProblems } from './problems.ts';
import { ownSettings } from './settings.ts';

/** A phone with its keys on its buttons, twice: as it is drawn, and as its family writes it. */
export interface Placement {
  layout: PhoneLayout;
  phone: PlacedPhone;
}

type Button = Pick<LayoutSlot, 'position' | 'area' | 'index' | 'module' | 'page'> & { moduleModel: string };
type Filling = Pick<LayoutSlot, 'kind' | 'key' | 'shown' | 'cut' | 'replaced' | 'lamp' | 'problem'> & {
  content: SlotContent;
};
type Filled = Filling & { button: Button };

/** Puts keys and lines on the buttons of a phone. Drawing and compiling both come from here, so they can not differ. */
export function layOut(phone: PhoneInput, chosen: ChosenModel): Placement {
  const { attached, misfits } = fitModules(chosen, phone.expansions);
  const { accounts, problems: accountProblems } = fitAccounts(phone, chosen);
  const { settings, problems: settingProblems } = ownSettings(chosen.family, phone.settings);
  const slots = fillAll(buttonsOf(chosen, attached), phone, accounts, chosen);
  const problems = [
    ...phoneProblems(phone, chosen),
    ...misfitProblems(phone, chosen, misfits),
    ...accountProblems,
    ...settingProblems,
    ...linesWithoutButton(
      accounts,
      slots.map(({ content }) => content),
      chosen,
    ),
    ...slots.flatMap(({ button, problem }) => (problem ? [{ position: button.position, ...problem }] : [])),
    ...keysWithoutButton(phone, chosen, { buttons: slots.length, modules: attached.length }),
  ];
  return {
    layout: { ...titleOf(chosen), slots: slots.map(drawnSlot), problems },
    phone: {
      ...factsOf(phone, chosen),
      accounts,
      key_account: (accounts.find(({ line }) => line === phone.key_account) ?? accounts[0])?.line ?? 1,
      lamp_list: placeLampList(phone, chosen, slots.flatMap(writtenKey)),
      slots: slots.map(placedSlot),
      settings,
    },
  };
}

function titleOf({ family, model, known }: ChosenModel) {
  return { vendor: family.vendor, family: family.family, model: model.model, model_known: known };
}

function factsOf(phone: PhoneInput, { family, model, known }: ChosenModel) {
  const { mac, sip_server, pickup_code, provisioning_url } = phone;
  // The stand-in's common file is not what an unknown model asks for.
  const written = known ? model : { ...model, common_file: null };
  const model_name = known || phone.model === null ? model.model : bareName(phone.model, family);
  return { mac, sip_server, pickup_code, provisioning_url, model: written, model_name };
}

/** Every button of the phone in the order of positions: its own keys, then module by module. */
function buttonsOf({ model }: ChosenModel, modules: readonly AttachedModule[]): Button[] {
  const perPage = model.pages ? Math.ceil(model.line_keys / model.pages) : null;
  const own = { module: null, moduleModel: '' };
  const places = [
    ...range(model.line_keys).map((index) => {
      return { ...own, area: 'line' as const, index, page: perPage && Math.ceil(index / perPage) };
    }),
    ...range(model.memory_keys).map((index) => ({ ...own, area: 'memory' as const, index, page: null })),
    ...modules.flatMap(({ number, fit }) =>
      range(fit.keys).map((index) => {
        return { area: 'module' as const, index, module: number, moduleModel: fit.model, page: null };
      }),
    ),
  ];
  return places.map((place, at) => ({ position: at + 1, ...place }));
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

const EMPTY = {
  cut: false,
  replaced: false,
  lamp: null,
  problem: null,
  key: null,
  shown: '',
  content: { kind: 'none' },
} as const;

function fillAll(
  buttons: readonly Button[],
  phone: PhoneInput,
  accounts: readonly PlacedAccount[],
  chosen: ChosenModel,
): Filled[] {
  const keys = new Map(phone.keys.map((key) => [key.position, key]));
  const { family, model } = chosen;
  const linesOn = family.linesOn ? family.linesOn(model) : 'line';
  return buttons.map((button) => {
    const account = button.area === linesOn ? accounts.find((one) => one.line === button.index) : undefined;
    return { button, ...fill(button, keys.get(button.position), account, chosen) };
  });
}

/** What goes on one button: a key set there wins over the phone's own line. */
function fill(
  button: Button,
  key: ResolvedKey | undefined,
  account: PlacedAccount | undefined,
  chosen: ChosenModel,
): Filling {
  if (key !== undefined) return fillWithKey(button, key, chosen);
  if (account === undefined) return { ...EMPTY, kind: 'empty' };
  return { ...EMPTY, kind: 'line', ...account.fitted, content: { kind: 'line', account } };
}

function fillWithKey(button: Button, wanted: ResolvedKey, chosen: ChosenModel): Filling {
  const { family, model } = chosen;
  const kind = wanted.locked ? 'locked' : wanted.inherited ? 'inherited' : 'own';
  const { key, problem } = fallBack(button, wanted, chosen);
  if (key === null) return { ...EMPTY, kind, key: wanted, problem };
  const fitted = fitKeyLabel(wanted, (text) => family.fitLabel(model, text));
  return {
    kind,
    key: wanted,
    lamp: key.lamp,
    problem,
    ...fitted,
    content: { kind: 'key', key, label: fitted.shown },
  };
}

/** The key as this button can have it, null where not at all, and what is to be said of it. */
function fallBack(button: Button, wanted: ResolvedKey, { family, model }: ChosenModel) {
  const place = { model, area: button.area, index: button.index, module: button.moduleModel || null };
  const ofIntent = family.fallbacks[wanted.intent];
  const first = fallenBack(wanted, ofIntent);
  const ofPlace = first === null ? null : (family.cannot?.(place, first) ?? null);
  const fallback = ofIntent ?? ofPlace;
  const problem = wanted.problem ?? problemOf(wanted, fallback ?? null);
  const key = first === null || wanted.dial === '' ? null : fallenBack(first, ofPlace);
  return { key, problem };
}

function fallenBack(key: ResolvedKey, fallback: Fallback | null | undefined): ResolvedKey | null {
  if (!fallback) return key;
  if (fallback.as === 'nothing') return null;
  return { ...key, intent: fallback.as ?? key.intent, lamp: fallback.lamp === 'none' ? null : key.lamp };
}

function problemOf(key: ResolvedKey, fallback: Fallback | null): LayoutSlot['problem'] {
  if (fallback !== null) {
    const isLamp = fallback.lamp === 'none' && fallback.as === undefined;
    return { code: isLamp ? 'lamp_unsupported' : 'intent_unsupported', message: fallback.message };
  }
  return key.dial === '' ? { code: 'nothing_to_dial', message: 'this key has nothing to dial' } : null;
}

/** A label that is empty, or that nothing is left of, shows what the key dials. */
function fitKeyLabel(key: ResolvedKey, fitted: (text: string) => Pick<LayoutSlot, 'shown' | 'cut' | 'replaced'>) {
  const label = fitted(key.label);
  return label.shown === '' ? { ...fitted(key.dial), replaced: label.replaced } : label;
}

function drawnSlot({ button, content: _, ...filling }: Filled): LayoutSlot {
  const { moduleModel: __, ...place } = button;
  return { ...place, ...filling };
}

function writtenKey({ content }: Filled): ResolvedKey[] {
  return content.kind === 'key' ? [content.key] : [];
}

function placedSlot({ button, content }: Filled): PlacedSlot {
  const module = button.module === null ? null : { number: button.module, model: button.moduleModel };
  return { area: button.area, index: button.index, module, content };
}
