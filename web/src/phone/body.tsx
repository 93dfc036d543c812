import { useTranslation } from 'react-i18next';
import type { PhoneLayout } from '../keys/types.ts';
import { Clock } from './clock.tsx';
import { Face, type FaceContext, faceLook } from './face.tsx';
import { type Block, pageOf, type ShownPages } from './phone-pages.ts';

interface Props {
  blocks: readonly Block[];
  pages: ShownPages;
  context: FaceContext;
}

/** The phone itself: its screen and line keys, memory keys beside them, and below what phones have too. */
export function PhoneBody({
  layout,
  countSure,
  screenTitle,
  blocks,
  pages,
  context,
}: Props & { layout: PhoneLayout; screenTitle: string; countSure: boolean }) {
  const { t } = useTranslation('phone');
  const [first, ...others] = blocks;
  const keys = blocks.reduce((total, { drawn }) => total + drawn.keys, 0);
  const most = Math.max(1, ...blocks.map(({ drawn }) => drawn.pages));
  const name = `${layout.vendor} ${layout.model}`;
  // Keys in a row are below the screen; others beside it, and what is below the screen stays there.
  const beside = others.some((block) => faceLook(block) !== 'under');
  const bar = <ScreenBar title={screenTitle} />;
  return (
    <div className={`ph phone ${beside ? 'wide' : ''}`} role="group" aria-label={name}>
      <div className="ph-name">
        <span>{name}</span>
        <span>
          {[
            keys > 0 && (countSure ? t('keys', { count: keys }) : t('aboutKeys', { count: keys })),
            most > 1 && t('pages', { count: most }),
            blocks.some(({ drawn }) => !drawn.confirmed) && t('notConfirmed'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <div className="ph-faces">
        <div className="ph-main">
          {first === undefined ? (
            <NoKeys bar={bar} />
          ) : faceLook(first) === 'sides' ? (
            <Face block={first} page={pageOf(pages, first)} context={context} bar={bar} />
          ) : (
            <>
              <div className="ph-blank">{bar}</div>
              <Face block={first} page={pageOf(pages, first)} context={context} />
            </>
          )}
          {beside && <Lower />}
        </div>
        {others.map((block) => (
          <div key={block.at} className={`ph-side ${faceLook(block)}`}>
            <Face block={block} page={pageOf(pages, block)} context={context} />
            <PageButtons block={block} page={pageOf(pages, block)} onTurn={context.onTurn} />
          </div>
        ))}
      </div>
      {!beside && <Lower />}
    </div>
  );
}

/** One attached module. */
export function ModuleBody({ block, pages, context }: { block: Block; pages: ShownPages; context: FaceContext }) {
  const { t } = useTranslation('phone');
  const { drawn } = block;
  const page = pageOf(pages, block);
  const name = drawn.model ?? '';
  return (
    <div
      className={`ph mod ${faceLook(block)}`}
      role="group"
      aria-label={`${name}, ${t('module', { module: drawn.module })}`}
    >
      <div className="ph-name">
        <span>{name}</span>
        <span>
          {[
            t('module', { module: drawn.module }),
            t('keys', { count: drawn.keys }),
            !drawn.confirmed && t('notConfirmed'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <Face block={block} page={page} context={context} />
      <PageButtons block={block} page={page} onTurn={context.onTurn} />
    </div>
  );
}

/** The buttons that choose the page of a module. The keyboard turns pages by PgUp and PgDn. */
function PageButtons({ block, page, onTurn }: { block: Block; page: number; onTurn: FaceContext['onTurn'] }) {
  const { t } = useTranslation('phone');
  if (block.drawn.pages <= 1) return null;
  return (
    <div className="ph-pages">
      {Array.from({ length: block.drawn.pages }, (_, at) => at + 1).map((one) => (
        <button
          key={one}
          type="button"
          tabIndex={-1}
          aria-label={t('page', { page: one })}
          aria-pressed={one === page}
          onClick={() => onTurn(block, one)}
        >
          {one}
        </button>
      ))}
    </div>
  );
}

function ScreenBar({ title }: { title: string }) {
  return (
    <div className="ph-bar">
      <bdi className="truncate">{title}</bdi>
      <Clock />
    </div>
  );
}

function NoKeys({ bar }: { bar: React.ReactNode }) {
  const { t } = useTranslation('phone');
  return (
    <div className="ph-blank none">
      {bar}
      <p>{t('noKeys')}</p>
    </div>
  );
}

/** What every phone has below its screen: drawn, not named. */
function Lower() {
  return (
    <div className="ph-lower" aria-hidden="true">
      <div className="ph-soft-caps">
        {[1, 2, 3, 4].map((one) => (
          <i key={one} />
        ))}
      </div>
      <div className="ph-nav">
        <i />
      </div>
      <div className="ph-pad">
        {['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'].map((one) => (
          <i key={one}>{one}</i>
        ))}
      </div>
    </div>
  );
}
