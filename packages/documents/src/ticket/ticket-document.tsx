import { Circle, Document, Link, Page, Path, Rect, Svg, View } from '@react-pdf/renderer';
import { drawable } from '../fonts/fonts.ts';
import { qrModules } from '../qr/qr-modules.ts';
import type { DocumentStrings } from '../strings/en.ts';
import { Words } from '../words.tsx';
import type { TicketFacts } from './ticket-facts.ts';

// The design tokens on white paper: documents know no OKLCH and no variables.
const ink = '#251c16';
const soft = '#4f4640';
const muted = '#706761';
const line = '#d3cdc5';
const ownAccent = '#cd391b';

/** One ticket on one sheet: strap, hole, what, when, where, whose, and below the tear the code for the door. */
export function TicketDocument({ facts, strings }: { facts: TicketFacts; strings: DocumentStrings }) {
  const words = strings.ticket;
  const accent = facts.event.accent ?? ownAccent;
  const name =
    facts.attendeeName === null ? words.unnamed : (drawable(facts.attendeeName) ?? words.nameOnPage);
  return (
    <Document
      title={words.title(facts.typeName, facts.event.name)}
      language={strings.locale}
      creator="Lanyard"
      producer="Lanyard"
      creationDate={facts.issuedAt}
      modificationDate={facts.issuedAt}
    >
      <Page size="A4" style={{ padding: '0 56pt 28pt', color: ink, fontSize: 11, lineHeight: 1.45 }}>
        <Strap accent={accent} />
        <View style={{ border: `1pt solid ${line}`, borderRadius: 12, marginTop: -22 }}>
          <View style={{ padding: '40pt 32pt 22pt' }}>
            <Words style={{ color: accent, fontWeight: 700, fontSize: 12 }}>
              {`${facts.event.name} · ${facts.event.dates}`}
            </Words>
            <Words
              style={{
                fontWeight: 700,
                fontSize: facts.typeName.length > 48 ? 18 : 28,
                lineHeight: 1.2,
                marginTop: 8,
              }}
            >
              {facts.typeName}
            </Words>
            <Fact label={words.who} isLarge>
              {name}
            </Fact>
            <View style={{ flexDirection: 'row', gap: 24 }}>
              <Fact isHalf label={words.when} more={words.zone(facts.event.zoneCity)}>
                {facts.event.starts}
              </Fact>
              <Fact isHalf label={words.where} more={facts.event.address}>
                {facts.event.venue}
              </Fact>
            </View>
            {facts.includes.length > 0 ? (
              <Fact label={words.includes}>{facts.includes.join(' · ')}</Fact>
            ) : null}
            {facts.workshops.length > 0 ? (
              <Fact label={words.workshops}>{facts.workshops.join('\n')}</Fact>
            ) : null}
          </View>
          <View style={{ borderTop: `1.5pt dashed ${line}`, margin: '0 16pt' }} />
          <View wrap={false} style={{ padding: '20pt 32pt 24pt', alignItems: 'center' }}>
            <QrCode text={facts.entryCode} />
            <Words style={{ fontWeight: 700, fontSize: 14, marginTop: 10 }}>
              {`${words.reference} ${facts.reference}`}
            </Words>
            <Words style={{ color: soft, marginTop: 6, textAlign: 'center', maxWidth: 320 }}>
              {words.door}
            </Words>
          </View>
        </View>
        <View style={{ marginTop: 18, fontSize: 9, color: muted }}>
          <Words>
            {`${words.page}: `}
            <Link src={facts.ticketUrl} style={{ color: accent }}>
              {facts.ticketUrl}
            </Link>
          </Words>
          <Words>{words.dead}</Words>
        </View>
      </Page>
    </Document>
  );
}

interface FactProps {
  readonly label: string;
  readonly more?: string;
  readonly isLarge?: boolean;
  /** Whether it shares its row with another. */
  readonly isHalf?: boolean;
  readonly children: string;
}

function Fact({ label, more, isLarge = false, isHalf = false, children }: FactProps) {
  return (
    <View style={{ marginTop: 16, ...(isHalf ? { flex: 1 } : {}) }}>
      <Words style={{ color: muted, fontSize: 9 }}>{label}</Words>
      <Words
        style={isLarge ? { fontWeight: 700, fontSize: children.length > 60 ? 12 : 17, lineHeight: 1.3 } : {}}
      >
        {children}
      </Words>
      {more ? <Words style={{ color: muted }}>{more}</Words> : null}
    </View>
  );
}

/** The strap from the top of the sheet, and the punched hole it goes through. */
function Strap({ accent }: { accent: string }) {
  return (
    <Svg width={483} height={76} viewBox="0 0 483 76">
      <Path d="M199 -8C206 20 226 28 239 38" stroke={accent} strokeWidth={9} fill="none" />
      <Path d="M284 -8C277 20 257 28 244 38" stroke={ink} strokeWidth={9} fill="none" />
      <Rect x={222} y={63} width={39} height={8} rx={4} fill="none" stroke={line} strokeWidth={1} />
      <Path d="M241.500 44v23" stroke={ink} strokeWidth={4} />
      <Circle cx={241.5} cy={41} r={6} fill="#ffffff" stroke={ink} strokeWidth={3} />
    </Svg>
  );
}

const QR_SIZE = 196;

/** The code as one path of squares, with an edge of four squares around it (ISO/IEC 18004). */
function QrCode({ text }: { text: string }) {
  const { size, isDark } = qrModules(text);
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) =>
      isDark(row, column) ? `M${column} ${row}h1v1h-1z` : '',
    ).join(''),
  );
  return (
    <Svg width={QR_SIZE} height={QR_SIZE} viewBox={`-4 -4 ${size + 8} ${size + 8}`}>
      <Path d={rows.join('')} fill="#000000" />
    </Svg>
  );
}
