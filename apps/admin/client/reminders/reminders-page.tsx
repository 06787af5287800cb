import type { ReminderList, ReminderRuleView } from '@lanyard/domain/staff/reminder-views';
import { Button } from '@lanyard/ui/button.tsx';
import { EmptyNote } from '@lanyard/ui/empty-note.tsx';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { BellRing, Plus } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { remindersQuery } from '../api/readings.ts';
import { zoneCity } from '../browser/times.ts';
import { useLiveReading } from '../live/use-live-reading.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { ListSkeleton } from '../parts/list-skeleton.tsx';
import { RoomHead } from '../parts/room-head.tsx';
import { StaleNote } from '../parts/stale-note.tsx';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { reminderWords as words } from '../strings/en/reminders.ts';
import { LookUpCard } from './look-up-card.tsx';
import { RemoveRule } from './remove-rule.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { RuleItem } from './rule-item.tsx';
import { UpcomingCard } from './upcoming-card.tsx';

const route = getRouteApi('/inside/e/$slug/reminders/');

/** What is open in front of the room: the form of a rule or of a new one, or the question before one goes. */
type Open = { readonly form: ReminderRuleView | null } | { readonly gone: ReminderRuleView };

/** What leaves by itself: the rules, who gets what when next, and the plan of one ticket. */
export function RemindersPage(): ReactNode {
  const { slug } = route.useParams();
  const session = useReadySession();
  const event = useEventRights(slug);
  const mayManage = mayDo(session, event, 'reminders.manage');
  const refetchInterval = useLiveReading(`event:${slug}`, ['event', slug, 'reminders']);
  const list = useQuery({ ...remindersQuery(slug), refetchInterval });
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const { data } = list;
  return (
    <>
      <RoomHead
        title={words.title}
        note={<HeadNote list={data} mayManage={mayManage} onNew={() => setOpen({ form: null })} />}
        {...(event ? { eventName: event.name } : {})}
      />
      <StaleNote query={list} />
      {data && (
        <div className="grid items-start gap-x-7 gap-y-6 xl:grid-cols-[minmax(0,1fr)_340px]">
          <div className="min-w-0">
            <p className="mb-3 max-w-[72ch] text-ink-2">{words.explained(zoneCity(data.timeZone))}</p>
            {data.rules.length === 0 ? (
              <div className="panel">
                <EmptyNote icon={<BellRing size={22} />} title={words.empty.title}>
                  {words.empty.sentence}
                </EmptyNote>
              </div>
            ) : (
              <section aria-label={words.rules} className="panel">
                <h2 className="sr-only">{words.rules}</h2>
                <ul>
                  {data.rules.map((rule) => (
                    <RuleItem
                      key={rule.key}
                      rule={rule}
                      list={data}
                      mayManage={mayManage}
                      onEdit={() => setOpen({ form: rule })}
                      onRemove={() => setOpen({ gone: rule })}
                    />
                  ))}
                </ul>
              </section>
            )}
          </div>
          <div className="grid content-start gap-4">
            <UpcomingCard list={data} />
            <LookUpCard slug={slug} />
          </div>
        </div>
      )}
      {data && open && 'form' in open && (
        <RuleDialog slug={slug} ticketTypes={data.ticketTypes} rule={open.form} onClose={close} />
      )}
      {open && 'gone' in open && <RemoveRule slug={slug} rule={open.gone} onClose={close} />}
      {!data && list.isError && <FailureNote error={list.error} onTryAgain={() => void list.refetch()} />}
      {list.isPending && <ListSkeleton rows={8} />}
    </>
  );
}

interface HeadNoteProps {
  readonly list: ReminderList | undefined;
  readonly mayManage: boolean;
  readonly onNew: () => void;
}

function HeadNote({ list, mayManage, onNew }: HeadNoteProps): ReactNode {
  const reasonId = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="tabular">{list && words.totals(list.tickets, list.stopped)}</p>
      <Button
        size="small"
        isDisabled={!mayManage || !list}
        {...(mayManage ? {} : { 'aria-describedby': reasonId })}
        onClick={onNew}
      >
        <Plus aria-hidden size={16} />
        {words.newRule}
      </Button>
      {!mayManage && (
        <p id={reasonId} className="w-full text-[13px]/[18px]">
          {words.notAllowed}
        </p>
      )}
    </div>
  );
}
