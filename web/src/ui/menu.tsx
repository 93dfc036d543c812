import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface Item {
  label: ReactNode;
  icon?: IconName;
  /** The keys that do the same. */
  keys?: string;
  /** Why it can not be done now. */
  off?: string | undefined;
  danger?: true;
  onSelect(): void;
}

/** What else can be done, behind a button. `null` draws a line between items. */
export function Menu({ children, items }: { children: ReactNode; items: readonly (Item | null)[] }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{children}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={6} collisionPadding={8}>
          {items.map((item, at) =>
            item === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name
              <DropdownMenu.Separator key={at} className="menu-line" />
            ) : (
              <DropdownMenu.Item
                // biome-ignore lint/suspicious/noArrayIndexKey: the items of a menu stay in their order
                key={at}
                className={`menu-item ${item.danger ? 'danger' : ''}`}
                disabled={item.off !== undefined}
                title={item.off}
                onSelect={item.onSelect}
              >
                {item.icon && <Icon name={item.icon} />}
                <span className="grow">{item.label}</span>
                {item.keys && <kbd>{item.keys}</kbd>}
              </DropdownMenu.Item>
            ),
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
