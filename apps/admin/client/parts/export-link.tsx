import type { ExportKind } from '@lanyard/domain/exports/export-kinds';
import { buttonClass } from '@lanyard/ui/button-class';
import { Link } from '@tanstack/react-router';
import { FileDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { exportWords } from '../strings/en/jobs.ts';

interface ExportLinkProps {
  readonly slug: string;
  readonly kind: ExportKind;
  /** The tab that is open. */
  readonly only: string | undefined;
}

/** Leads from a list to a file of its rows, with the tab that is open; nothing for who may not have files made. */
export function ExportLink({ slug, kind, only }: ExportLinkProps): ReactNode {
  const session = useReadySession();
  const event = useEventRights(slug);
  if (!mayDo(session, event, 'exports.make')) return null;
  return (
    <Link
      to="/e/$slug/jobs/export"
      params={{ slug }}
      search={{ what: kind, ...(only === undefined ? {} : { only }) }}
      className={buttonClass({ variant: 'quiet', size: 'small' })}
    >
      <FileDown aria-hidden size={15} />
      {exportWords.link}
    </Link>
  );
}
