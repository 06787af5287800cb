import { EXPORT_KEPT_DAYS, exportFormats, exportFormatWords } from '@lanyard/domain/exports/export-kinds';
import { exportKinds, exportKindWords } from '@lanyard/domain/exports/export-kinds';
import { exportFilter, exportFilterWords, tabsOf } from '@lanyard/domain/exports/export-filter';
import { Button } from '@lanyard/ui/button.tsx';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FileDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { exportOptionsQuery } from '../api/readings.ts';
import { staffApi } from '../api/staff-api.ts';
import { randomId } from '../browser/random-id.ts';
import { RefusedNote } from '../coupons/refused-note.tsx';
import { Card } from '../parts/card.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { ListSkeleton } from '../parts/list-skeleton.tsx';
import { useDocumentTitle } from '../parts/use-document-title.ts';
import type { ExportSearch } from '../search-params.ts';
import { exportWords as words } from '../strings/en/jobs.ts';
import { ChoiceRows } from './choice-rows.tsx';
import { ColumnPicker } from './column-picker.tsx';

const route = getRouteApi('/inside/e/$slug/jobs/export/');

/** Asks for a file of an event's rows; what is chosen stands in the address. */
export function NewExportPage(): ReactNode {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const kind = search.what ?? 'ATTENDEES';
  const format = search.as ?? 'XLSX';
  const filter = exportFilter(kind, search.only);
  const options = useQuery(exportOptionsQuery(slug, kind));
  useDocumentTitle(words.title);
  const choices = options.data?.columns ?? [];
  const allowed = choices.filter(({ isAllowed }) => isAllowed).map(({ key }) => key);
  const usual = choices.filter(({ isAllowed, isUsual }) => isAllowed && isUsual).map(({ key }) => key);
  const chosen = search.columns?.filter((key) => allowed.includes(key)) ?? usual;
  /** One id for what is chosen now: pressed twice it is one file, and anything else is another. */
  const question = JSON.stringify([kind, format, filter, chosen]);
  const [asked, setAsked] = useState({ question, exportId: randomId('export') });
  if (asked.question !== question) setAsked({ question, exportId: randomId('export') });
  const make = useMutation({
    mutationFn: () =>
      staffApi.exports.make.mutate({
        ...{ eventSlug: slug, exportId: asked.exportId, kind, format, filter, columns: chosen },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['event', slug, 'jobs'] });
      await navigate({ to: '/e/$slug/jobs', params: { slug } });
    },
  });
  const change = (changed: Partial<ExportSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  const tabs = tabsOf(kind);
  return (
    <>
      <header className="mb-[18px]">
        <Crumbs
          label={words.crumbs}
          back={
            <Link to="/e/$slug/jobs" params={{ slug }}>
              {words.crumb}
            </Link>
          }
          here={words.title}
        />
        <h1 className="mt-2 text-22/[28px] font-bold tracking-tight">{words.title}</h1>
      </header>
      <form
        className="grid max-w-[860px] gap-4"
        onSubmit={(press) => {
          press.preventDefault();
          if (chosen.length > 0 && !make.isPending) make.mutate();
        }}
      >
        <ChoiceRows
          title={words.what}
          name="what"
          value={kind}
          choices={exportKinds.map((value) => ({ value, ...exportKindWords[value] }))}
          onChange={(what) => change({ what, columns: undefined, only: undefined })}
        />
        {tabs.length > 0 && (
          <label className="inline-flex items-center gap-2 text-ink-2">
            {words.only}
            <select
              className="h-9 rounded-control border border-line-strong bg-surface px-2 text-14/[20px] text-ink"
              value={filter ?? 'ALL'}
              onChange={({ target }) => change({ only: target.value === 'ALL' ? undefined : target.value })}
            >
              {tabs.map((tab) => (
                <option key={tab} value={tab}>
                  {exportFilterWords(kind, tab)}
                </option>
              ))}
            </select>
          </label>
        )}
        {options.data ? (
          <ColumnPicker
            choices={choices}
            chosen={chosen}
            usual={usual}
            allowed={allowed}
            onChange={(columns) => change({ columns })}
          />
        ) : options.isError ? (
          <FailureNote error={options.error} onTryAgain={() => void options.refetch()} />
        ) : (
          <ListSkeleton rows={4} />
        )}
        <ChoiceRows
          title={words.format}
          name="as"
          value={format}
          choices={exportFormats.map((value) => ({ value, ...exportFormatWords[value] }))}
          onChange={(as) => change({ as })}
        />
        <Card title={words.make}>
          <div className="px-4 pt-1 pb-4">
            <p className="text-ink-2">{words.note(EXPORT_KEPT_DAYS)}</p>
            <div className="mt-3 flex flex-wrap items-center gap-3">
              <Button
                type="submit"
                size="small"
                isDisabled={chosen.length === 0}
                isBusy={make.isPending}
                busyLabel={words.making}
              >
                <FileDown aria-hidden size={15} />
                {words.make}
              </Button>
              {options.data && chosen.length === 0 && <p className="text-muted">{words.none}</p>}
            </div>
            <RefusedNote error={make.isPending ? null : make.error} />
          </div>
        </Card>
      </form>
    </>
  );
}
