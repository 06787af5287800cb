/** Where a stack's stand-in of the processor listens, and the key it takes. */
interface Processor {
  readonly sandboxUrl: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A code as an organizer would make it by hand at the processor; labels are those of our documentation. */
export interface HandmadeCode {
  readonly code: string;
  readonly percentOff: number;
  /** Such as `{ lanyard_capacity: '40' }`. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Makes a code through the processor's own interface. */
export async function makeCode(
  stack: Processor,
  { code, percentOff, labels = {} }: HandmadeCode,
): Promise<void> {
  const coupon = `off_${percentOff}_${code.toLowerCase()}`;
  await post(stack, 'coupons', { id: coupon, percent_off: String(percentOff), duration: 'once', name: code });
  const metadata = Object.entries(labels).map(([label, value]) => [`metadata[${label}]`, value] as const);
  await post(stack, 'promotion_codes', {
    'promotion[type]': 'coupon',
    'promotion[coupon]': coupon,
    code,
    ...Object.fromEntries(metadata),
  });
}

/** Changes a code's labels as an organizer would, through the processor's own interface. */
export async function relabelCode(
  stack: Processor,
  code: string,
  labels: Readonly<Record<string, string>>,
): Promise<void> {
  const metadata = Object.entries(labels).map(([label, value]) => [`metadata[${label}]`, value] as const);
  await change(stack, code, Object.fromEntries(metadata));
}

/** Switches a code on or off as an organizer would in the processor's own dashboard. */
export async function switchCode(stack: Processor, code: string, isActive: boolean): Promise<void> {
  await change(stack, code, { active: String(isActive) });
}

async function change(stack: Processor, code: string, form: Readonly<Record<string, string>>): Promise<void> {
  const { data } = await call<{ data: { id: string }[] }>(stack, `promotion_codes?code=${code}`);
  for (const { id } of data) await post(stack, `promotion_codes/${id}`, form);
}

async function post(stack: Processor, path: string, form: Readonly<Record<string, string>>): Promise<void> {
  await call(stack, path, { method: 'POST', body: new URLSearchParams(form) });
}

async function call<Answer>(stack: Processor, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${stack.sandboxUrl}/v1/${path}`, {
    ...init,
    headers: { authorization: `Bearer ${stack.env['STRIPE_SECRET_KEY'] ?? ''}` },
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  // The stand-in's answer, of the type whoever asked named.
  return (await response.json()) as Answer;
}
