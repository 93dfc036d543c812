import { FEATURES } from '../resource/kind.ts';
import { ResourcePage } from '../resource/resource-page.tsx';

/** The codes that phones dial to switch something. */
export default function FeaturesPage() {
  return <ResourcePage kind={FEATURES} />;
}
