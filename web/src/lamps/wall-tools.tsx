import { useTranslation } from 'react-i18next';
import { SearchBox } from '../pages/resource/search-box.tsx';
import { Lamp } from '../ui/lamp.tsx';
import { SignLegend } from './lamp-tile.tsx';
import type { WallLamp, WallLook } from './wall.ts';

const KINDS = ['line', 'queue', 'conference', 'slot'] as const satisfies readonly WallLamp['kind'][];

/** The order of the chips: from quiet to loud, then who is away. */
const LOOKS: readonly WallLook[] = ['free', 'ring', 'busy', 'hold', 'gone'];

interface Props {
  search: string;
  setSearch(text: string): void;
  kind: WallLamp['kind'] | undefined;
  setKind(kind: WallLamp['kind'] | undefined): void;
  look: WallLook | null;
  setLook(look: WallLook | null): void;
  counts: Readonly<Record<WallLook, number>>;
  all: number;
}

/** What the wall shows: by name or number, by kind, by what the lamp says; and what the signs mean. */
export function WallTools({ search, setSearch, kind, setKind, look, setLook, counts, all }: Props) {
  const { t, i18n } = useTranslation('lamps');
  const number = (count: number) => count.toLocaleString(i18n.language);
  return (
    <div className="tools wall-tools">
      <SearchBox label={t('find')} value={search} onChange={setSearch} />
      <div className="input filter-select">
        <select
          aria-label={t('kind.label')}
          value={kind ?? ''}
          onChange={(event) => setKind(KINDS.find((one) => one === event.target.value))}
        >
          <option value="">{t('kind.all')}</option>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`kind.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="row flex-wrap" role="group" aria-label={t('filter.label')}>
        <button type="button" className="chip" aria-pressed={look === null} onClick={() => setLook(null)}>
          {t('filter.all')} <b>{number(all)}</b>
        </button>
        {LOOKS.map((one) => (
          <button key={one} type="button" className="chip" aria-pressed={look === one} onClick={() => setLook(one)}>
            <Lamp look={one} />
            {t(`filter.${one}`)} <b>{number(counts[one])}</b>
          </button>
        ))}
      </div>
      <span className="grow" />
      <SignLegend />
    </div>
  );
}
