import type { AttentionItem, AttentionList } from '@lanyard/domain/staff/attention-view';
import { EmptyNote } from '@lanyard/ui/empty-note.tsx';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card, CardRow } from '../parts/card.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { overviewWords } from '../strings/en/overview.ts';
import { ResolveButton } from '../timeline/entry-details.tsx';

const words = overviewWords.attention;

interface AttentionCardProps {
  readonly attention: AttentionList;
  readonly slug: string;
  readonly timeZone: string;
  readonly onResolved: () => void;
}

/** What waits for a person, oldest first: each one press from where it can be seen to. */
export function AttentionCard({ attention, slug, timeZone, onResolved }: AttentionCardProps): ReactNode {
  const session = useReadySession();
  const mayResolve = mayDo(session, useEventRights(slug), 'attention.resolve');
  const { items, total } = attention;
  if (total === 0) {
    return (
      <Card title={words.title}>
        <EmptyNote icon={<MeaningIcon meaning="good" size={22} />} title={words.none}>
          {words.noneSentence}
        </EmptyNote>
      </Card>
    );
  }
  return (
    <Card title={words.title}>
      <ul className="pt-1">
        {items.map((item) => (
          <CardRow key={item.entryId}>
            <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5">
              <span className="mt-0.5 text-attention">
                <MeaningIcon meaning="attention" size={15} />
              </span>
              <div className="min-w-0">
                <p className="break-words">{item.sentence}</p>
                <p className="mt-0.5 text-[13px]/[18px] text-muted">
                  <AboutLink item={item} slug={slug} /> · <TimeText at={item.at} timeZone={timeZone} />
                </p>
                <div className="mt-2 flex flex-wrap items-center gap-2">
                  <ResolveButton
                    slug={slug}
                    entryId={item.entryId}
                    mayResolve={mayResolve}
                    onResolved={onResolved}
                  />
                </div>
              </div>
            </div>
          </CardRow>
        ))}
      </ul>
      {total > items.length && (
        <p className="border-t border-line px-4 py-2.5 text-muted">
          {words.more(total - items.length)}{' '}
          <Link
            to="/e/$slug/orders"
            params={{ slug }}
            search={{ state: 'NEEDS_PERSON' }}
            className="underline decoration-line-strong underline-offset-4 hover:decoration-ink"
          >
            {words.all}
          </Link>
        </p>
      )}
    </Card>
  );
}

function AboutLink({ item, slug }: { item: AttentionItem; slug: string }): ReactNode {
  return (
    <Link
      to={item.about.kind === 'ORDER' ? '/e/$slug/orders/$reference' : '/e/$slug/tickets/$reference'}
      params={{ slug, reference: item.about.reference }}
      search={{ entry: item.entryId }}
      className="font-mono text-ink underline decoration-line-strong underline-offset-4 hover:decoration-ink"
    >
      {item.about.reference}
    </Link>
  );
}
