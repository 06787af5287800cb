import { mapStripeError } from './map-error.ts';

/** Makes one call of Stripe's; what goes wrong comes out as a `PortError`. */
export async function callStripe<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw mapStripeError(error);
  }
}
