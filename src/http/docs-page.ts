import { z } from 'zod';
import { ERRORS } from '../contract/errors.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes/index.ts';

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** The readable documentation: one page, made from the same routes and schemas that serve. No script, nothing from outside. */
export function docsPage(version: string): string {
  const groups = [...Map.groupBy(ROUTES, (route) => route.tag)];
  const menu = groups.map(([tag]) => `<a href="#${tag}">${tag}</a>`).join(' ');
  const sections = groups
    .map(([tag, routes]) => `<h2 id="${tag}">${tag}</h2>${routes.map(endpoint).join('')}`)
    .join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Lampfield API</title><style>${STYLE}</style></head><body><header><h1>Lampfield API <small>${escapeHtml(version)}</small></h1>
<p>Everything is below <code>/1.1</code> and takes a token: <code>X-Auth-Token</code> or <code>Authorization: Bearer</code>.
The same as data: <a href="/1.1/openapi.json">OpenAPI 3.1</a>.</p><p>Every write but those of tokens, and pressing a key, takes <code>?dry_run=true</code>: it answers what would change on which phones, and stores nothing.
<code>If-Match</code> with the <code>ETag</code> of what GET sent refuses a lost update with 412.
<code>Wazo-Tenant</code> chooses a tenant below the token's own.</p>
<p>A client whose <code>Accept</code> is exactly <code>application/json</code> gets errors as Wazo sends them, all others as
<code>application/problem+json</code>.</p><nav>${menu} <a href="#errors">errors</a></nav></header>
<main>${sections}<h2 id="errors">errors</h2>${errors()}</main></body></html>`;
}

function endpoint(route: Route): string {
  const query = [
    ...(route.query ?? []),
    ...(route.list
      ? [
          { name: 'search, order, direction, limit, offset, recurse', says: `order: ${route.list.orders.join(', ')}` },
          ...(route.list.filters.length > 0 ? [{ name: route.list.filters.join(', '), says: 'exactly this' }] : []),
        ]
      : []),
  ];
  const parameters = query
    .map(({ name, says }) => `<li><code>${escapeHtml(name)}</code> ${escapeHtml(says)}</li>`)
    .join('');
  const body = route.body
    ? `<details><summary>body</summary><pre>${escapeHtml(schemaText(route.body))}</pre></details>`
    : '';
  return `<section><h3><b>${route.method}</b> <code>${escapeHtml(route.url)}</code></h3><p>${escapeHtml(route.summary)}.
<small>${route.status} · <code>${escapeHtml(route.acl)}</code></small></p>${parameters && `<ul>${parameters}</ul>`}${body}</section>`;
}

function schemaText(schema: z.ZodType): string {
  const { $schema: _, ...own } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return JSON.stringify(own, null, 2);
}

function errors(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, { status }]) => `<tr><td>${status}</td><td><code>${code}</code></td></tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:60rem;margin:auto;padding:1rem}
code,pre{font:.875em ui-monospace,monospace}pre{overflow:auto;max-height:30rem;padding:.75rem;border:1px solid #8884;border-radius:.4rem}
h2{margin-top:3rem;border-bottom:1px solid #8884}h3{margin:1.5rem 0 0;font-size:1rem}h3 b{display:inline-block;min-width:4.5rem}
section p{margin:.1rem 0}small{opacity:.7;font-weight:400}nav a{margin-right:.6rem}td{padding-right:1.5rem}`;
