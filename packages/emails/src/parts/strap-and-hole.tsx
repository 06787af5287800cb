import { Section } from 'react-email';
import { usePaint } from '../theme/paint.ts';

/** The strap that comes down from the top of the mail, and the punched upper edge of the card it holds. */
export function StrapAndHole() {
  const paint = usePaint();
  const side = (corner: object) =>
    paint({ fill: 'surface', edge: 'line' }, { ...bare, ...corner, height: 14 });
  return (
    <>
      <div {...paint({ fill: 'accent' }, { ...bare, width: 12, height: 36, margin: '0 auto' })} />
      {/* Three cells, so that the card's edge stops where the strap comes in. */}
      <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0}>
        <tbody>
          <tr>
            <td width="50%" {...side({ borderWidth: '1px 0 0 1px', borderTopLeftRadius: 14 })} />
            <td {...paint({ fill: 'accent' }, { ...bare, width: 12, minWidth: 12 })}>
              <div style={{ width: 12 }} />
            </td>
            <td width="50%" {...side({ borderWidth: '1px 1px 0 0', borderTopRightRadius: 14 })} />
          </tr>
        </tbody>
      </table>
      <Section {...paint({ fill: 'surface', edge: 'line' }, { borderStyle: 'solid', borderWidth: '0 1px' })}>
        <div {...paint({ fill: 'paper', edge: 'line' }, hole)} />
      </Section>
    </>
  );
}

const bare = { borderStyle: 'solid', borderWidth: 0, fontSize: 0, lineHeight: 0 } as const;
const hole = { ...bare, width: 52, height: 10, margin: '0 auto', borderWidth: 1, borderRadius: 8 } as const;
