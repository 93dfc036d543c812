import { FirstRun } from './first-run.tsx';
import { Overview } from './overview.tsx';
import { useFacts } from './use-facts.ts';

/** Where one comes in: the steps of a new system until all are done, then what is going on. */
export default function HomePage() {
  const facts = useFacts();
  if (facts === undefined) return <div className="bar-wait" aria-hidden="true" />;
  const { users, templates, phones } = facts;
  return users > 0 && templates > 0 && phones > 0 ? <Overview facts={facts} /> : <FirstRun facts={facts} />;
}
