import type { ComponentType } from 'react';
import type { IconName } from '../ui/icon.tsx';

/** One page: its address, where it stands in the navigation (if there), and the file that is read when it is first opened. */
export interface Page {
  /** As wouter writes patterns: `/users/:user_id`. */
  path: string;
  nav?: { key: string; icon: IconName; group: 'keys' | 'system'; mainTenantOnly?: true };
  load(): Promise<{ default: ComponentType }>;
}

/** Every page of an administrator. The order is that of the navigation. `nav.key` is a message of shell.json, below `nav`. */
export const PAGES: readonly Page[] = [
  { path: '/users/:user_id', load: () => import('./users/user-keys-page.tsx') },
  { path: '/templates/:template_id', load: () => import('./templates/template-keys-page.tsx') },
  { path: '/phones', nav: { key: 'phones', icon: 'phone', group: 'keys' }, load: () => import('./phones/phones.tsx') },
  { path: '/jobs', nav: { key: 'jobs', icon: 'job', group: 'system' }, load: () => import('./jobs/jobs.tsx') },
  { path: '/jobs/:uuid', load: () => import('./jobs/job.tsx') },
];
