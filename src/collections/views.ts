import type { ComponentType, ReactNode } from 'react';
import type { ListItemProps, PageProps } from '../schema/page.ts';
import { AlertPage } from './alerts/Page.tsx';
import { CommunityPage } from './communities/Page.tsx';
import { ConsultationPage } from './consultations/Page.tsx';
import { DisclosurePage } from './disclosures/Page.tsx';
import { DutyPage } from './duties/Page.tsx';
import { IndicatorPage } from './indicators/Page.tsx';
import type { CollectionName, EntryData } from './index.ts';
import { MeetingPage } from './meetings/Page.tsx';
import { NeedPage } from './needs/Page.tsx';
import { NoticePage } from './notices/Page.tsx';
import { OrganisationPage } from './organisations/Page.tsx';
import { PlaceListItem } from './places/ListItem.tsx';
import { PlacePage } from './places/Page.tsx';
import { PolicyPage } from './policies/Page.tsx';
import { PostingPage } from './postings/Page.tsx';
import { ProjectPage } from './projects/Page.tsx';
import { RegisterPage } from './registers/Page.tsx';
import { ServicePage } from './services/Page.tsx';
import { VolunteeringListItem } from './volunteering/ListItem.tsx';
import { VolunteeringPage } from './volunteering/Page.tsx';

/** How one entry of each collection reads. A collection without its view is a type error. */
export const views = {
  disclosures: DisclosurePage,
  consultations: ConsultationPage,
  services: ServicePage,
  notices: NoticePage,
  volunteering: VolunteeringPage,
  policies: PolicyPage,
  projects: ProjectPage,
  meetings: MeetingPage,
  registers: RegisterPage,
  organisations: OrganisationPage,
  needs: NeedPage,
  indicators: IndicatorPage,
  duties: DutyPage,
  communities: CommunityPage,
  places: PlacePage,
  alerts: AlertPage,
  postings: PostingPage,
} satisfies { [N in CollectionName]: ComponentType<PageProps<EntryData<N>>> };

/** What a view may be given beside its entry. */
interface Around {
  /** What a community published, which has a better place on its page than its end. */
  news?: ReactNode;
}

/** A view by name, with its data untyped: for code that treats all collections alike. */
export const viewOf = (name: CollectionName) => views[name] as ComponentType<PageProps<EntryData> & Around>;

/** How what still runs stands on a list, for collections that say more there than a title and a date. */
const listItems: { [N in CollectionName]?: ComponentType<ListItemProps<EntryData<N>>> } = {
  volunteering: VolunteeringListItem,
};

export const listItemOf = (name: CollectionName) =>
  listItems[name] as unknown as ComponentType<ListItemProps> | undefined;

/** How any entry stands on a list, where that is no line of a register. */
const listRows: { [N in CollectionName]?: ComponentType<ListItemProps<EntryData<N>>> } = { places: PlaceListItem };

export const listRowOf = (name: CollectionName) =>
  listRows[name] as unknown as ComponentType<ListItemProps> | undefined;
