import { query } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import { type PreviewPhone, STAND_IN } from '../../keys/preview-phone.ts';

type MyPhone = components['schemas']['UserPhone'];

/** While a phone is on its way to its new keys it is asked how far it is (milliseconds): its events are an administrator's. */
const LOOK_MS = 3000;

/** The phones that show the user's keys; `stand` is a model to draw them on where he has none. */
export function useMyPhones(): { phones: readonly MyPhone[]; stand: Extract<PreviewPhone, { model: string }> | null } {
  const { data } = query.useQuery(
    'get',
    '/users/{user_id}/layout',
    { params: { path: { user_id: 'me' }, query: STAND_IN } },
    {
      refetchInterval: ({ state }) =>
        state.data?.devices.some(({ applied }) => applied.state === 'behind') ? LOOK_MS : false,
    },
  );
  const { devices = [], vendor, model } = data ?? {};
  const stand = devices.length === 0 && vendor && model ? { vendor, model, expansions: [] } : null;
  return { phones: devices, stand };
}
