import type { TestServer } from './support.ts';

/** A key that dials a number. */
export const custom = (exten: string, more: object = {}) => ({ ...more, destination: { type: 'custom', exten } });

/** A key to anything. */
export const keyTo = (type: string, parameters: object = {}) => ({ destination: { type, ...parameters } });

/** A user whom a test has for itself. */
export interface OwnUser {
  id: number;
  uuid: string;
  /** `/users/<id>/funckeys` */
  keys: string;
}

/** Makes a template; gives its id and address. */
export async function newTemplate(server: TestServer, keys: object = {}, more: object = {}, tenant?: string) {
  const { body } = await server.ok('POST', '/funckeys/templates', { keys, ...more }, tenant ? { tenant } : {});
  return { id: body.id as number, url: `/funckeys/templates/${body.id}` };
}

/** Makes a user, with an extension if one is given. */
export async function newUser(server: TestServer, exten?: string, tenant?: string): Promise<OwnUser> {
  const lines = exten === undefined ? [] : [{ extensions: [{ exten }] }];
  const { body } = await server.ok('POST', '/users', { firstname: 'Some', lines }, tenant ? { tenant } : {});
  return { id: body.id, uuid: body.uuid, keys: `/users/${body.id}/funckeys` };
}

/** A user with a template, and own keys. */
export async function userWith(server: TestServer, template: object, own: object, exten?: string) {
  const user = await newUser(server, exten);
  const shared = await newTemplate(server, template, { name: 'Shared' });
  await server.ok('PUT', `${user.keys}/templates/${shared.id}`);
  await server.ok('PUT', user.keys, { keys: own });
  return { user, shared };
}

/** What stands on a position, or the status where nothing does. */
export async function destinationAt(server: TestServer, address: string, position: number) {
  const answer = await server.call('GET', `${address}/${position}`);
  return answer.status === 200 ? answer.body.destination : answer.status;
}

let macs = 0;

/** Gives a user a phone; the answer tells all of its file as text. */
export async function newPhone(server: TestServer, user: { uuid: string }, tenant?: string) {
  const mac = `001565${String(++macs).padStart(6, '0')}`;
  const device = { mac, vendor: 'Yealink', model: 'T46S', lines: [{ user_uuid: user.uuid }] };
  const { body } = await server.ok('POST', '/devices', device, tenant ? { tenant } : {});
  return async () => {
    const files = await server.ok('GET', `/devices/${body.id}/files`);
    return files.body.items.map((file: { body: string }) => file.body).join('\n') as string;
  };
}
