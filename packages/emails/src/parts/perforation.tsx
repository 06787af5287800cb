import { Hr } from 'react-email';
import { usePaint } from '../theme/paint.ts';

/** Where a ticket is torn: parts the news from the papers. */
export function Perforation() {
  const paint = usePaint();
  const look = {
    borderWidth: '2px 0 0',
    borderStyle: 'dashed',
    margin: '32px 0 28px',
    width: '100%',
  } as const;
  return <Hr {...paint({ edge: 'line' }, look)} />;
}
