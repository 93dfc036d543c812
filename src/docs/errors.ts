import type { Facts } from '../contract/error-row.ts';
import { ERRORS, type ErrorCode } from '../contract/errors.ts';
import { code, json, type Page, page, prose, table } from './markdown.ts';

/** Every error that the API answers, in both of its formats. */
export const errorsPage: Page = {
  file: 'reference/errors.md',
  render: () =>
    page('Errors', [
      'A refused request is answered with an RFC 9457 document (`application/problem+json`). `errors` has everything that is wrong, each with the path of the field, a code for programs and a sentence for people. Codes never change their meaning.',
      json({
        type: 'about:blank',
        title: 'Bad request',
        status: 400,
        detail: 'keys.3.destination.user_id is required',
        errors: [{ path: 'keys.3.destination.user_id', code: 'required', message: 'is required' }],
      }),
      "A client whose `Accept` is exactly `application/json` gets a list of strings instead, in the words of Wazo, so that programs written for Wazo understand it. Faults of single fields are grouped: `Input Error - keys: {3: {…: ['Missing data for required field.']}}`.",
      'Where the last column is empty, that string is `Resource Error - ` and the message; 405 is `{"message": "…"}`. Words in braces stand for what the request had.',
      ...statuses().flatMap((status) => [`## ${status} ${TITLES[status] ?? ''}`.trim(), tableOf(status)]),
    ]),
};

const TITLES: Record<number, string> = {
  400: 'Something in the request is wrong',
  401: 'No token, or not the right one',
  404: 'Nothing is there',
  405: 'The address does not know this method',
  409: 'It does not fit the present state',
  412: 'Somebody else was faster',
  413: 'Too large',
  500: 'Our fault',
  503: 'Try again',
};

const codesOf = (status: number) =>
  (Object.keys(ERRORS) as ErrorCode[]).filter((name) => ERRORS[name].status === status);

function statuses(): number[] {
  return [...new Set(Object.values(ERRORS).map((row) => row.status))].sort((a, b) => a - b);
}

function tableOf(status: number): string {
  const rows = codesOf(status).map((name) => {
    const [message, phrase] = [ERRORS[name].message(PLACEHOLDERS), ERRORS[name].wazo(PLACEHOLDERS)];
    return [code(name), prose(message), phrase === `Resource Error - ${message}` ? '' : code(phrase)];
  });
  return table(['Code', 'Message', "Wazo's phrase"], rows);
}

/** Facts that are more than one word. */
const STRUCTURED: Facts = {
  values: ['{values}'],
  known: ['{known}'],
  ids: { id: '{id}' },
  identity: { '{parameter}': '{value}' },
};

/** Stands for the facts of any fault: each is its own name in braces. */
const PLACEHOLDERS: Facts = new Proxy(STRUCTURED, {
  get: (facts, name) => facts[String(name)] ?? `{${String(name)}}`,
});
