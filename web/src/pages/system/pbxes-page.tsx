import { PBXES } from '../resource/kind.ts';
import { ResourcePage } from '../resource/resource-page.tsx';

/** The PBXs that tenants can name, and whether they are reached. */
export default function PbxesPage() {
  return <ResourcePage kind={PBXES} />;
}
