import type { PhoneInput, PhoneProblem } from '../domain/phones.ts';
import type { PlacedAccount, SlotContent } from './family.ts';
import type { ChosenModel } from './find-model.ts';
import { hasRoom, type Misfit } from './modules.ts';

/** What is wrong with the phone as a whole. */
export function phoneProblems(phone: PhoneInput, chosen: ChosenModel): PhoneProblem[] {
  const problems: PhoneProblem[] = [];
  if (!chosen.known) problems.push({ position: null, code: 'unknown_model', message: unknownModel(phone, chosen) });
  if (phone.sip_server === null) problems.push({ position: null, code: 'sip_server_missing', message: NO_SERVER });
  return problems;
}

const NO_SERVER =
  'Nobody has said where the SIP server is, so the accounts are off: set sip_server of the tenant or LAMPFIELD_SIP_SERVER.';

function unknownModel(phone: PhoneInput, { family, model }: ChosenModel): string {
  const who = phone.model === null ? 'This phone has not said its model' : `The model ${phone.model} is not known`;
  return `${who}; it is written as a ${family.vendor} ${model.model} (${count(model.line_keys + model.memory_keys, 'key')}).`;
}

/** The modules that do not fit: their keys are not written. */
export function misfitProblems(phone: PhoneInput, chosen: ChosenModel, misfits: readonly Misfit[]): PhoneProblem[] {
  return misfits.map(({ index, allowed }) => ({
    position: null,
    code: 'expansion_does_not_fit',
    message: `Expansion module ${index + 1} (${phone.expansions[index]}) does not fit: ${nameOf(phone, chosen)} takes ${allowed}.`,
  }));
}

/** A problem for every key beyond the last of `buttons`, of which some are on `modules` modules. */
export function keysWithoutButton(
  phone: PhoneInput,
  chosen: ChosenModel,
  { buttons, modules }: { buttons: number; modules: number },
): PhoneProblem[] {
  const name = nameOf(phone, chosen) + (modules > 0 ? ` with ${count(modules, 'module')}` : '');
  const move = buttons > 0 ? ' Move the key.' : '';
  const advice = hasRoom(chosen, phone.expansions) ? ' Add an expansion module or move the key.' : move;
  return phone.keys
    .filter((key) => key.position > buttons)
    .toSorted((one, other) => one.position - other.position)
    .map(({ position }) => ({
      position,
      code: 'position_unsupported',
      message: `${name} has ${count(buttons, 'key')}; position ${position} has no button.${advice}`,
    }));
}

/**
 * A problem for every account whose button a key has taken, told at that key. A line beyond the buttons is none: nothing can be
 * moved for it.
 */
export function linesWithoutButton(
  accounts: readonly PlacedAccount[],
  contents: readonly SlotContent[],
  { family, model }: ChosenModel,
): PhoneProblem[] {
  if (family.linesNeedButtons === undefined) return [];
  const shown = new Set(contents.flatMap((one) => (one.kind === 'line' ? [one.account.line] : [])));
  return accounts
    .filter(({ line }) => line <= model.line_keys && !shown.has(line))
    .map(({ line }) => ({
      position: line,
      code: 'line_without_button',
      message: `This key is where line ${line} would be: without its button, a ${family.vendor} phone may not be able to use that line. Move the key.`,
    }));
}

/** A number of things: `no keys`, `1 key`, `27 keys`. */
export function count(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The phone's model in a sentence. */
export function nameOf(phone: PhoneInput, { model, known }: ChosenModel): string {
  return known ? model.model : `${phone.model ?? 'This phone'} (written as ${model.model})`;
}
