import { Document, Page, View } from '@react-pdf/renderer';
import { formatMoney } from '@lanyard/domain/money/money';
import type { PrintedPaper } from '@lanyard/domain/papers/paper';
import { grossOf } from '@lanyard/domain/papers/tax-row';
import { countryName } from '@lanyard/domain/registration/country-codes';
import { drawable } from '../fonts/fonts.ts';
import type { DocumentStrings } from '../strings/en.ts';
import { Words, type Look } from '../words.tsx';
import { PaperLines } from './paper-lines.tsx';

const ink = '#251c16';
const muted = '#706761';
const line = '#d3cdc5';

interface PaperProps {
  readonly paper: PrintedPaper;
  readonly strings: DocumentStrings;
}

/** A receipt or a credit note: who sells, whom it is made out to, what it is over at which rates, how money moved. */
export function PaperDocument({ paper, strings }: PaperProps) {
  const words = strings.paper;
  const { seller, event } = paper.content;
  const name = words.names[paper.kind];
  return (
    <Document
      title={`${name} ${paper.number}`}
      author={seller.name}
      language={strings.locale}
      creator="Lanyard"
      producer="Lanyard"
      creationDate={paper.issuedAt}
      modificationDate={paper.issuedAt}
    >
      <Page size="A4" style={{ padding: '52pt 56pt 64pt', color: ink, fontSize: 10, lineHeight: 1.45 }}>
        <View style={{ flexDirection: 'row', gap: 32 }}>
          <View style={{ flex: 1 }}>
            <Words style={{ fontWeight: 700, fontSize: 12 }}>{shown(seller.name, words.elsewhere)}</Words>
            {seller.address ? <Words style={{ color: muted }}>{shown(seller.address, '')}</Words> : null}
            {seller.taxId ? <Words style={{ color: muted }}>{words.taxId(seller.taxId)}</Words> : null}
          </View>
          <View style={{ flex: 1, alignItems: 'flex-end' }}>
            <Words style={{ fontWeight: 700, fontSize: 22, lineHeight: 1.2 }}>{name}</Words>
            <Words style={{ fontWeight: 700 }}>{paper.number}</Words>
            <Words style={{ color: muted }}>{strings.day(paper.issuedAt, event.timeZone)}</Words>
          </View>
        </View>
        <View style={{ flexDirection: 'row', gap: 32, marginTop: 28 }}>
          <MadeOutTo paper={paper} strings={strings} />
          <About paper={paper} strings={strings} />
        </View>
        {paper.credits ? (
          <Words style={{ marginTop: 24 }}>
            {words.why[paper.cause](
              paper.credits.number,
              strings.day(paper.credits.issuedAt, event.timeZone),
            )}
          </Words>
        ) : null}
        <PaperLines paper={paper} strings={strings} />
        <Taxes paper={paper} strings={strings} />
        <Money paper={paper} strings={strings} />
      </Page>
    </Document>
  );
}

/** A text as far as the faces have its letters, or what stands for it. */
const shown = (text: string, otherwise: string): string => drawable(text) ?? otherwise;

function MadeOutTo({ paper, strings }: PaperProps) {
  const words = strings.paper;
  const { company, vatId, address, country } = paper.billing;
  const rows = [
    ...(company === null ? [] : [shown(company, words.elsewhere)]),
    shown(paper.buyerName, words.elsewhere),
    ...(address ?? '').split('\n').flatMap((row) => (row === '' ? [] : [shown(row, words.elsewhere)])),
    ...(country === null ? [] : [countryName(country)]),
    ...(vatId === null ? [] : [words.vatId(vatId)]),
  ];
  return (
    <View style={{ flex: 1 }}>
      <Words style={label}>{words.madeOutTo}</Words>
      {rows.map((row, index) => (
        <Words key={index} style={index === 0 ? { fontWeight: 700 } : {}}>
          {row}
        </Words>
      ))}
    </View>
  );
}

function About({ paper: { content }, strings }: PaperProps) {
  const words = strings.paper;
  const { event, orderReference, tickets } = content;
  return (
    <View style={{ flex: 1 }}>
      <Words style={label}>{words.about}</Words>
      <Words style={{ fontWeight: 700 }}>{shown(event.name, words.elsewhere)}</Words>
      <Words>{strings.days(new Date(event.startsAt), new Date(event.endsAt), event.timeZone)}</Words>
      <Words>{words.order(orderReference)}</Words>
      {tickets.length > 0 ? <Words>{words.tickets(tickets)}</Words> : null}
    </View>
  );
}

/** Net and tax by rate, and all of it together. */
function Taxes({ paper, strings }: PaperProps) {
  const words = strings.paper;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency: paper.currency });
  const { taxes } = paper.content;
  return (
    <View wrap={false} style={{ marginTop: 20 }}>
      <Row isHead cells={[words.rate, words.net, words.tax, words.gross]} />
      {taxes.map((row) => (
        <Row
          key={row.rateBp}
          cells={[strings.percent(row.rateBp), money(row.netMinor), money(row.taxMinor), money(grossOf(row))]}
        />
      ))}
      <View style={{ flexDirection: 'row', justifyContent: 'space-between', marginTop: 10 }}>
        <Words style={{ fontWeight: 700, fontSize: 14 }}>{words.total[paper.kind]}</Words>
        <Words style={{ fontWeight: 700, fontSize: 14 }}>{money(paper.grossMinor)}</Words>
      </View>
    </View>
  );
}

function Row({ cells, isHead = false }: { cells: readonly string[]; isHead?: boolean }) {
  return (
    <View style={{ flexDirection: 'row', borderBottom: `0.5pt solid ${line}`, padding: '4pt 0' }}>
      {cells.map((cell, index) => (
        <View key={index} style={{ flex: 1, alignItems: index === 0 ? 'flex-start' : 'flex-end' }}>
          <Words style={isHead ? label : {}}>{cell}</Words>
        </View>
      ))}
    </View>
  );
}

/** How the money moved: paid, or sent back. */
function Money({ paper, strings }: PaperProps) {
  const words = strings.paper;
  const { money, event } = paper.content;
  const text = money
    ? words.moved[paper.kind](
        formatMoney({ amountMinor: money.amountMinor, currency: paper.currency }),
        strings.day(new Date(money.at), event.timeZone),
        strings.processor(money.processor),
        money.reference,
      )
    : words.nothingMoved;
  return <Words style={{ marginTop: 24, color: muted }}>{text}</Words>;
}

const label: Look = { color: muted, fontSize: 9 };
