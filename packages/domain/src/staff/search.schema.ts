import { z } from 'zod';

/** What somebody types to find anything: a code, a name, an address, a title. */
export const searchSchema = z.object({ text: z.string().trim().min(2).max(200) });
