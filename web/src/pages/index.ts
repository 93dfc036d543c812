import { type ComponentType, lazy } from 'react';
import type { IconName } from '../ui/icon.tsx';

/** One page: its address, where it stands in the navigation (if there), and the file that is read when it is first opened. */
export interface Page {
  /** As wouter writes patterns: `/users/:user_id`. */
  path: string;
  nav?: {
    key: string;
    icon: IconName;
    group: 'keys' | 'system';
    /** The letter that leads there after G. */
    go?: string;
    mainTenantOnly?: true;
    Badge?: ComponentType;
  };
  load(): Promise<{ default: ComponentType }>;
}

// Read when it is drawn: this table is also looked at where there is no browser.
const OldKeysBadge = lazy(async () => ({ default: (await import('./phones/old-keys-badge.tsx')).OldKeysBadge }));

// Lists that stay behind the form of a new entry, which has an address of its own.
const users = () => import('./users/users-page.tsx');
const templates = () => import('./templates/templates-page.tsx');

/** Every page of an administrator. The order is that of the navigation. `nav.key` is a message of shell.json, below `nav`. */
export const PAGES: readonly Page[] = [
  { path: '/', load: () => import('./home/home-page.tsx') },
  {
    path: '/users',
    nav: { key: 'users', icon: 'user', group: 'keys', go: 'u' },
    load: users,
  },
  { path: '/users/new', load: users },
  { path: '/users/paste', load: () => import('./users/paste-users-page.tsx') },
  { path: '/users/:user_id', load: () => import('./users/user-keys-page.tsx') },
  { path: '/users/:user_id/services', load: () => import('./users/user-services-page.tsx') },
  { path: '/users/:user_id/phones', load: () => import('./users/user-phones-page.tsx') },
  { path: '/users/:user_id/details', load: () => import('./users/user-details-page.tsx') },
  { path: '/users/:user_id/history', load: () => import('./users/user-history-page.tsx') },
  {
    path: '/templates',
    nav: { key: 'templates', icon: 'templates', group: 'keys', go: 't' },
    load: templates,
  },
  { path: '/templates/new', load: templates },
  { path: '/templates/:template_id', load: () => import('./templates/template-keys-page.tsx') },
  { path: '/templates/:template_id/users', load: () => import('./templates/template-users-page.tsx') },
  { path: '/templates/:template_id/history', load: () => import('./templates/template-history-page.tsx') },
  {
    path: '/phones',
    nav: { key: 'phones', icon: 'phone', group: 'keys', go: 'p', Badge: OldKeysBadge },
    load: () => import('./phones/phones.tsx'),
  },
  {
    path: '/lamps',
    nav: { key: 'lamps', icon: 'lamp', group: 'keys', go: 'l' },
    load: () => import('./lamps/lamps-page.tsx'),
  },
  {
    path: '/directory/:kind?/:key?',
    nav: { key: 'directory', icon: 'book', group: 'keys', go: 'd' },
    load: () => import('./directory/directory-page.tsx'),
  },
  {
    path: '/features/:key?',
    nav: { key: 'features', icon: 'code', group: 'system', go: 'f' },
    load: () => import('./system/features-page.tsx'),
  },
  {
    path: '/tenants/:key?',
    nav: { key: 'tenants', icon: 'tenant', group: 'system' },
    load: () => import('./system/tenants-page.tsx'),
  },
  {
    path: '/pbxes/:key?',
    nav: { key: 'pbxes', icon: 'pbx', group: 'system', mainTenantOnly: true },
    load: () => import('./system/pbxes-page.tsx'),
  },
  {
    path: '/tokens/:key?',
    nav: { key: 'tokens', icon: 'token', group: 'system' },
    load: () => import('./system/tokens-page.tsx'),
  },
  { path: '/jobs', nav: { key: 'jobs', icon: 'job', group: 'system', go: 'j' }, load: () => import('./jobs/jobs.tsx') },
  { path: '/jobs/:uuid', load: () => import('./jobs/job.tsx') },
];
