import type { Intent } from '../contract/words.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { LayoutSlot, PhoneInput, PhoneLayout } from '../domain/phones.ts';
import { fitAccounts } from './accounts.ts';
import { type Button, blocksOf } from './blocks.ts';
import type { Fallback, PlacedAccount, PlacedPhone, PlacedSlot, SlotContent } from './family.ts';
import { bareName, type ChosenModel } from './find-model.ts';
import { placeLampList } from './lamp-list.ts';
import { fitModules } from './modules.ts';
import { keysWithoutButton, linesWithoutButton, misfitProblems, phoneProblems } from './problems.ts';
import { ownSettings } from './settings.ts';
import { shorterLabels } from './shorter-labels.ts';

/** A phone with its keys on its buttons, twice: as it is drawn, and as its family writes it. */
export interface Placement {
  layout: PhoneLayout;
  phone: PlacedPhone;
}

type Filling = Pick<LayoutSlot, 'kind' | 'key' | 'shown' | 'cut' | 'replaced' | 'shorter' | 'lamp' | 'problem'> & {
  content: SlotContent;
};
type Filled = Filling & { button: ModelButton };
/** A button with the model of the module that it is on; null on the phone itself. */
type ModelButton = Button & { moduleModel: string | null };

/** Puts keys and lines on the buttons of a phone. Drawing and compiling both come from here, so they can not differ. */
export function layOut(phone: PhoneInput, chosen: ChosenModel): Placement {
  const { attached, misfits } = fitModules(chosen, phone.expansions);
  const { accounts, problems: accountProblems } = fitAccounts(phone, chosen);
  const { settings, problems: settingProblems } = ownSettings(chosen.family, phone.settings);
  const blocks = blocksOf(chosen.model, attached);
  const buttons = blocks.flatMap(({ drawn, buttons: on }) => on.map((one) => ({ ...one, moduleModel: drawn.model })));
  const slots = fillAll(buttons, phone, accounts, chosen);
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
    layout: { ...titleOf(chosen), blocks: blocks.map(({ drawn }) => drawn), slots: slots.map(drawnSlot), problems },
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

/** Intents whose keys people know by what they dial. */
const KNOWN_BY_NUMBER: readonly Intent[] = ['call', 'dial', 'park', 'retrieve'];

const EMPTY = {
  cut: false,
  replaced: false,
  shorter: [],
  lamp: null,
  problem: null,
  key: null,
  shown: '',
  content: { kind: 'none' },
} as const;

function fillAll(
  buttons: readonly ModelButton[],
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
  button: ModelButton,
  key: ResolvedKey | undefined,
  account: PlacedAccount | undefined,
  chosen: ChosenModel,
): Filling {
  if (key !== undefined) return fillWithKey(button, key, chosen);
  if (account === undefined) return { ...EMPTY, kind: 'empty' };
  return { ...EMPTY, kind: 'line', ...account.fitted, content: { kind: 'line', account } };
}

function fillWithKey(button: ModelButton, wanted: ResolvedKey, chosen: ChosenModel): Filling {
  const { family, model } = chosen;
  const kind = wanted.locked ? 'locked' : wanted.inherited ? 'inherited' : 'own';
  const { key, problem } = fallBack(button, wanted, chosen);
  if (key === null) return { ...EMPTY, kind, key: wanted, problem };
  const asShown = (text: string) => family.fitLabel(model, text);
  const fitted = fitKeyLabel(wanted, asShown);
  const number = KNOWN_BY_NUMBER.includes(key.intent) ? wanted.dial : null;
  return {
    kind,
    key: wanted,
    lamp: key.lamp,
    problem,
    ...fitted,
    shorter: fitted.cut ? shorterLabels(wanted.label, number, (text) => asShown(text).shown === text) : [],
    content: { kind: 'key', key, label: fitted.shown },
  };
}

/** The key as this button can have it, null where not at all, and what is to be said of it. */
function fallBack(button: ModelButton, wanted: ResolvedKey, { family, model }: ChosenModel) {
  const place = { model, area: button.area, index: button.index, module: button.moduleModel };
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
  const { module: number, moduleModel: model } = button;
  const module = number === null || model === null ? null : { number, model };
  return { area: button.area, index: button.index, module, content };
}
