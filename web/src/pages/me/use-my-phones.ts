import { ApiError } from '../../api/api-error.ts';
import { query } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import type { PreviewPhone } from '../../keys/preview-phone.ts';

type MyPhone = components['schemas']['UserPhone'];

/** While a phone is on its way to its new keys it is asked how far it is (milliseconds): its events are an administrator's. */
const LOOK_MS = 3000;
/** What keys are drawn on for somebody without a phone. */
const STAND: PreviewPhone = { vendor: 'Yealink', model: 'T54W', expansions: [] };

/** The phones that show the user's keys; `stand` is a model to draw them on where he has none. */
export function useMyPhones(): { phones: readonly MyPhone[]; stand: Extract<PreviewPhone, { model: string }> | null } {
  const { data, error } = query.useQuery(
    'get',
    '/users/{user_id}/layout',
    { params: { path: { user_id: 'me' } } },
    {
      retry: false,
      refetchInterval: ({ state }) =>
        state.data?.devices.some(({ applied }) => applied.state === 'behind') ? LOOK_MS : false,
    },
  );
  const hasNone = error instanceof ApiError && error.faults.some(({ code }) => code === 'model_ambiguous');
  return { phones: data?.devices ?? [], stand: hasNone ? (STAND as Extract<PreviewPhone, { model: string }>) : null };
}
