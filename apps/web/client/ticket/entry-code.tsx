import { type ReactNode, useState } from 'react';
import { ticketWords } from '../strings/en/ticket.ts';

/** The code for the door on white ground in either theme, so that every scanner finds its edge. */
export function EntryCode({ token, reference }: { token: string; reference: string }): ReactNode {
  const [hasFailed, setHasFailed] = useState(false);
  return (
    <div className="grid justify-items-center gap-3">
      <div className="rounded-card bg-white p-5 shadow-[0_0_0_1px_var(--line)]">
        {hasFailed ? (
          <p className="grid size-[248px] place-items-center text-center text-[15px]/[22px] text-black">
            {ticketWords.qrFailed}
          </p>
        ) : (
          <img
            src={`/t/${encodeURIComponent(token)}/qr.svg`}
            alt={ticketWords.qr(reference)}
            width="248"
            height="248"
            className="block size-[248px]"
            onError={() => setHasFailed(true)}
          />
        )}
      </div>
      <p className="tabular font-mono text-16 font-medium">{reference}</p>
    </div>
  );
}
