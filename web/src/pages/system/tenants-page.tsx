import { TENANTS } from '../resource/kind.ts';
import { ResourcePage } from '../resource/resource-page.tsx';

/** The tenant and those below it. */
export default function TenantsPage() {
  return <ResourcePage kind={TENANTS} />;
}
