import { stored } from './stored.ts';

/** The tenant that is worked in, where it is not the token's own: its uuid, sent as `Wazo-Tenant`. */
export const tenantChoice = stored<string | null>('tenant', (text) => text);

/** The tenant that requests name, null for the token's own. */
export const chosenTenant = (): string | null => tenantChoice.get();
