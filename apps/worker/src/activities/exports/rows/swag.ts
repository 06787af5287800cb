import { moneyCell } from '@lanyard/domain/exports/export-cell';
import type { ExportSource, RowDeps, RowQuestion } from '../export-source.ts';

/** One row a size of everything that is sold besides admission, as its counters stand. */
export const swagRows: ExportSource = {
  count: async (deps, question) => (await readAll(deps, question)).length,
  read: async (deps, question) => ({ rows: await readAll(deps, question), cursor: null }),
};

async function readAll({ db: { prisma } }: RowDeps, { eventId }: RowQuestion) {
  const [event, items] = await Promise.all([
    prisma.event.findUniqueOrThrow({ where: { id: eventId }, select: { currency: true } }),
    prisma.swagItem.findMany({
      where: { eventId },
      orderBy: { position: 'asc' },
      include: { variants: { orderBy: { position: 'asc' } } },
    }),
  ]);
  return items.flatMap((item) =>
    item.variants.map(({ name, sold, held, stock }) => ({
      ...{ item: item.name, variant: name, sold, held, stock, left: stock - sold - held },
      ...{ price: moneyCell(item.priceMinor), currency: event.currency },
    })),
  );
}
