import type { FormRoom, TypeForm } from '@lanyard/domain/staff/form-views';
import { cx } from '@lanyard/ui/class-names';
import { EmptyNote } from '@lanyard/ui/empty-note.tsx';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ClipboardList } from 'lucide-react';
import type { ReactNode } from 'react';
import { formsQuery } from '../api/readings.ts';
import { useLiveReading } from '../live/use-live-reading.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { ListSkeleton } from '../parts/list-skeleton.tsx';
import { RoomHead } from '../parts/room-head.tsx';
import { StaleNote } from '../parts/stale-note.tsx';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { formWords as words } from '../strings/en/forms.ts';
import { FieldRow } from './field-row.tsx';
import { FormEditor } from './form-editor.tsx';
import { PreviewCard } from './preview-card.tsx';

const route = getRouteApi('/inside/e/$slug/forms/');

/** What attendees are asked, by ticket type. */
export function FormsPage(): ReactNode {
  const { slug } = route.useParams();
  const { type: typeKey } = route.useSearch();
  const session = useReadySession();
  const event = useEventRights(slug);
  const mayManage = mayDo(session, event, 'forms.manage');
  const refetchInterval = useLiveReading(`event:${slug}`, ['event', slug, 'forms']);
  const forms = useQuery({ ...formsQuery(slug), refetchInterval });
  const { data } = forms;
  const type = data?.types.find(({ key }) => key === typeKey) ?? data?.types[0];
  return (
    <>
      <RoomHead
        title={words.title}
        note={!mayManage && words.notAllowed}
        {...(event ? { eventName: event.name } : {})}
      />
      <StaleNote query={forms} />
      {data && type && (
        <>
          <TypeTabs slug={slug} types={data.types} selected={type.key} />
          <p className="mb-3 text-ink-2">
            {[
              words.version(type.version),
              ...(type.savedBy === null ? [] : [words.savedBy(type.savedBy)]),
              words.answered(type.answered),
            ].join(', ')}
            .
          </p>
          {mayManage ? (
            <FormEditor key={type.key} slug={slug} room={data} type={type} />
          ) : (
            <ShownForm room={data} type={type} />
          )}
        </>
      )}
      {data && !type && (
        <EmptyNote icon={<ClipboardList size={22} />} title={words.noTypes.title}>
          {words.noTypes.sentence}
        </EmptyNote>
      )}
      {!data && forms.isError && <FailureNote error={forms.error} onTryAgain={() => void forms.refetch()} />}
      {forms.isPending && <ListSkeleton rows={8} />}
    </>
  );
}

/** A form for who only looks. */
function ShownForm({ room, type }: { readonly room: FormRoom; readonly type: TypeForm }): ReactNode {
  const { fields } = type;
  return (
    <div className="grid items-start gap-x-7 gap-y-6 xl:grid-cols-[minmax(0,1fr)_420px]">
      <section aria-label={words.questions} className="panel">
        <h2 className="sr-only">{words.questions}</h2>
        {fields.length === 0 ? (
          <EmptyNote icon={<ClipboardList size={22} />} title={words.empty.title}>
            {words.empty.sentence}
          </EmptyNote>
        ) : (
          <ol>
            {fields.map((field, n) => (
              <FieldRow key={field.key} field={field} place={n + 1} of={fields.length} />
            ))}
          </ol>
        )}
      </section>
      <PreviewCard key={type.key} fields={fields} room={room} />
    </div>
  );
}

interface TypeTabsProps {
  readonly slug: string;
  readonly types: readonly TypeForm[];
  readonly selected: string;
}

function TypeTabs({ slug, types, selected }: TypeTabsProps): ReactNode {
  return (
    <nav
      aria-label={words.types}
      className="no-bar -mx-4 mb-4 overflow-x-auto border-b border-line px-4 lg:mx-0 lg:px-0"
    >
      <ul className="flex gap-1">
        {types.map(({ key, name }) => (
          <li key={key}>
            <Link
              to="/e/$slug/forms"
              params={{ slug }}
              search={{ type: key }}
              aria-current={key === selected ? 'page' : undefined}
              className={cx(
                'flex h-10 items-center rounded-t-row border-b-2 px-2.5 font-medium whitespace-nowrap focus-visible:-outline-offset-2',
                key === selected
                  ? 'border-accent text-ink'
                  : 'border-transparent text-ink-2 hover:bg-raised hover:text-ink',
              )}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
