import type { CommandContext } from '../context.ts';

const dayMs = 24 * 3600 * 1000;

/** Forgets drafts that were never placed within a day, with their buyers; answers how many. */
export async function deleteStaleDrafts(ctx: CommandContext): Promise<number> {
  const stale = await ctx.db.prisma.order.findMany({
    where: { status: 'DRAFT', createdAt: { lt: new Date(ctx.now.getTime() - dayMs) } },
    select: { id: true, buyerId: true, buyer: { select: { dataKeyId: true } } },
    take: 500,
  });
  for (const draft of stale) {
    await ctx.db.prisma.$transaction(async (tx) => {
      const { count } = await tx.order.deleteMany({ where: { id: draft.id, status: 'DRAFT' } });
      if (count === 0) return;
      await tx.person.delete({ where: { id: draft.buyerId } });
      await tx.dataKey.delete({ where: { id: draft.buyer.dataKeyId } });
    });
  }
  return stale.length;
}
