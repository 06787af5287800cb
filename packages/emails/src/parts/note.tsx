import { Section, Text } from 'react-email';
import { usePaint } from '../theme/paint.ts';
import { type } from '../theme/type.ts';

/** Something that still waits for the reader: a title and a sentence. */
export function Note({ title, children }: { readonly title: string; readonly children: string }) {
  const paint = usePaint();
  return (
    <Section style={{ padding: '24px 0 0' }}>
      <Section {...paint({ fill: 'waitingSoft', edge: 'waiting' }, box)}>
        <Text {...paint({ text: 'waiting' }, { ...type.label })}>{title}</Text>
        <Text {...paint({ text: 'ink' }, { ...type.small, marginTop: 2 })}>{children}</Text>
      </Section>
    </Section>
  );
}

const box = {
  padding: '12px 16px',
  borderWidth: '0 0 0 4px',
  borderStyle: 'solid',
  borderRadius: 8,
} as const;
