/** A column of schema.prisma. */
interface Column {
  readonly model: string;
  readonly name: string;
  readonly type: string;
}

/** Words in a column's name that suggest something about a person. */
const personal = new Set([
  ...['name', 'names', 'surname', 'email', 'mail', 'phone', 'mobile', 'tel', 'fax', 'contact'],
  ...['address', 'street', 'city', 'zip', 'postcode', 'country', 'location', 'latitude', 'longitude'],
  ...[
    'ip',
    'agent',
    'device',
    'fingerprint',
    'company',
    'employer',
    'job',
    'title',
    'handle',
    'photo',
    'avatar',
  ],
  ...['birth', 'birthday', 'age', 'gender', 'pronouns', 'diet', 'dietary', 'allergy', 'allergies', 'health'],
  ...[
    'note',
    'notes',
    'comment',
    'remark',
    'answer',
    'answers',
    'reason',
    'body',
    'subject',
    'text',
    'message',
  ],
  ...['iban', 'card', 'vat', 'passport', 'attendees', 'recipient', 'sender', 'buyer'],
]);

/** Words that suggest a secret, which opens somebody's page when it leaks. */
const secret = new Set(['secret', 'token', 'password', 'url', 'link']);

/** Columns that may look personal, or hold anything, and do not: each with its reason. */
const harmlessColumns: Readonly<Record<string, string>> = {
  'Event.name': 'what the conference is called',
  'Event.content': "the event page's public text, from the event file",
  'Event.couponPlan': 'discount codes, from the event file',
  'Event.policies': 'spans of time, from the event file',
  'Event.onlineUrl': 'where the conference is watched, public as its venue is',
  'EventChange.before': 'dates, venue and state of the event before the change',
  'EventChange.after': 'dates, venue and state of the event after the change',
  'EventChange.choices': 'which choices the organizer gives',
  'EventChange.convertFromIds': 'ids of ticket types',
  'EventChange.answerBy': 'until when people may choose',
  'TicketType.name': 'what a product is called',
  'TicketType.includes': 'what a product comes with, from the event file',
  'Quota.name': 'what a pool of seats is called',
  'Paper.content': 'what was sold, at which rates and by whom; whom it is made out to is sealed beside it',
  'OrderItem.ticketPositions': 'which tickets of the order a workshop is for, by number',
  'Workshop.ticketTypeKeys': 'keys the organizer gave ticket types in the event file',
  'OrderItem.name': 'what the product was called when it was sold',
  'OrderItem.variantName': 'what the size or colour was called when it was sold',
  'OrderItem.tierName': 'what the dated price was called when it was sold',
  'PriceTier.name': 'what a dated price is called',
  'SwagItem.name': 'what a product is called',
  'SwagVariant.name': 'what a size or colour is called',
  'Workshop.title': 'what a workshop is called',
  'RegistrationForm.fields': 'what attendees are asked, from the event file or the form builder',
  'Coupon.unlocks': 'keys the organizer gave ticket types in the event file',
  'BuiltInCode.ticketTypeKeys': 'keys the organizer gave ticket types in the event file',
  'BuiltInCode.unlocks': 'keys the organizer gave ticket types in the event file',
  'CouponBatch.terms': 'terms of discount codes, from the form',
  'ReminderRule.ticketTypeKeys': 'keys the organizer gave ticket types in the event file',
  'ReminderRule.subject': "an organizer's words to all, from the form or the event file",
  'Coupon.ticketTypeKeys': 'keys the organizer gave ticket types in the event file',
  'Order.refusalFacts': 'product names and numbers for the sentence of a refusal',
  'Order.buyerId': 'points at a person whose columns are sealed',
  'Transfer.recipientId': 'points at a person whose columns are sealed',
  'Cancellation.reasonCode': 'a row of the table of reasons; the words beside it are sealed',
  'Payment.checkoutUrl': "the processor's own page, dead once it is paid or closed",
  'TimelineEntry.facts': 'codes, counts, amounts and references, by the rule of the timeline',
  'AuditEntry.facts': 'codes and references, by the rule of the audit trail',
  'AuditEntry.subjectKind': 'the kind of row an entry is about, such as order',
  'AuditEntry.subjectId': 'the id of the row an entry is about',
  'CapacityChange.subjectKind': 'the kind of row that was changed, such as quota',
  'CapacityChange.subjectId': 'the id of the row that was changed',
  'WebhookEvent.facts': "our own ids and the message's kind; the vendor's body is not kept",
  'Outbox.message': 'ids and codes only, which the gate on payloads holds it to',
  'Outbox.deadReason': 'a code of the relay: OVER or ABSENT',
  'Export.columns': 'keys of columns; what stands in them is sealed beside it',
  'Export.sums': 'amounts in all',
  'Job.result': 'counts, codes and amounts in all',
  // Staff are the one exception to "no personal data in clear": they sign in with their work address, and the
  // audit trail has to say who it was.
  'StaffUser.name': 'the name staff are known by at work',
  'StaffUser.email': 'the work address staff sign in with',
  'StaffSession.ipAddress': 'where somebody of the staff signed in, for the list of their sessions',
  'StaffSession.userAgent': 'the browser somebody of the staff signed in with, for the same list',
  'StaffSession.token': 'worthless without the cookie key, which signs it',
  'StaffAccount.accessToken': "the login library's; empty, since there are only passwords",
  'StaffAccount.refreshToken': "the login library's; empty, since there are only passwords",
  'StaffAccount.idToken': "the login library's; empty, since there are only passwords",
  'StaffTwoFactor.secret': 'encrypted with the cookie key by the login library',
};

const safeEnding = /(Sealed|Index|Hash)$/;
const texts = new Set(['String', 'Json', 'Bytes', 'Int', 'BigInt', 'DateTime']);

/** Columns that may hold personal data or a secret in clear, one sentence each. */
export function findPersonalColumns(
  schema: string,
  harmless: Readonly<Record<string, string>> = harmlessColumns,
): string[] {
  const columns = readColumns(schema);
  const known = new Set(columns.map(({ model, name }) => `${model}.${name}`));
  const stale = Object.keys(harmless).filter((column) => !known.has(column));
  const wrong = columns.filter(
    (column) => isSuspect(column) && !(`${column.model}.${column.name}` in harmless),
  );
  return [
    ...wrong.map(
      ({ model, name }) => `${model}.${name} may tell of a person: seal it, or say why it does not`,
    ),
    ...stale.map((column) => `${column} is on the list of harmless columns but not in the schema`),
  ];
}

function isSuspect({ name, type }: Column): boolean {
  if (safeEnding.test(name) || !texts.has(type)) return false;
  const words = name
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()
    .split(/[\s_]+/);
  const isNumber = type !== 'String' && type !== 'Json' && type !== 'Bytes';
  // A number opens no page; everything else is looked at for secrets too, and free JSON always.
  return words.some((word) => personal.has(word) || (!isNumber && secret.has(word))) || type === 'Json';
}

function readColumns(schema: string): Column[] {
  return [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, model = '', body = '']) =>
    [...body.matchAll(/^\s+(\w+)\s+(\w+)/gm)].map(([, name = '', type = '']) => ({ model, name, type })),
  );
}
