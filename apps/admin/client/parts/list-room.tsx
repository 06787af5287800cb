import type { ExportKind } from '@lanyard/domain/exports/export-kinds';
import type { FoundCount, SearchedAs } from '@lanyard/domain/staff/order-list-view';
import { buttonClass } from '@lanyard/ui/button-class';
import { DataTable, type TableColumn } from '@lanyard/ui/data-table.tsx';
import { EmptyNote } from '@lanyard/ui/empty-note.tsx';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import type { ListWords } from '../strings/en/lists.ts';
import { ExportLink } from './export-link.tsx';
import { FailureNote } from './failure-note.tsx';
import { FilterTabs, type FilterTab } from './filter-tabs.tsx';
import { ListFoot } from './list-foot.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import { RoomHead } from './room-head.tsx';
import { SearchNote } from './search-note.tsx';
import { StaleNote } from './stale-note.tsx';
import { WaitLinks, type WaitCounts } from './wait-links.tsx';

/** What every list's page of answers has. */
interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
  readonly search: { readonly as: SearchedAs; readonly found: FoundCount } | null;
}

interface ListRoomProps<Row> {
  readonly words: ListWords;
  readonly slug: string;
  readonly tabs: readonly FilterTab[];
  /** What narrows the list, as it stands in the address. */
  readonly search: {
    readonly state?: string | undefined;
    readonly waits?: string | undefined;
    readonly q?: string | undefined;
    readonly after?: string | undefined;
  };
  /** How many processes wait for what; undefined while that is not known. */
  readonly waits: WaitCounts | undefined;
  readonly list: UseQueryResult<ListPage<Row>>;
  readonly columns: readonly TableColumn<Row>[];
  readonly layout: string;
  readonly rowKey: (row: Row) => string;
  /** What a file of its rows is. */
  readonly files: ExportKind;
  /** Stands where the list is empty. */
  readonly icon: ReactNode;
}

/** A room that is a list: its tabs, what a search found, the rows, and the way to older ones. */
export function ListRoom<Row>(props: ListRoomProps<Row>): ReactNode {
  const { words, slug, tabs, search, list, columns, layout, rowKey } = props;
  const session = useReadySession();
  const event = useEventRights(slug);
  const { data } = list;
  const { state = 'ALL', q } = search;
  const hidden = !mayDo(session, event, 'people.read') && words.hiddenNote;
  const note = (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {hidden}
      <ExportLink slug={slug} kind={props.files} only={search.state} />
    </span>
  );
  return (
    <>
      <RoomHead title={words.title} note={note} {...(event ? { eventName: event.name } : {})} />
      <FilterTabs label={words.states} tabs={tabs} selected={state} />
      {props.waits && <WaitLinks label={words.waits} counts={props.waits} selected={search.waits} />}
      <StaleNote query={list} />
      {q !== undefined && data?.search && <SearchNote query={q} search={data.search} words={words.search} />}
      {data && data.rows.length > 0 && (
        <>
          <DataTable
            label={words.table}
            columns={columns}
            rows={data.rows}
            rowKey={rowKey}
            layout={layout}
            isBusy={list.isPlaceholderData}
          />
          <ListFoot
            label={words.pages}
            newestLabel={words.newest}
            olderLabel={words.older}
            isFirst={search.after === undefined}
            nextCursor={data.nextCursor}
          />
        </>
      )}
      {data?.rows.length === 0 && <EmptyList {...props} />}
      {!data && list.isError && <FailureNote error={list.error} onTryAgain={() => void list.refetch()} />}
      {list.isPending && <ListSkeleton />}
    </>
  );
}

function EmptyList<Row>({
  words: { empty, search: searchWords },
  search,
  icon,
}: ListRoomProps<Row>): ReactNode {
  const { pathname } = useLocation();
  const isSearch = search.q !== undefined;
  const { state, waits, after } = search;
  const isNarrowed = isSearch || [state, waits, after].some((each) => each !== undefined);
  const [title, sentence] = isSearch
    ? [empty.foundTitle, searchWords.sentences.NOT_UNDERSTOOD('', { count: 0, isMore: false })]
    : isNarrowed
      ? [empty.filteredTitle, empty.filteredSentence]
      : [empty.title, empty.sentence];
  return (
    <div className="panel">
      <EmptyNote
        icon={isSearch ? <SearchX size={22} /> : icon}
        title={title}
        action={
          isNarrowed && (
            <Link to={pathname} search={{}} className={buttonClass({ variant: 'quiet', size: 'small' })}>
              {empty.all}
            </Link>
          )
        }
      >
        {sentence}
      </EmptyNote>
    </div>
  );
}
