import { hashLinkToken } from '@lanyard/crypto/link-token';
import { readPeople } from '@lanyard/db/people/people-repository';
import type { LifeStage } from './life-stage.ts';
import { MAIL_DOMAIN } from './people.ts';
import type { LeftMail } from './recording-sender.ts';

/**
 * Looks at a mail the moment it leaves; throws unless it left for the first time under its key, each link in it
 * lives and is its reader's, and nothing in it is somebody else's to know.
 */
export async function checkMail(stage: LifeStage, left: LeftMail): Promise<void> {
  const { key, mail } = left;
  const fail = (what: string) => {
    throw new Error(`${key} to ${mail.to.email}: ${what}\n${mail.text}`);
  };
  if (stage.email.left.filter((other) => other.key === key).length > 1) fail('left twice');
  const said = `${mail.subject}\n${mail.html}\n${mail.text}`;
  const addresses = said.match(new RegExp(`[a-z]+\\d+@${MAIL_DOMAIN}`, 'g')) ?? [];
  if (addresses.some((address) => address !== mail.to.email)) fail(`shows ${addresses.join()}`);
  for (const [, kind = '', token = ''] of said.matchAll(/https:\/\/web\.test\/([tox])\/([\w.~-]+)/g)) {
    const owner = await ownerOf(stage, kind, token);
    if (owner === null) fail(`carries a dead link /${kind}/`);
    else if (owner !== mail.to.email) fail(`carries a link /${kind}/ of ${owner}`);
  }
  const strangers = await strangersIn(stage, left, said);
  if (strangers.length > 0) fail(`names ${strangers.join()}`);
}

/** Address of whoever a link is for now; null for a dead one. */
async function ownerOf(stage: LifeStage, kind: string, token: string): Promise<string | null> {
  const { prisma, ctx } = stage;
  const where = { linkTokenHash: hashLinkToken(token) };
  const personId = await (async () => {
    if (kind === 'o') return (await prisma.order.findUnique({ where }))?.buyerId;
    if (kind === 'x') return (await prisma.transfer.findUnique({ where }))?.recipientId;
    const ticket = await prisma.ticket.findUnique({ where, include: { attendee: true, order: true } });
    return ticket?.attendee?.personId ?? ticket?.order.buyerId;
  })();
  if (!personId) return null;
  return (await readPeople(prisma, ctx.keys, [personId])).get(personId)?.email ?? null;
}

/** Mails about an offer, which name the other side: whoever offers it, or whom somebody typed. */
const ABOUT_OFFERS = /^(transfer-offer|transfer-offered|transfer-handed-on|transfer-ended)\/(trf_\w+)\//;

/** Names in a mail that its reader may not learn. */
async function strangersIn(stage: LifeStage, { key, mail }: LeftMail, said: string): Promise<string[]> {
  const [, , offerId = null] = ABOUT_OFFERS.exec(key) ?? [];
  const names = [...new Set(said.match(/\b(Buyer|Named|Typed|Taker) No\d{4}\b/g))].filter(
    (name) => name !== mail.to.name,
  );
  if (names.length === 0) return [];
  // Whoever took a ticket over is named to nobody but those they offer it to; who was typed, to who offers it.
  const hidden = offerId === null ? ['Taker', 'Typed'] : [];
  const ticket = await ticketOf(stage, key);
  const isNewHolders = ticket?.handedOnAt !== null && ticket?.holderEmail === mail.to.email;
  if (isNewHolders) {
    if (offerId === null) return names;
    const offer = await stage.prisma.transfer.findUniqueOrThrow({ where: { id: offerId } });
    // An offer from before it was theirs is none of their business.
    if (ticket.handedOnAt && offer.createdAt < ticket.handedOnAt) return names;
  }
  if (offerId !== null && key.startsWith('transfer-handed-on/')) hidden.push('Taker');
  return names.filter((name) => hidden.some((role) => name.startsWith(role)));
}

/** The ticket a mail is about, where its key says it, and who holds it now. */
async function ticketOf({ prisma, ctx }: LifeStage, key: string) {
  const id = /tkt_\w+/.exec(key)?.[0];
  const offerId = /trf_\w+/.exec(key)?.[0];
  const ticket = await prisma.ticket.findFirst({
    where: id ? { id } : offerId ? { transfers: { some: { id: offerId } } } : { id: '' },
    include: { attendee: true, order: true },
  });
  if (!ticket) return null;
  const personId = ticket.attendee?.personId ?? ticket.order.buyerId;
  const holder = (await readPeople(prisma, ctx.keys, [personId])).get(personId);
  return { handedOnAt: ticket.handedOnAt, holderEmail: holder?.email ?? null };
}
