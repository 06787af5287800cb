import type { ReactNode } from 'react';
import { eventWords } from '../strings/en/event.ts';

/** The drawn lanyard of an event without a picture of its own: two straps, a ring, a badge. */
export function LanyardDrawing(): ReactNode {
  return (
    <svg
      viewBox="0 0 520 440"
      role="img"
      aria-label={eventWords.hero.drawing}
      className="mx-auto mt-2 block max-h-[230px] w-full lg:-mt-[72px] lg:max-h-none"
    >
      <g fill="none" strokeLinecap="round" strokeWidth="20">
        <path className="stroke-accent" d="M40 -20C60 150 190 160 258 214" />
        <path className="stroke-ink" d="M500 -20C470 130 350 150 262 214" />
      </g>
      <circle cx="260" cy="222" r="15" strokeWidth="6" className="fill-paper stroke-ink" />
      <g transform="rotate(-5 260 330)">
        <rect
          x="160"
          y="246"
          width="200"
          height="320"
          rx="20"
          strokeWidth="2"
          className="fill-surface stroke-line-strong"
        />
        <rect x="237" y="258" width="46" height="12" rx="6" className="fill-raised stroke-line-strong" />
        <rect x="184" y="296" width="94" height="14" rx="7" className="fill-ink" />
        <rect x="184" y="322" width="132" height="9" rx="4.5" className="fill-line-strong" />
        <path
          fillRule="evenodd"
          className="fill-ink"
          d="M184 352h26v26h-26zM190 358v14h14v-14zM228 352h8v8h-8zM244 352h8v16h-8zM220 370h8v16h-8zM184 388h8v16h-8zM200 388h18v8h-18zM228 384h24v8h-24zM236 400h8v16h-8zM210 404h12v12h-12z"
        />
        <rect x="276" y="352" width="60" height="60" rx="10" className="fill-accent" />
      </g>
    </svg>
  );
}
