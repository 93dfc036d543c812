import { domain, type ErrorRow, type Facts, list, metadata, pythonUuids, range, schema } from './error-row.ts';
import { pythonRepr } from './python-repr.ts';

/**
 * Every error that the API can answer. One table makes both formats: RFC 9457 problems and the arrays of strings of Wazo.
 * A published code is never reused for something else. docs/reference/errors.md is generated from it.
 */
export const ERRORS = {
  required: schema(400, () => 'is required', 'Missing data for required field.'),
  null: schema(400, () => 'must not be null', 'Field may not be null.'),
  not_string: schema(400, () => 'must be a string', 'Not a valid string.'),
  not_integer: schema(400, () => 'must be a whole number', 'Not a valid integer.'),
  not_boolean: schema(400, () => 'must be true or false', 'Not a valid boolean.'),
  not_object: schema(400, () => 'must be an object', 'Invalid input type.', '_schema'),
  not_list: schema(400, () => 'must be a list', 'Not a valid list.'),
  not_uuid: schema(400, () => 'must be a UUID', 'Not a valid UUID.'),
  not_date: schema(400, () => 'must be a date and time such as 2026-12-31T23:59:59Z', 'Not a valid datetime.'),
  one_of: schema(
    400,
    (f) => `must be one of: ${list(f.values)}`,
    (f) => `Must be one of: ${list(f.values)}.`,
  ),
  too_long: schema(
    400,
    (f) => `must have at most ${f.max} characters`,
    (f) => `Longer than maximum length ${f.max}.`,
  ),
  too_short: schema(
    400,
    (f) => `must have at least ${f.min} characters`,
    (f) => `Shorter than minimum length ${f.min}.`,
  ),
  too_small: schema(
    400,
    (f) => `must be ${f.min} or more`,
    (f) => `Must be greater than or equal to ${f.min}.`,
  ),
  out_of_range: schema(400, (f) => `must be between ${f.min} and ${f.max}`, range),
  pattern: schema(400, (f) => `must ${f.hint}`, 'String does not match expected pattern.'),
  characters: schema(400, () => 'must not contain control characters or broken Unicode', 'Not a valid string.'),
  too_many: schema(
    400,
    (f) => `must have at most ${f.max} entries`,
    (f) => `Longer than maximum length ${f.max}.`,
  ),
  unusable: schema(400, (f) => String(f.hint), 'Invalid value.'),
  keys_not_object: schema(400, () => 'must be an object of position → key', 'FuncKey must be a dictionary'),
  position_not_integer: schema(400, () => 'the position must be a whole number', 'Not a valid integer.', 'parent'),
  position_too_small: schema(
    400,
    () => 'the position must be 1 or more',
    'Must be greater than or equal to 1.',
    'parent',
  ),
  position_too_large: schema(
    400,
    (f) => `the position must be ${f.max} or less`,
    (f) => `Must be less than or equal to ${f.max}.`,
    'parent',
  ),
  position_out_of_range: schema(400, range, range),
  excluded_type: schema(
    400,
    (f) => `a key of type "${f.type}" can not be in a template: set it on the user`,
    (f) => `The "${f.type}" funckey are excluded`,
  ),

  label_characters: domain(
    400,
    () => 'must not contain line breaks, tabs or semicolons',
    (f) =>
      `Input Error - field 'label': wrong type. Should be a string without special characters (\\n \\r \\t ;) (${metadata({ label: f.label })})`,
  ),
  not_found: domain(
    404,
    (f) => `${f.resource} was not found`,
    (f) => `Resource Not Found - ${f.resource} was not found (${metadata(pythonUuids(f.ids))})`,
  ),
  reference_not_found: domain(
    400,
    (f) => `${f.resource} ${f.id} does not exist in this tenant`,
    (f) => `Input Error - field '${f.field}': ${f.resource} was not found (${metadata({ [String(f.field)]: f.id })})`,
  ),
  duplicate_destination: domain(
    400,
    (f) => `this destination is already on position ${f.position}`,
    (f) => `Resource Error - destination already exists (${metadata(f.identity)})`,
  ),
  not_in_filter: domain(
    400,
    () => 'the user is neither boss nor secretary in the filter of this member',
    (f) => `Resource Error - User must be associated with a BSFilter (${metadata({ user_id: f.user_id })})`,
  ),
  lot_without_extension: domain(
    400,
    () => 'this parking lot has no extension: give it one first',
    (f) =>
      `Resource Error - ParkingLot must be associated with a Extension (${metadata({ parking_lot_id: f.parking_lot_id })})`,
  ),
  slot_out_of_range: domain(
    400,
    (f) => `the slots of this parking lot are ${f.min} to ${f.max}`,
    (f) =>
      `Input Error - position: [${pythonRepr({ constraint_id: 'range', constraint: { min: f.min, max: f.max }, message: range(f) })}]`,
  ),
  default_lot_missing: domain(
    400,
    () => 'is required: this tenant has no default parking lot',
    () => "Input Error - field 'parking_lot_id': ParkingLot was not found ('parking_lot_id': None)",
  ),
  different_tenants: domain(
    400,
    () => 'the user and the template belong to different tenants',
    (f) =>
      `Resource Error - different tenants (${metadata({ user_tenant_uuid: f.user, template_tenant_uuid: f.template })})`,
  ),
  private_template: domain(
    400,
    (f) => `${f.text}`,
    (f) => `Resource Error - Operation not permitted. ${f.text} (${metadata({ template_id: f.template_id })})`,
  ),
  forward_needs_destination: domain(
    400,
    () => 'an enabled forward needs a destination',
    () => 'Resource Error - Forward must be disabled to remove destination',
  ),
  no_voicemail: domain(400, () => 'this user has no voicemail: give him one first'),
  extension_taken: domain(
    400,
    (f) => `extension ${f.exten} is already used by ${f.owner}`,
    (f) => `Resource Error - Extension already exists (${metadata({ exten: f.exten })})`,
  ),
  extension_is_feature_code: domain(
    400,
    (f) => `extension ${f.exten} is taken by the feature code ${f.feature} (${f.code})`,
  ),
  feature_code_taken: domain(400, (f) => `${f.exten} is already ${f.owner}`),
  value_taken: domain(400, (f) => `${f.value} is already used by ${f.owner}`),
  default_lot_needed: domain(400, () => 'one lot must be the default: make another one the default instead'),
  setting_is_ours: domain(400, (f) => `${f.name} is written by Lampfield; it can not be a phone setting`),
  expansion_does_not_fit: domain(400, (f) => `${f.model} takes ${f.allowed}`),
  acl_too_wide: domain(400, (f) => `your own token has no right to ${f.acl}`),
  expires_too_late: domain(400, () => 'a token can not outlive the token that makes it'),
  tenant_not_empty: domain(400, (f) => `the tenant still has ${f.what}: delete them first`),
  tenant_cycle: domain(400, () => 'a tenant can not be below itself'),
  last_tenant: domain(400, () => 'the main tenant can not be deleted or moved'),
  agent_logged: domain(409, () => 'this agent is already logged in: log him off first'),
  agent_not_logged: domain(409, () => 'this agent is not logged in'),
  unknown_model: domain(400, (f) => `no phone model "${f.model}" is known; GET /1.1/phones/models lists them`),
  model_ambiguous: domain(400, () => 'say model=… or device_id=…'),

  limit_type: domain(
    400,
    () => 'must be a whole number',
    (f) =>
      `Input Error - ${f.name}: ${pythonRepr({ message: 'Not a valid integer.', constraint_id: 'type', constraint: 'integer' })}`,
  ),
  boolean_type: domain(
    400,
    () => 'must be true or false',
    (f) =>
      `Input Error - ${f.name}: ${pythonRepr({ message: 'Not a valid boolean.', constraint_id: 'type', constraint: 'boolean' })}`,
  ),
  limit_range: domain(
    400,
    () => 'must be 0 or more',
    (f) =>
      `Input Error - ${f.name}: [${pythonRepr({ constraint_id: 'range', constraint: { min: 0 }, message: 'Must be greater than or equal to 0.' })}]`,
  ),
  limit_zero: domain(
    400,
    () => 'must be 1 or more',
    () => "Input Error - field 'limit': wrong type. Should be a positive number",
  ),
  order_unknown: domain(
    400,
    (f) => `can not order by ${f.column}; known: ${list(f.known)}`,
    (f) => `Input Error - order: column '${f.column}' was not found`,
  ),
  direction_unknown: domain(
    400,
    () => "must be 'asc' or 'desc'",
    () => "Input Error - direction: must be 'asc' or 'desc'",
  ),

  bad_json: domain(
    400,
    (f) => `the body is not JSON${f.detail ? `: ${f.detail}` : ''}`,
    () => 'The browser (or proxy) sent a request that this server could not understand.',
  ),
  bad_request: domain(
    400,
    (f) => String(f.detail),
    () => 'The browser (or proxy) sent a request that this server could not understand.',
  ),
  body_too_large: domain(413, (f) => `the body must not be larger than ${f.max} bytes`),
  not_own_page: domain(
    403,
    () =>
      'sessions are for the pages of Lampfield itself: send X-Lampfield: 1, and from the same origin; scripts send a token',
  ),
  too_many_attempts: domain(429, () => 'too many wrong tokens or links came from this address: wait, then try again'),
  token_or_link: domain(400, () => 'give either a token or the code of a link'),
  link_invalid: domain(
    401,
    () => 'this link is not valid any more: links work once, for ten minutes; ask for a new one',
  ),
  token_missing: domain(
    401,
    () => 'a token is required: X-Auth-Token or Authorization: Bearer',
    (f) => `('', '${f.acl}')`,
  ),
  token_invalid: domain(
    401,
    () => 'the token is unknown, expired or revoked',
    (f) => `('', '${f.acl}')`,
  ),
  right_missing: domain(
    401,
    (f) => `the token has no right to ${f.acl}`,
    (f) => `('', '${f.acl}')`,
  ),
  tenant_forbidden: domain(
    401,
    () => 'the token can not see this tenant',
    (f) => `('', '${f.acl}', '${f.tenant}')`,
  ),
  no_such_path: domain(
    404,
    () => 'there is nothing at this address',
    () => 'Resource Not Found - there is nothing at this address',
  ),
  method_not_allowed: domain(405, () => 'The method is not allowed for the requested URL.'),
  key_locked: domain(409, (f) => `position ${f.position} is locked by the template "${f.template}"`),
  job_state: domain(409, (f) => `there is nothing to ${f.step}: this job is ${f.state}`),
  no_pbx: domain(409, () => 'no PBX of this tenant can tell phones: they read their files when they ask for them next'),
  key_not_pressable: domain(409, (f) => `the key on position ${f.position} can not be pressed: ${f.problem}`),
  no_current_call: domain(409, () => 'the user has no call to do this with'),
  press_refused: domain(409, (f) => `the PBX has refused it: ${f.why}`),
  etag_mismatch: domain(
    412,
    () => 'the resource has changed since you read it: read it again, then repeat your change',
  ),
  pbx_unavailable: domain(503, (f) => `nothing reaches the PBX now: ${f.why}`),
  too_many_streams: domain(503, (f) => `${f.max} clients listen to the live stream already: try again later`),
  overloaded: domain(503, () => 'the store is busy or not available: try again'),
  internal: domain(
    500,
    () => 'unexpected error; the log has the details under this request id',
    () => 'Unexpected error',
  ),
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;

/** One thing that is wrong, and where: `path` from the body's (or query's) root. */
export interface Fault {
  code: ErrorCode;
  path: readonly (string | number)[];
  facts: Facts;
}

/** Makes a fault; `path` is dotted, `''` for the request as a whole. */
export function fault(code: ErrorCode, path: string | readonly (string | number)[] = '', facts: Facts = {}): Fault {
  return { code, path: typeof path === 'string' ? (path === '' ? [] : path.split('.')) : path, facts };
}

/** Any expected refusal of a request. Carries every fault that was found, not just the first. */
export class ApiError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: Fault | readonly Fault[]) {
    const all = Array.isArray(faults) ? (faults as readonly Fault[]) : [faults as Fault];
    super(all.map(sentence).join('; '));
    this.name = 'ApiError';
    this.faults = all;
  }

  /** The status of the first fault: all faults of one answer have the same. */
  get status(): number {
    return ERRORS[this.faults[0]!.code].status;
  }
}

function sentence({ code, path, facts }: Fault): string {
  const message = ERRORS[code].message(facts);
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}

/** Throws one fault as an ApiError. */
export function refuse(code: ErrorCode, path: string | readonly (string | number)[] = '', facts: Facts = {}): never {
  throw new ApiError(fault(code, path, facts));
}

/** Throws all faults as one ApiError, if there are any. */
export function refuseAll(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new ApiError(faults);
}
