import { randomBytes } from 'node:crypto';
import { AmiError } from './error.ts';
import { type AmiHeaders, type AmiMessage, encodeAction } from './message.ts';

/** One action to run. `list`: it answers with events too. `timeoutMs` counts from the call, time spent waiting for its turn included. */
export interface ActionRequest {
  readonly action: string;
  readonly headers: AmiHeaders;
  readonly list: boolean;
  readonly timeoutMs: number;
}

/** What Asterisk answered: the response, and the events of a list without the closing one. */
export interface ActionAnswer {
  readonly response: AmiMessage;
  readonly events: AmiMessage[];
}

/** Actions that Asterisk may have before it answers the first. It works on one at a time: more would gain nothing. */
export const MOST_IN_FLIGHT = 100;
/** Actions that may wait for their turn; one more is refused. */
export const MOST_WAITING = 10_000;
/** Events that one list may have. */
export const MOST_LIST_EVENTS = 1_000_000;

interface Action extends ActionRequest {
  readonly id: string;
  readonly text: string;
  response: AmiMessage | null;
  events: AmiMessage[];
  timer: NodeJS.Timeout;
  resolve(answer: ActionAnswer): void;
  reject(error: AmiError): void;
}

/** The actions of one connection: those in flight, and those that wait for their turn. */
export class ActionTable {
  // Some events carry the ActionID of another client's action: two clients must never use the same.
  readonly #prefix = randomBytes(6).toString('hex');
  readonly #write: (text: string) => boolean;
  readonly #waiting = new Set<Action>();
  readonly #inFlight = new Map<string, Action>();
  #count = 0;
  #isPaused = false;
  #ended: AmiError | null = null;

  /** `write` sends a text, and says whether the socket wants more now. */
  constructor(write: (text: string) => boolean) {
    this.#write = write;
  }

  /** Rejects with AmiError `refused`, `lost`, `timeout`, `too_long`, `bad_header` or `overloaded`. */
  async run(request: ActionRequest): Promise<ActionAnswer> {
    if (this.#ended) throw this.#ended;
    if (this.#waiting.size >= MOST_WAITING)
      throw new AmiError('overloaded', `${MOST_WAITING} actions wait for Asterisk already: try again later.`);
    const id = `${this.#prefix}-${++this.#count}`;
    const text = encodeAction(request.action, id, request.headers);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#giveUp(action, timeout(request)), request.timeoutMs);
      const action = { ...request, id, text, response: null, events: [], timer, resolve, reject };
      this.#waiting.add(action);
      this.#pump();
    });
  }

  /** Takes a message that belongs to an action, and says so; false: it is an event for everybody. */
  take(message: AmiMessage): boolean {
    const action = this.#inFlight.get(message.get('ActionID') ?? '');
    // The first header decides: an event may have a header "Response" too.
    if (message.headers[0]?.[0] !== 'Response') {
      if (!action?.list) return false;
      this.#takeEvent(action, message);
    } else if (action) this.#takeResponse(action, message);
    return true;
  }

  /** The socket can take more. */
  resume(): void {
    this.#isPaused = false;
    this.#pump();
  }

  /** Rejects all actions, and all that come later, with this error. */
  end(error: AmiError): void {
    this.#ended = error;
    for (const action of [...this.#inFlight.values(), ...this.#waiting]) this.#giveUp(action, error);
    this.#inFlight.clear();
  }

  #pump(): void {
    for (const action of this.#waiting) {
      if (this.#isPaused || this.#inFlight.size >= MOST_IN_FLIGHT) return;
      this.#waiting.delete(action);
      this.#inFlight.set(action.id, action);
      this.#isPaused = !this.#write(action.text);
    }
  }

  /** The caller is told now; the action keeps its place until Asterisk has answered it. */
  #giveUp(action: Action, error: AmiError): void {
    clearTimeout(action.timer);
    this.#waiting.delete(action);
    action.events = [];
    action.reject(error);
  }

  #finish(action: Action, settle: () => void): void {
    clearTimeout(action.timer);
    this.#inFlight.delete(action.id);
    settle();
    this.#pump();
  }

  #takeResponse(action: Action, response: AmiMessage): void {
    if (response.get('Response') === 'Error') this.#finish(action, () => action.reject(refusal(response)));
    // An action that has nothing to list may say so with a plain success.
    else if (action.list && isEventList(response, 'start')) action.response = response;
    else this.#finish(action, () => action.resolve({ response, events: [] }));
  }

  #takeEvent(action: Action, event: AmiMessage): void {
    const { response, events } = action;
    if (response && isEventList(event, 'complete', 'cancelled'))
      this.#finish(action, () => action.resolve({ response, events }));
    else if (events.length >= MOST_LIST_EVENTS)
      this.#giveUp(action, new AmiError('too_long', `${action.action} answered more than ${MOST_LIST_EVENTS} events.`));
    else events.push(event);
  }
}

function isEventList(message: AmiMessage, ...states: string[]): boolean {
  return states.includes(message.get('EventList')?.toLowerCase() ?? '');
}

/** A CLI command says in its output what is wrong. */
function refusal(response: AmiMessage): AmiError {
  const output = response.all('Output').join('\n').trim();
  return new AmiError('refused', output || response.get('Message') || 'Asterisk refused the action without a reason.');
}

function timeout({ action, timeoutMs }: ActionRequest): AmiError {
  return new AmiError('timeout', `Asterisk did not answer ${action} within ${timeoutMs} ms.`);
}
