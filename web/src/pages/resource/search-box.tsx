import { useDeferredValue, useState } from 'react';
import { Icon } from '../../ui/icon.tsx';

/** What is searched for, and late enough behind the typing that not each letter is a request. */
export function useSearch() {
  const [search, setSearch] = useState('');
  return { search, deferred: useDeferredValue(search), setSearch };
}

/** Searches the list below it. */
export function SearchBox({ label, value, onChange }: { label: string; value: string; onChange(value: string): void }) {
  return (
    <div className="input search-box">
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        dir="auto"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
