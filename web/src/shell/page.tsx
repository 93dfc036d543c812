import { type ReactNode, useEffect } from 'react';
import { Link, useLocation } from 'wouter';

interface Tab {
  href: string;
  label: ReactNode;
  /** What is shown is of this tab, whatever the address says. */
  isCurrent?: boolean;
}

interface Props {
  /** The name of what is shown; also the title of the window. */
  title: string;
  /** Where it belongs, above the title. */
  parent?: { href: string; label: string } | undefined;
  /** Behind the title: how many, of what model. */
  note?: ReactNode;
  tabs?: readonly Tab[];
  tabsLabel?: string;
  /** At the end of the head: one primary action at most. */
  actions?: ReactNode;
  /** Beside the page: what is selected in it. */
  panel?: ReactNode;
  children: ReactNode;
}

/** One page: its head, what it shows, and the panel of what is selected. */
export function Page({ title, parent, note, tabs = [], tabsLabel, actions, panel, children }: Props) {
  const [here] = useLocation();
  useEffect(() => {
    document.title = `${title} · Lampfield`;
  }, [title]);
  return (
    <>
      <header className="head">
        <div>
          {parent && (
            <div className="crumb">
              <Link href={parent.href}>{parent.label}</Link> /
            </div>
          )}
          <h1>
            <bdi>{title}</bdi>
          </h1>
        </div>
        {note !== undefined && <div className="hint">{note}</div>}
        {tabs.length > 0 && (
          <nav className="tabs" aria-label={tabsLabel ?? title}>
            {tabs.map(({ href, label, isCurrent = here === href }) => (
              <Link key={href} href={href} aria-current={isCurrent ? 'page' : undefined}>
                {label}
              </Link>
            ))}
          </nav>
        )}
        <div className="grow" />
        {actions}
      </header>
      <div className={panel ? 'with-panel' : 'page'}>
        <div className="page-body">{children}</div>
        {panel}
      </div>
    </>
  );
}

/** The panel at the side; below the page where it is narrow, a sheet at the foot of a telephone's screen. */
export function Panel({
  label,
  head,
  foot,
  children,
}: {
  label: string;
  head: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}) {
  return (
    <aside className="panel" aria-label={label}>
      <div className="panel-head">{head}</div>
      <div className="panel-body">{children}</div>
      {foot !== undefined && <div className="panel-foot">{foot}</div>}
    </aside>
  );
}
