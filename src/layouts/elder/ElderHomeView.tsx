import { SearchForm } from '../../components/list/SearchForm.tsx';
import { definitionOf, type CollectionName } from '../../collections/index.ts';
import { elderHref } from '../../model/elder/elder-pages.ts';
import { ELDER_HREF, ELDER_SEARCH_HREF, listHref } from '../../model/links.ts';

/** What one comes for, in the words one says; the other columns are a page further. */
const DOORS: readonly { label: string; name: CollectionName }[] = [
  { label: '办事', name: 'services' },
  { label: '看公开', name: 'disclosures' },
  { label: '提意见', name: 'consultations' },
  { label: '看通知', name: 'notices' },
  { label: '最近开什么会', name: 'meetings' },
  { label: '去哪里、几点开门', name: 'places' },
  { label: '我们社区', name: 'communities' },
];

export interface Door {
  label: string;
  hint?: string | undefined;
  href: string;
}

/** Large links, one below the other. */
export function Doors({ doors }: { doors: readonly Door[] }) {
  return (
    <ul className="doors">
      {doors.map(({ label, hint, href }) => (
        <li key={href}>
          <a href={href}>
            <b>{label}</b>
            {hint && <span>{hint}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The ways by column, whom to ring first. */
export const elderDoors = (): Door[] => [
  { label: '急事打电话', hint: '着火、看病、漏气、停水停电、电梯困人', href: `${ELDER_HREF}calls/` },
  ...DOORS.map(({ label, name }) => ({ label, href: elderHref(listHref(name)) })),
  { label: '其他栏目', href: `${ELDER_HREF}more/` },
];

export function ElderHomeView() {
  return (
    <>
      <h1>您要做什么？</h1>
      <Doors doors={elderDoors()} />
      <h2>找一找</h2>
      <SearchForm results={ELDER_SEARCH_HREF} />
    </>
  );
}

/** The columns that have no door on the first page. */
export function ElderMoreView({ names }: { names: readonly CollectionName[] }) {
  const others = names.filter((name) => !DOORS.some((door) => door.name === name));
  return (
    <>
      <h1>其他栏目</h1>
      <Doors
        doors={others.map((name) => ({
          label: definitionOf(name).label,
          hint: definitionOf(name).lead,
          href: elderHref(listHref(name)),
        }))}
      />
    </>
  );
}
