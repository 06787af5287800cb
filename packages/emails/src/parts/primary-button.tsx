import { Button, Section } from 'react-email';
import { usePaint } from '../theme/paint.ts';
import { type } from '../theme/type.ts';

/** The one thing to do next. */
export function PrimaryButton({ href, children }: { readonly href: string; readonly children: string }) {
  const paint = usePaint();
  const look = { ...type.strong, padding: '14px 26px', borderRadius: 10, textAlign: 'center' } as const;
  return (
    <Section style={{ padding: '24px 0 0' }}>
      <Button href={href} {...paint({ fill: 'accent', text: 'onAccent' }, look, 'button')}>
        {children}
      </Button>
    </Section>
  );
}
